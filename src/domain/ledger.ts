/** The ledger of a period: what its report must not forget. Every entry is in the report, left out with a reason, or open. */

import { check, type Role } from "./permission";

export const STANDINGS = ["open", "in-report", "left-out"] as const;
export type Standing = (typeof STANDINGS)[number];

export type EntryFacts = {
  /** The decision of the report that holds it. */
  decision: { deleted: boolean } | null;
  leftOutReason: string | null;
};

/** Read off what is there, so that deleting a decision opens its entry again. */
export function standingOf({ decision, leftOutReason }: EntryFacts): Standing {
  if (decision && !decision.deleted) return "in-report";
  return leftOutReason === null ? "open" : "left-out";
}

/** Who may take an entry out again without a reason: who recorded it, and the admin. */
export function mayRemove(actor: { id: string; role: Role }, { recordedById }: { recordedById: string }): boolean {
  return check(actor, "ledger.record").allowed && (recordedById === actor.id || actor.role === "admin");
}

/** A shorter period's decision as it is now. */
export type Origin = { sectionKey: string; text: string; deleted: boolean };

export type OriginNews = "none" | "changed" | "moved" | "deleted";

/** What happened to a shorter period's decision since it was last looked at from the longer one. */
export function originNews(seen: { sectionKey: string; text: string }, origin: Origin): OriginNews {
  if (origin.deleted) return "deleted";
  if (origin.text !== seen.text) return "changed";
  return origin.sectionKey === seen.sectionKey ? "none" : "moved";
}
