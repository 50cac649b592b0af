/** report render: a ReportDocument as a .docx; and what printing commands share. */
import { DocxError, TemplateError } from "@/docx/errors";
import { renderDocx } from "@/docx/render";
import type { ReportDocument } from "@/domain/report-document";
import { readReportDocumentJson } from "@/text/clean-report-document";
import { checkOutput, readInput, writeOutput } from "./files";
import type { ExitCode, Output } from "./run";
import { docxErrorSentence, documentSentence, noticeSentence, templateSentence, writtenSentence } from "./sentences";

/** A report of a JSON file, with a line for each place where characters were removed; null where stderr says why not. Throws FileError. */
export function readReport(file: string, output: Output): { document: ReportDocument; lines: string[] } | null {
  const read = readReportDocumentJson(readInput(file).toString("utf8"));
  if (!read.ok) {
    for (const problem of read.problems) output.err(documentSentence(file, problem));
    return null;
  }
  const removed = read.notices.filter(({ code }) => code === "removed-characters");
  return { document: read.document, lines: removed.map((notice) => noticeSentence(file, notice)) };
}

/** What `print` gives; null where the template or a value cannot be used and stderr says why. */
export function printedOr(print: () => Uint8Array, input: string, templateFile: string, output: Output): Uint8Array | null {
  try {
    return print();
  } catch (error) {
    if (error instanceof TemplateError) for (const problem of error.problems) output.err(templateSentence(templateFile, problem));
    else if (error instanceof DocxError) output.err(docxErrorSentence(input, error.code, error.detail));
    else throw error;
    return null;
  }
}

/** Reads `input`, writes the .docx to `target`. Throws FileError for files that cannot be read or written. */
export function renderFile([input, target]: [string, string], templateFile: string, output: Output): ExitCode {
  checkOutput(target, [input, templateFile]);
  const report = readReport(input, output);
  if (!report) return 2;
  const template = readInput(templateFile);
  const docx = printedOr(() => renderDocx(report.document, template), input, templateFile, output);
  if (!docx) return 2;
  writeOutput(target, docx);
  output.out(writtenSentence(target, docx.length));
  for (const line of report.lines) output.err(line);
  return report.lines.length > 0 ? 1 : 0;
}
