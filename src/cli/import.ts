/** report import: a .docx or .txt as a ReportDocument; what was not taken goes to stderr. */
import { quarterOf } from "@/domain/period";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { ImportError, readSource, sourceKind } from "@/docx/read-source";
import { problems } from "@/messages/vi/problems";
import { importReport, type ImportDefaults, type ImportProposal } from "@/text/import";
import { checkOutput, readInput, writeOutput } from "./files";
import { proposalLines } from "./import-sentences";
import { writtenSentence } from "./sentences";
import type { ExitCode, Output } from "./run";

/** For what a source does not say; a source that names no period is of the present quarter. */
function defaults(): ImportDefaults {
  return { period: quarterOf(new Date().toLocaleDateString("sv-SE")), letterhead: { issuer: "TỈNH ỦY", party: "ĐẢNG CỘNG SẢN VIỆT NAM", symbol: "BC/TU", place: "…" }, title: "BÁO CÁO" };
}

/** Reads a file's bytes as a proposal, with the sections a new office starts with. Throws ImportError. */
export function proposalOf(bytes: Uint8Array, name: string): ImportProposal {
  return importReport(readSource(bytes, sourceKind(name)), DEFAULT_SECTIONS, defaults());
}

/** Reads `input`, writes the document to `target`. Throws FileError for files that cannot be read or written. */
export function importFile([input, target]: [string, string], output: Output): ExitCode {
  checkOutput(target, [input]);
  let proposal: ImportProposal;
  try {
    proposal = proposalOf(readInput(input), input);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    output.err(`${input}: ${problems.refusedImport(error.code, error.detail)}`);
    return 2;
  }
  const json = `${JSON.stringify(proposal.document, null, 2)}\n`;
  writeOutput(target, Buffer.from(json, "utf8"));
  output.out(writtenSentence(target, Buffer.byteLength(json)));
  const lines = proposalLines(proposal);
  for (const line of lines) output.err(`${input}: ${line}`);
  return lines.length > 0 ? 1 : 0;
}
