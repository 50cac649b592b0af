/** The parts of a report that print once and are edited in place: letterhead, subject, preamble, closing, signature, recipients. */
import { z } from "zod";
import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH, sectionKeySchema } from "./report-document";

const line = z.string().max(MAX_LINE_LENGTH);
const filledLine = line.refine((text) => text.trim() !== "", { error: "empty" });
const paragraphs = z.array(z.string().max(MAX_TEXT_LENGTH).refine((text) => text.trim() !== "", { error: "empty" })).max(50);

export const reportFieldsSchema = z.object({
  issuer: filledLine,
  party: filledLine,
  symbol: filledLine.max(40),
  place: filledLine,
  title: filledLine,
  subject: line,
  preamble: paragraphs,
  closing: paragraphs,
  authority: line,
  office: line,
  signer: line,
  recipients: z.array(filledLine).max(100),
  draft: z.int().min(1).max(99).nullable(),
  printEmptySections: z.boolean(),
});
export type ReportFields = z.infer<typeof reportFieldsSchema>;

/** A change of some fields, and of section headings by key. */
export const reportFieldsChangeSchema = reportFieldsSchema.partial().extend({
  headings: z.record(sectionKeySchema, filledLine).optional(),
});
export type ReportFieldsChange = z.infer<typeof reportFieldsChangeSchema>;
