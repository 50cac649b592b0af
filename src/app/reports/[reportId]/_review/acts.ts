/** Which steps a person is offered, which of them first: read off the verdicts that also refuse a request. */
import type { Verdict } from "@/domain/permission";
import type { ReportState } from "@/domain/workflow";
import type { ReviewView } from "@/services/report/review-view";

export const ACTS = ["submit", "take-back", "return", "approve", "withdraw-approval", "issue", "recall", "revise", "allow-exception", "confirm-exception"] as const;
export type Act = (typeof ACTS)[number];

/** A step, and whether it can be taken now. Steps of other roles are never among them. */
export type Offer = { act: Act; verdict: Verdict };

/** What moves the report on, by state, the most wanted first. */
const NEXT: Record<ReportState, readonly Act[]> = {
  drafting: ["submit"],
  returned: ["submit"],
  "in-review": ["approve", "return"],
  approved: ["issue"],
  issued: [],
  recalled: ["revise"],
};

type Facts = Pick<ReviewView, "state" | "may" | "exception">;

/** `next` are buttons of their own, `others` stand in the menu. */
export function offersOf({ state, may, exception }: Facts): { next: Offer[]; others: Offer[] } {
  const offers = ACTS.map((act): Offer => ({ act, verdict: may[`report.${act}`] })).filter(({ act, verdict }) => isOffered(act, verdict, exception));
  const isNext = ({ act, verdict }: Offer) => NEXT[state].includes(act) && (verdict.allowed || verdict.reason === "own-submission");
  const next = NEXT[state].flatMap((act) => offers.filter((offer) => offer.act === act && isNext(offer)));
  // Who waits for the leader may at least take it back.
  if (next.length === 0) next.push(...offers.filter(({ act, verdict }) => act === "take-back" && verdict.allowed));
  return { next, others: offers.filter((offer) => !next.includes(offer)) };
}

function isOffered(act: Act, verdict: Verdict, exception: Facts["exception"]): boolean {
  if (act === "confirm-exception" && !exception?.used) return false;
  return verdict.allowed || (verdict.reason !== "role" && verdict.reason !== "unknown");
}
