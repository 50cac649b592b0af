/** What the page may ask of comments and suggestions, checked once, at the edge. */
import { z } from "zod";
import { passageSchema } from "@/text/passage";

/** Longest comment, in UTF-16 units. */
export const MAX_COMMENT_LENGTH = 4_000;
/** Most people one comment names. */
export const MAX_MENTIONS = 50;

// PostgreSQL gives ids back in lower case. Ids come from the browser: a request sent twice writes once.
const id = z.uuid().toLowerCase();
const mentions = z.array(z.string().max(100)).max(MAX_MENTIONS);
// Lengths are checked by the services, which can say how long a text is.
const words = z.object({ commentId: id, text: z.string(), mentions });
/** A thread as the person saw it. */
const seen = z.object({ threadId: id, version: z.int().min(1) });

const placed = z.object({ id, decisionId: id.nullable(), ...words.shape });
const openComment = z.object({ ...placed.shape, kind: z.literal("comment"), passage: passageSchema.nullable() });
/** `baseText` is the text of the decision that the person had before them. */
const openSuggestion = z.object({ ...placed.shape, kind: z.literal("suggestion"), passage: z.null(), replacement: z.string(), baseText: z.string() });
const open = z.discriminatedUnion("kind", [openComment, openSuggestion]);
export type OpenThread = z.infer<typeof open>;

const reply = z.object({ threadId: id, ...words.shape });
export type Reply = z.infer<typeof reply>;

export type SeenThread = z.infer<typeof seen>;

const take = z.object({ ...seen.shape, decisionVersion: z.int().min(1), overApproval: z.guid().optional() });
export type TakeSuggestion = z.infer<typeof take>;

const decline = z.object({ ...seen.shape, reason: words.optional() });
export type DeclineSuggestion = z.infer<typeof decline>;

export const threadRequestSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("open"), thread: open }),
  z.object({ type: z.literal("reply"), ...reply.shape }),
  z.object({ type: z.literal("resolve"), ...seen.shape }),
  z.object({ type: z.literal("reopen"), ...seen.shape }),
  z.object({ type: z.literal("take"), ...take.shape }),
  z.object({ type: z.literal("decline"), ...decline.shape }),
]);
export type ThreadRequest = z.infer<typeof threadRequestSchema>;
