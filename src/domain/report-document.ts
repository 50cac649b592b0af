/**
 * ReportDocument: one report as plain data. It is stored in every version,
 * hashed, rendered, previewed, checked, compared, exported and imported.
 *
 * Version 1. Fields may be added with a default; none may change meaning.
 */
import { z } from "zod";

/** Longest text of one decision, preamble or closing paragraph, in UTF-16 units. The longest real one has 2,300. */
export const MAX_TEXT_LENGTH = 20_000;
/** Longest one-line field (subject, heading, name...), in UTF-16 units. */
export const MAX_LINE_LENGTH = 500;
export const MAX_DECISIONS_PER_SECTION = 1_000;

const line = z.string().max(MAX_LINE_LENGTH);
const filledLine = line.refine((text) => text.trim() !== "", { error: "empty" });
const paragraph = z
  .string()
  .max(MAX_TEXT_LENGTH)
  .refine((text) => text.trim() !== "", { error: "empty" });

export const periodKindSchema = z.enum(["quarter", "half-year", "nine-months", "year"]);
export type PeriodKind = z.infer<typeof periodKindSchema>;

export const periodSchema = z
  .object({
    kind: periodKindSchema,
    year: z.int().min(1930).max(2999),
    /** 1 to 4 for a quarter, 1 for every other kind. */
    index: z.int().min(1).max(4),
  })
  .refine((period) => period.kind === "quarter" || period.index === 1, { error: "period-index", path: ["index"] });
export type Period = z.infer<typeof periodSchema>;

export const markerSchema = z.enum(["dash", "none"]);
export type Marker = z.infer<typeof markerSchema>;

export const documentDecisionSchema = z.object({
  id: z.string().max(64).optional(),
  text: paragraph,
  marker: markerSchema.default("dash"),
  /** Continues the paragraph before it: printed after "; " in the same bullet. */
  joinsPrevious: z.boolean().default(false),
});
export type DocumentDecision = z.infer<typeof documentDecisionSchema>;

export const sectionKeySchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

export const documentSectionSchema = z.object({
  key: sectionKeySchema,
  heading: filledLine,
  decisions: z.array(documentDecisionSchema).max(MAX_DECISIONS_PER_SECTION),
});
export type DocumentSection = z.infer<typeof documentSectionSchema>;

export const letterheadSchema = z.object({
  issuer: filledLine,
  party: filledLine,
  /** Document type and body, "BC/TU". */
  symbol: z.string().trim().min(1).max(40),
  place: filledLine,
});
export type Letterhead = z.infer<typeof letterheadSchema>;

export const signatureSchema = z.object({
  authority: line,
  office: line,
  /** May be empty while drafting; required before submit. */
  name: line,
});
export type Signature = z.infer<typeof signatureSchema>;

export const reportDocumentSchema = z.object({
  version: z.literal(1),
  period: periodSchema,
  letterhead: letterheadSchema,
  /** Number in the outgoing register; null until issue. */
  number: z.int().min(1).max(99_999).nullable().default(null),
  /** Date of issue, YYYY-MM-DD; null until issue. */
  date: z.iso.date().nullable().default(null),
  /** Which draft this is, from 1; null where drafts are not counted. */
  draft: z.int().min(1).max(99).nullable().default(null),
  title: filledLine,
  subject: line,
  preamble: z.array(paragraph).max(50),
  sections: z.array(documentSectionSchema).max(50),
  /** Office setting: print a section without decisions with one fixed sentence instead of leaving it out. */
  printEmptySections: z.boolean().default(false),
  closing: z.array(paragraph).max(50),
  signature: signatureSchema,
  recipients: z.array(filledLine).max(100),
});
export type ReportDocument = z.infer<typeof reportDocumentSchema>;
