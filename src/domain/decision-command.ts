/** What a drafter can do to the decisions of a period, as data. Checked once, at the edge. */
import { z } from "zod";
import { MAX_DECISIONS_PER_SECTION, markerSchema, sectionKeySchema } from "./report-document";

// PostgreSQL gives ids back in lower case.
const id = z.uuid().toLowerCase();
const version = z.int().min(1);
const versioned = z.object({ id, version });
// Length is checked by arrange(), which can say how long the text is and how long it may be.
const text = z.string();
const newDecision = z.object({ id, sectionKey: sectionKeySchema, text, marker: markerSchema, joinsPrevious: z.boolean() });
const many = MAX_DECISIONS_PER_SECTION;

function areDistinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

const idOf = (item: { id: string }) => item.id;

export const decisionCommandSchema = z.discriminatedUnion("type", [
  /** `after` is the decision it follows; null puts it first in its section. */
  z.object({ type: z.literal("add"), decision: newDecision, after: id.nullable() }),
  /** Pasted decisions. They follow `after` where it is in their section, else they go last. */
  z.object({ type: z.literal("add-many"), decisions: z.array(newDecision).min(1).max(many).refine((decisions) => areDistinct(decisions.map(idOf))), after: id.nullable() }),
  z.object({ type: z.literal("edit"), ...versioned.shape, text }),
  z.object({ type: z.literal("format"), ...versioned.shape, marker: markerSchema.optional(), joinsPrevious: z.boolean().optional() }),
  z.object({ type: z.literal("move"), ...versioned.shape, sectionKey: sectionKeySchema, after: id.nullable() }),
  z.object({ type: z.literal("delete"), items: z.array(versioned).min(1).max(many) }),
  /** One into several: the first text stays with `id`, the others get `newIds`. */
  z
    .object({ type: z.literal("split"), ...versioned.shape, texts: z.array(text).min(2).max(many), newIds: z.array(id) })
    .refine(({ id, texts, newIds }) => newIds.length === texts.length - 1 && areDistinct([id, ...newIds]), { path: ["newIds"] }),
  /** Several into one: the first keeps its place and gets `text`, the others are deleted. */
  z.object({ type: z.literal("merge"), items: z.array(versioned).min(2).max(many).refine((items) => areDistinct(items.map(idOf))), text }),
  /** Brings a deleted decision back to its place. */
  z.object({ type: z.literal("restore"), ...versioned.shape }),
]);
export type DecisionCommand = z.infer<typeof decisionCommandSchema>;
