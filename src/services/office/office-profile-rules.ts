/** What the office's details must be. Pure; shared by set-up, the office page and services. */
import { z } from "zod";
import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH } from "@/domain/report-document";
import { cleanText } from "@/text/clean";

/** The first profile serves from here on, earlier than any report a period can name. */
export const FIRST_PROFILE_DATE = "1930-02-03";

const line = z
  .string()
  .transform((typed) => cleanText(typed).text.trim().replace(/\s+/g, " "))
  .pipe(z.string().max(MAX_LINE_LENGTH));
const filledLine = line.pipe(z.string().min(1));

// A form sends one text, a paragraph or a recipient on each line; code sends a list.
const lines = z.union([z.string().transform((text) => text.split(/\r?\n/)), z.array(z.string())]);

const paragraphs = lines.transform((list) => list.map((text) => cleanText(text).text.trim().replace(/\s+/g, " ")).filter(Boolean)).pipe(z.array(z.string().max(MAX_TEXT_LENGTH)).max(50));

// "- Như trên," and "Như trên" are one recipient: the template prints dash and stop.
const recipients = lines
  .transform((list) => list.map((text) => cleanText(text).text.replace(/^\s*[-–•]\s*/, "").replace(/\s*[,.;]?\s*$/, "").replace(/\s+/g, " ")).filter(Boolean))
  .pipe(z.array(z.string().max(MAX_LINE_LENGTH)).max(100));

export const officeProfileSchema = z.object({
  issuer: filledLine,
  party: filledLine,
  symbol: filledLine.pipe(z.string().max(40)),
  place: filledLine,
  title: filledLine,
  subject: filledLine.refine((text) => text.includes("{ky}"), { error: "period-placeholder" }),
  preamble: paragraphs,
  closing: paragraphs,
  authority: line,
  office: line,
  signer: line,
  recipients,
  printEmptySections: z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false),
});
export type OfficeProfileInput = z.infer<typeof officeProfileSchema>;
