/** An issued report to .docx: the file that is stored, served and found again years later. */
import { shortHashDigits } from "@/domain/content";
import { isIssuedCopy, printReport } from "@/domain/print";
import type { ReportDocument } from "@/domain/report-document";
import type { CompiledTemplate } from "./compile";
import { DocxError } from "./errors";
import { withProperties } from "./properties";
import { renderEntries } from "./render";
import { writeZip } from "./zip";

/** Custom properties by which an issued file says which report it is. */
export const ISSUED_PROPERTIES = {
  /** Id of the report. */
  report: "BaoCao.Report",
  /** First digits of the approved content's hash (shortHashDigits). */
  content: "BaoCao.Content",
  /** "127-BC/TU". */
  number: "BaoCao.Number",
  /** "2024-03-27". */
  date: "BaoCao.Date",
} as const;

/**
 * The report as renderDocx writes it, with the properties above. `contentHash`
 * is the SHA-256 of the approved content, hex. The same input gives the same
 * bytes. Throws what renderDocx throws, and DocxError "missing-value" for a
 * document that has no number or no date.
 */
export function renderIssued(document: ReportDocument, template: Uint8Array | CompiledTemplate, identity: { reportId: string; contentHash: string }): Uint8Array {
  if (!isIssuedCopy(document)) throw new DocxError("missing-value", document.number === null ? "number" : "date");
  const { number, symbol } = printReport(document);
  const properties = new Map<string, string>([
    [ISSUED_PROPERTIES.report, identity.reportId],
    [ISSUED_PROPERTIES.content, shortHashDigits(identity.contentHash)],
    [ISSUED_PROPERTIES.number, `${number}-${symbol}`],
    [ISSUED_PROPERTIES.date, document.date!],
  ]);
  return writeZip(withProperties(renderEntries(document, template), properties));
}
