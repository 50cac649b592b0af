import type { Offer } from "@/services/citation/offer";

/** What the server says before it has answered, and while it cannot be reached. */
export const NOTHING_REMEMBERED: Offer = { papers: [], comma: null, tone: null };
