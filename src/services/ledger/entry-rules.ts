/** What may be recorded in the ledger, checked once at the edge. */
import { z } from "zod";
import { MAX_DECISIONS_PER_SECTION, MAX_LINE_LENGTH, MAX_TEXT_LENGTH, periodSchema, sectionKeySchema } from "@/domain/report-document";
import { MAX_REASON_LENGTH } from "@/domain/workflow";
import { cleanText } from "@/text/clean";

/** One paragraph, as a decision is (DESIGN 3.2). */
function oneParagraph(typed: string): string {
  return cleanText(typed).text.replace(/\s*\n\s*/g, " ").trim();
}

const text = z.string().transform(oneParagraph).pipe(z.string().min(1, { error: "empty" }).max(MAX_TEXT_LENGTH));

/** A line that may be left empty; null is stored then. */
const optionalLine = z
  .string()
  .transform((typed) => oneParagraph(typed).replace(/\s+/g, " "))
  .pipe(z.string().max(MAX_LINE_LENGTH))
  .transform((line) => line || null)
  .nullable();

const day = z.iso.date().refine((date) => date >= "1930-01-01" && date <= "2999-12-31");

const id = z.uuid().toLowerCase();
const version = z.int().min(1);

export const entryFieldsSchema = z.object({
  sectionKey: sectionKeySchema,
  text,
  meeting: optionalLine,
  decidedOn: day.nullable(),
  sourcePaper: optionalLine,
  originUnit: optionalLine,
});
export type EntryFields = z.output<typeof entryFieldsSchema>;

/** Entries by ids of the sender's making: a request sent twice records once. */
export const recordSchema = z
  .object({
    /** Without one, each entry goes to the quarter of its day. */
    period: periodSchema.optional(),
    entries: z.array(z.object({ id, ...entryFieldsSchema.shape })).min(1).max(MAX_DECISIONS_PER_SECTION),
  })
  .refine(({ period, entries }) => period !== undefined || entries.every(({ decidedOn }) => decidedOn !== null), { path: ["period"] })
  .refine(({ entries }) => new Set(entries.map((entry) => entry.id)).size === entries.length, { path: ["entries"] });
export type RecordRequest = z.output<typeof recordSchema>;

/** An entry as the person saw it. */
export const seenEntrySchema = z.object({ id, version });
export type SeenEntry = z.output<typeof seenEntrySchema>;

export const leaveOutSchema = z.object({ ...seenEntrySchema.shape, reason: z.string().max(MAX_REASON_LENGTH) });

export const takeSchema = z.object({
  reportId: id,
  /** `decisionId` names the decision to be made; `sectionKey` is where it goes when the report has not the entry's own section. */
  items: z.array(z.object({ ...seenEntrySchema.shape, decisionId: id, sectionKey: sectionKeySchema.optional() })).min(1).max(MAX_DECISIONS_PER_SECTION),
  /** The decision it follows where that is in its section; else it goes last. */
  after: id.nullable(),
  overApproval: id.optional(),
});
export type TakeRequest = z.output<typeof takeSchema>;

export const ledgerRequestSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("record"), record: recordSchema }),
  z.object({ type: z.literal("change"), ...seenEntrySchema.shape, fields: entryFieldsSchema, period: periodSchema.optional() }),
  z.object({ type: z.literal("remove"), ...seenEntrySchema.shape }),
  z.object({ type: z.literal("restore"), ...seenEntrySchema.shape }),
  z.object({ type: z.literal("leave-out"), ...leaveOutSchema.shape }),
  z.object({ type: z.literal("reopen"), ...seenEntrySchema.shape }),
  z.object({ type: z.literal("take"), take: takeSchema }),
  z.object({ type: z.literal("link"), ...seenEntrySchema.shape, decisionId: id }),
  z.object({ type: z.literal("unlink"), ...seenEntrySchema.shape }),
]);
/** As the page sends it. */
export type LedgerRequest = z.input<typeof ledgerRequestSchema>;
