/** report compare: two ReportDocuments as one .docx with tracked changes. */
import { basename, extname } from "node:path";
import { z } from "zod";
import { renderComparison } from "@/docx/compare/render-comparison";
import { renderDocx } from "@/docx/render";
import { checkOutput, readInput, writeOutput } from "./files";
import { printedOr, readReport } from "./render";
import type { ExitCode, Output } from "./run";
import { notADate, PRINTS_ALIKE, writtenSentence } from "./sentences";

/** As Word writes it: no fractions of a second, and Z. */
const dateSchema = z.iso.datetime({ precision: 0 });

export type CompareOptions = { template: string; author: string | undefined; date: string | undefined };

/**
 * Reads two reports, writes the second with what changed since the first to `target`. The
 * changes carry `author`, else the name of the second file, and `date` or none: the same files
 * give the same bytes. Throws FileError for files that cannot be read or written.
 */
export function compareFiles([old, fresh, target]: [string, string, string], { template, author, date }: CompareOptions, output: Output): ExitCode {
  if (date !== undefined && !dateSchema.safeParse(date).success) {
    output.err(notADate(date));
    return 2;
  }
  checkOutput(target, [old, fresh, template]);
  const [before, after] = [readReport(old, output), readReport(fresh, output)];
  if (!before || !after) return 2;
  const bytes = readInput(template);
  const by = { author: author ?? basename(fresh, extname(fresh)), date: date ?? null };
  const docx = printedOr(() => renderComparison(before.document, after.document, bytes, by), fresh, template, output);
  if (!docx) return 2;
  writeOutput(target, docx);
  output.out(writtenSentence(target, docx.length));
  // Without a change the file is that of the new report, byte for byte.
  if (Buffer.compare(docx, renderDocx(after.document, bytes)) === 0) output.out(PRINTS_ALIKE);
  const lines = [...before.lines, ...after.lines];
  for (const line of lines) output.err(line);
  return lines.length > 0 ? 1 : 0;
}
