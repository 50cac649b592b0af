/** What waits for a person: read off the same verdicts that refuse a request and disable a button. */
import { check, type Role, type Subject } from "./permission";
import type { ReportState } from "./workflow";

export const WAITING_KINDS = ["approve", "approve-again", "confirm-exception", "issue", "returned", "approval-lost", "threads"] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

export type WaitingFacts = Subject & {
  state: ReportState;
  /** Who put the report into its state. */
  stateById: string | null;
  /** A later change took the approval away and nobody has submitted since. */
  approvalLost: boolean;
  /** Who opened and who submitted it, as far as they still write reports. Empty: it is every drafter's. */
  ownerIds: readonly string[];
  /** Comments and suggestions nobody has settled. */
  openThreads: readonly { createdById: string }[];
};

type Person = { id: string; role: Role };

/** The one thing a report wants of a person, the most pressing first; null when it wants nothing. */
export function waitingFor(actor: Person, facts: WaitingFacts): WaitingKind | null {
  const may = (action: Parameters<typeof check>[1]) => check(actor, action, facts).allowed;
  if (may("report.approve")) return facts.stateById === facts.submittedById ? "approve" : "approve-again";
  if (may("report.confirm-exception")) return "confirm-exception";
  if (may("report.issue")) return "issue";
  if (may("report.submit") && isOwn(actor, facts)) {
    if (facts.state === "returned") return "returned";
    if (facts.approvalLost) return "approval-lost";
  }
  return settleable(actor, facts).length > 0 ? "threads" : null;
}

/** The threads a person is expected to settle: those of others, on their own report, while its text can be changed. */
export function settleable<Thread extends { createdById: string }>(actor: Person, facts: Omit<WaitingFacts, "openThreads"> & { openThreads: readonly Thread[] }): Thread[] {
  if (!check(actor, "report.edit", facts).allowed || !isOwn(actor, facts)) return [];
  return facts.openThreads.filter(({ createdById }) => createdById !== actor.id);
}

/** Theirs; or changed by them last, which makes submitting it anew their business. */
function isOwn(actor: Person, { ownerIds, approvalLost, stateById }: Pick<WaitingFacts, "ownerIds" | "approvalLost" | "stateById">): boolean {
  if (ownerIds.length === 0) return actor.role === "drafter";
  return ownerIds.includes(actor.id) || (approvalLost && stateById === actor.id);
}

/** Where a person does what waits: leaders read the report as it prints, the others work on it. */
export function pathToReport(role: Role, reportId: string): string {
  return role === "leader" ? `/reports/${reportId}/read` : `/reports/${reportId}`;
}
