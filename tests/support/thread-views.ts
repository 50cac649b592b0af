/** Threads as the page gets them, for tests of what the page makes of them. */
import type { ThreadView } from "@/services/report/review-view";

/** An open comment on the whole report, but for what `given` says. */
export function threadView(given: Partial<ThreadView> = {}): ThreadView {
  return {
    id: "t",
    kind: "comment",
    decisionId: null,
    passage: null,
    replacement: null,
    baseText: null,
    status: "open",
    createdById: "p",
    createdByName: "Lê Thị Bình",
    createdAt: "2024-03-01T02:00:00.000Z",
    settledByName: null,
    settledAt: null,
    version: 1,
    comments: [],
    ...given,
  };
}
