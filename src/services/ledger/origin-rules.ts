/** What a person does about the changes of a quarter, checked once at the edge. */
import { z } from "zod";
import { MAX_DECISIONS_PER_SECTION } from "@/domain/report-document";
import { MAX_REASON_LENGTH } from "@/domain/workflow";

const id = z.uuid().toLowerCase();
const version = z.int().min(1);
/** The entry and the quarter's decision as the person saw them. */
const seen = { entryId: id, version, originVersion: version };

export const originActSchema = z.discriminatedUnion("type", [
  /** The quarter's change into the copy; `text` where both changed the same words and the person said how it reads. */
  z.object({ type: z.literal("take"), ...seen, decisionVersion: version, text: z.string().optional() }),
  /** The copy stays as it is; the change counts as looked at. */
  z.object({ type: z.literal("keep"), ...seen }),
  /** What the quarter dropped goes here too. */
  z.object({ type: z.literal("remove"), ...seen, decisionVersion: version }),
  /** What is new in the quarter comes in, next to its neighbour. */
  z.object({ type: z.literal("add"), originId: id, originVersion: version }),
  z.object({ type: z.literal("leave-out"), originId: id, originVersion: version, reason: z.string().max(MAX_REASON_LENGTH) }),
]);
export type OriginAct = z.output<typeof originActSchema>;

const overApproval = z.guid().optional();

export const originRequestSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("acts"), acts: z.array(originActSchema).min(1).max(MAX_DECISIONS_PER_SECTION), overApproval }),
  z.object({ type: z.literal("undo"), entryId: z.string().regex(/^\d{1,18}$/), overApproval }),
  z.object({ type: z.literal("add-part"), periodId: id, overApproval }),
  z.object({ type: z.literal("remove-part"), periodId: id, overApproval }),
]);
/** As the page sends it. */
export type OriginRequest = z.input<typeof originRequestSchema>;
