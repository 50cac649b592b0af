import type { Messages } from "..";

export const citations: Messages["citations"] = {};
