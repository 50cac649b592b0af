/** From live rows to the ReportDocument. */
import { inSection, type LiveDecision } from "./arrange";
import { withoutAccents } from "./ascii";
import { isIssuedCopy, printNumber } from "./print";
import type { Period, ReportDocument } from "./report-document";
import type { ReportFields } from "./report-fields";

export type LiveReport = {
  period: Period;
  fields: ReportFields;
  sections: readonly { key: string; heading: string }[];
  decisions: readonly LiveDecision[];
};

/** The report of a period as it stands now. Number and date are given at issue. */
export function assembleDocument({ period, fields, sections, decisions }: LiveReport): ReportDocument {
  return {
    version: 1,
    period,
    letterhead: { issuer: fields.issuer, party: fields.party, symbol: fields.symbol, place: fields.place },
    number: null,
    date: null,
    draft: fields.draft,
    title: fields.title,
    subject: fields.subject,
    preamble: fields.preamble,
    sections: sections.map(({ key, heading }) => ({
      key,
      heading,
      decisions: inSection(decisions, key).map(({ id, text, marker, joinsPrevious }) => ({ id, text, marker, joinsPrevious })),
    })),
    printEmptySections: fields.printEmptySections,
    closing: fields.closing,
    signature: { authority: fields.authority, office: fields.office, name: fields.signer },
    recipients: fields.recipients,
  };
}

/** The fields of a report as a document states them. */
export function fieldsOfDocument(document: ReportDocument): ReportFields {
  return {
    ...document.letterhead,
    title: document.title,
    subject: document.subject,
    preamble: document.preamble,
    closing: document.closing,
    authority: document.signature.authority,
    office: document.signature.office,
    signer: document.signature.name,
    recipients: document.recipients,
    draft: document.draft,
    printEmptySections: document.printEmptySections,
  };
}

/** File name a clerk would choose, without extension: "BC-TU-quy-I-2024-du-thao-1", issued "BC-127-TU-quy-I-2024". */
export function documentFileName(document: ReportDocument, periodSlug: string): string {
  const [type = "BC", body = ""] = document.letterhead.symbol.split("/").map(asciiWord);
  const parts = isIssuedCopy(document)
    ? [type, printNumber(document.number!), body, periodSlug]
    : [type, body, periodSlug, "du-thao", document.draft === null ? "" : String(document.draft)];
  return parts.filter((part) => part !== "").join("-");
}

function asciiWord(text: string): string {
  return withoutAccents(text).replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
