/** Ids of elements that others look for on the page. */
export const TITLE_ID = "comments-title";
export const CARD_PREFIX = "thread-card-";

/** Of a thread's card. */
export function cardId(threadId: string): string {
  return CARD_PREFIX + threadId;
}
