/** The real report as it was received, as its document and with what only the source shows. */
import { readFileSync } from "node:fs";
import type { ReportDocument } from "@/domain/report-document";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { recognisePaste } from "@/text/recognise";
import type { SourceFacts } from "@/text/proofread";

/** The file, its document as recognised, and the facts that the document does not hold. */
export function receivedReport(): { text: string; document: ReportDocument; facts: SourceFacts } {
  const text = readFileSync("tests/support/texts/report-2024-q1-as-received.txt", "utf8");
  const read = recognisePaste(text, DEFAULT_SECTIONS);
  if (!read.ok) throw new Error(read.code);
  const { head, sections, leftOut, notices } = read;
  const document: ReportDocument = {
    version: 1,
    period: head.period!,
    letterhead: { issuer: head.issuer!, party: head.party!, symbol: head.symbol!, place: head.place! },
    number: head.number,
    date: head.date,
    draft: head.draft,
    title: head.title!,
    subject: head.subject!,
    preamble: head.preamble,
    sections: sections.map(({ key, heading, decisions }) => ({ key: key!, heading, decisions: decisions.map(({ text: words, marker }) => ({ text: words, marker, joinsPrevious: false })) })),
    printEmptySections: false,
    closing: head.closing,
    signature: head.signature!,
    recipients: head.recipients,
  };
  return { text, document, facts: { document, sections, leftOut, notices } };
}
