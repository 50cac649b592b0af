/** What an approval is bound to: the report's words and their order, as one text that services hash. */
import type { DocumentDecision, DocumentSection, ReportDocument } from "./report-document";

/**
 * Number and date come after the approval, "draft" counts copies, "version" is
 * the format's, and a decision's id says which row it is, not what it says.
 */
type Content = Omit<ReportDocument, "version" | "number" | "date" | "draft" | "sections"> & {
  sections: (Omit<DocumentSection, "decisions"> & { decisions: Required<Omit<DocumentDecision, "id">>[] })[];
};

/**
 * The content of a parsed, cleaned document as canonical JSON: sorted keys, NFC.
 * Two documents have the same content exactly when these texts are equal.
 */
export function canonicalContent(document: ReportDocument): string {
  return canonical(contentOf(document));
}

/** Field by field: a field added to the schema and forgotten here does not compile, one brought along by chance is not hashed. */
function contentOf({ period, letterhead, title, subject, preamble, sections, printEmptySections, closing, signature, recipients }: ReportDocument): Content {
  return {
    period: { kind: period.kind, year: period.year, index: period.index },
    letterhead: { issuer: letterhead.issuer, party: letterhead.party, symbol: letterhead.symbol, place: letterhead.place },
    title,
    subject,
    preamble,
    sections: sections.map(({ key, heading, decisions }) => ({
      key,
      heading,
      decisions: decisions.map(({ text, marker, joinsPrevious }) => ({ text, marker, joinsPrevious })),
    })),
    printEmptySections,
    closing,
    signature: { authority: signature.authority, office: signature.office, name: signature.name },
    recipients,
  };
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** JSON with the keys of every object sorted. JSON.stringify escapes a lone surrogate, so that the text has one UTF-8 form. */
function canonical(value: Json): string {
  if (typeof value === "string") return JSON.stringify(value.normalize("NFC"));
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(",")}]`;
  const members = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key]!)}`);
  return `{${members.join(",")}}`;
}

/** Array.isArray does not narrow a readonly array. */
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

const SHORT_LENGTH = 12;

/** First 12 hex digits of a SHA-256, without spaces: what a file's properties carry. */
export function shortHashDigits(sha256Hex: string): string {
  return sha256Hex.slice(0, SHORT_LENGTH).toLowerCase();
}

/** The same in groups of four for people to compare: "a1b2 c3d4 e5f6". */
export function shortHash(sha256Hex: string): string {
  return shortHashDigits(sha256Hex).replace(/(.{4})(?=.)/g, "$1 ");
}
