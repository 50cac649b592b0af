/** How a thread stands to the report as it is now, and the order threads are read in. Pure. */
import { byPosition, type LiveDecision } from "@/domain/arrange";
import type { ThreadView } from "@/services/report/review-view";
import { carryOver } from "@/text/carry-over";
import { locatePassage } from "@/text/passage";

export type Suggested = {
  before: string;
  after: string;
  /** Written for the present text; carried over to it; in quarrel with it; or no longer needed, since it says so already. */
  fit: "exact" | "carried" | "overwrites" | "says-already";
};

export type Standing = {
  /** Null for a thread on the whole report, and for one whose decision the report does not know. */
  decision: LiveDecision | null;
  isDeleted: boolean;
  /** Where its passage stands; null when it has none or the passage is gone. */
  at: { start: number; end: number } | null;
  passageGone: boolean;
  suggested: Suggested | null;
  /** A taken suggestion whose text is not what the report says now. */
  takenGone: boolean;
};

export function standingOf(thread: ThreadView, decisions: readonly LiveDecision[]): Standing {
  const decision = decisions.find(({ id }) => id === thread.decisionId) ?? null;
  const isDeleted = thread.decisionId !== null && (decision === null || decision.deleted);
  const at = thread.passage && decision && !isDeleted ? locatePassage(decision.text, thread.passage) : null;
  return {
    decision,
    isDeleted,
    at,
    passageGone: thread.passage !== null && !isDeleted && at === null,
    suggested: suggestedOf(thread, isDeleted ? null : decision),
    takenGone: thread.status === "taken" && (isDeleted || decision?.text !== thread.replacement),
  };
}

/** What taking the suggestion would make of the present text; the same rule as on the server. */
function suggestedOf({ replacement, baseText, status }: ThreadView, decision: LiveDecision | null): Suggested | null {
  if (replacement === null || baseText === null) return null;
  if (status !== "open" || !decision) return { before: baseText, after: replacement, fit: "exact" };
  const before = decision.text;
  const carried = carryOver(baseText, replacement, before);
  const after = carried ?? replacement;
  if (after === before) return { before, after, fit: "says-already" };
  return { before, after, fit: carried === null ? "overwrites" : before === baseText ? "exact" : "carried" };
}

export type ThreadGroup = { decisionId: string | null; decision: LiveDecision | null; isDeleted: boolean; threads: { thread: ThreadView; standing: Standing }[] };

/**
 * Threads as the report reads: the whole report first, then decision by decision,
 * a deleted one at its old place; within a decision by passage, then by age.
 */
export function groupThreads(threads: readonly ThreadView[], sections: readonly { key: string }[], decisions: readonly LiveDecision[]): ThreadGroup[] {
  const groups = new Map<string | null, ThreadGroup>();
  for (const thread of threads) {
    const standing = standingOf(thread, decisions);
    const { decision, isDeleted } = standing;
    const group = groups.get(thread.decisionId) ?? { decisionId: thread.decisionId, decision, isDeleted, threads: [] };
    group.threads.push({ thread, standing });
    groups.set(thread.decisionId, group);
  }
  const sectionAt = new Map(sections.map(({ key }, index) => [key, index]));
  const place = ({ decisionId, decision }: ThreadGroup) => (decisionId === null ? -1 : decision ? (sectionAt.get(decision.sectionKey) ?? sections.length) : sections.length + 1);
  for (const group of groups.values()) {
    group.threads.sort((a, b) => (a.standing.at?.start ?? -1) - (b.standing.at?.start ?? -1) || (a.thread.createdAt < b.thread.createdAt ? -1 : 1));
  }
  return [...groups.values()].sort((a, b) => place(a) - place(b) || (a.decision && b.decision ? byPosition(a.decision, b.decision) : 0));
}
