/** report check: findings on a report as JSON on stdout; what a file holds beside its report goes to stderr. */
import { ImportError } from "@/docx/read-source";
import { problems } from "@/messages/vi/problems";
import { readReportDocumentJson } from "@/text/clean-report-document";
import { proofread, proofreadSource, type Finding } from "@/text/proofread";
import { readInput } from "./files";
import { proposalOf } from "./import";
import { proposalLines } from "./import-sentences";
import type { ExitCode, Output } from "./run";
import { documentSentence, noticeSentence } from "./sentences";

/** Null where the file was refused and stderr says why. */
type Checked = { findings: Finding[]; lines: string[] } | null;

function checkJson(file: string, bytes: Buffer, output: Output): Checked {
  const read = readReportDocumentJson(bytes.toString("utf8"));
  if (!read.ok) {
    for (const problem of read.problems) output.err(documentSentence(file, problem));
    return null;
  }
  const removed = read.notices.filter(({ code }) => code === "removed-characters");
  return { findings: proofread(read.document), lines: removed.map((notice) => noticeSentence(file, notice)) };
}

function checkSource(file: string, bytes: Buffer, output: Output): Checked {
  try {
    const proposal = proposalOf(bytes, file);
    const text = /\.txt$/i.test(file) ? bytes.toString("utf8") : null;
    return { findings: [...proofreadSource(proposal, text), ...proofread(proposal.document)], lines: proposalLines(proposal).map((line) => `${file}: ${line}`) };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    output.err(`${file}: ${problems.refusedImport(error.code, error.detail)}`);
    return null;
  }
}

/**
 * Proofreads a ReportDocument, a .docx or a .txt. 1 where something is to be looked at: an error or a
 * warning, or a part of the file that is not in the report. Throws FileError for a file that cannot be read.
 */
export function checkFile(file: string, output: Output): ExitCode {
  const bytes = readInput(file);
  const checked = /\.json$/i.test(file) ? checkJson(file, bytes, output) : checkSource(file, bytes, output);
  if (checked === null) return 2;
  const { findings, lines } = checked;
  output.out(JSON.stringify(findings, null, 2));
  for (const line of lines) output.err(line);
  return lines.length > 0 || findings.some(({ severity }) => severity !== "info") ? 1 : 0;
}
