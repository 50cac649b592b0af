import type { Passage } from "@/text/passage";

/** What the comments panel should show: a thread, the threads of a decision, or a new comment on a passage of it. A new object each time asks anew. */
export type CommentsFocus = { decisionId?: string; threadId?: string; passage?: Passage | null };
