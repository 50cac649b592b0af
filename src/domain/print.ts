/**
 * The report as it prints: numbers, joins, full stops, dates, marks.
 * Rules: DESIGN 3 (rules of the report) and Hướng dẫn 36-HD/VPTW, 05-HD/VPTW.
 * Layout is not here; it lives in the Word template.
 */
import { periodEnd, periodLastMonth } from "./period";
import type { DocumentDecision, DocumentSection, Marker, ReportDocument } from "./report-document";

export type PrintedParagraph = { marker: Marker; text: string };
export type PrintedSection = { key: string; number: number; heading: string; paragraphs: PrintedParagraph[] };

export type PrintedReport = {
  issuer: string;
  party: string;
  symbol: string;
  place: string;
  /** "127", "05"; null prints blank. */
  number: string | null;
  /** "05"; null prints blank. */
  day: string | null;
  month: string;
  year: string;
  /** "Dự thảo", "Dự thảo lần 2"; null on an issued copy. */
  draftMark: string | null;
  title: string;
  subject: string;
  preamble: string[];
  sections: PrintedSection[];
  closing: string[];
  signature: { authority: string; office: string; name: string };
  /** Each with its separator, without the dash. */
  recipients: string[];
};

/** Printed for a section without decisions when the office wants such sections kept. */
export const NOTHING_TO_REPORT = "Không có nội dung phát sinh.";

/** Trims and puts exactly one space between words; NBSP, tabs and line breaks count as spaces. NFC. */
export function singleSpaced(text: string): string {
  const trimmed = text.normalize("NFC").trim();
  return /[^\S ]| {2}/.test(trimmed) ? trimmed.replace(/\s+/g, " ") : trimmed;
}

/** Single-spaced text without the given marks and spaces at its end. A loop: /[...]+$/ takes quadratic time on a run of full stops. */
export function withoutFinal(marks: string, text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === " " || marks.includes(text[end - 1]!))) end -= 1;
  return text.slice(0, end);
}

/** One paragraph's text: single-spaced, ending in exactly one full stop unless it ends with `: ! ? …`. */
export function printParagraph(text: string): string {
  const bare = withoutFinal(".,;", singleSpaced(text));
  return bare === "" || ":!?…".includes(bare.at(-1)!) ? bare : `${bare}.`;
}

/** A part inside a joined bullet gives up its own final stop, comma, semicolon or colon to the "; " that follows. */
function printJoinedPart(text: string): string {
  return withoutFinal(".,;:", singleSpaced(text));
}

/** What parts the decisions of one paragraph. */
export const JOIN = "; ";

/** One printed paragraph before its decisions are joined: what each of them prints, in order. */
export type PrintedGroup<D> = { marker: Marker; stretches: { decision: D; text: string }[] };

/**
 * Puts decisions into printed paragraphs. The first decision of a section
 * starts a paragraph whatever its joinsPrevious says: there is nothing to join.
 */
export function groupDecisions<D extends Pick<DocumentDecision, "text" | "marker" | "joinsPrevious">>(decisions: readonly D[]): PrintedGroup<D>[] {
  const groups: PrintedGroup<D>[] = [];
  for (const decision of decisions) {
    const text = printJoinedPart(decision.text);
    // Marks without a word print nothing, rather than a lone dash.
    if (text === "") continue;
    const last = groups.at(-1);
    if (decision.joinsPrevious && last) last.stretches.push({ decision, text });
    else groups.push({ marker: decision.marker, stretches: [{ decision, text }] });
  }
  for (const { stretches } of groups) {
    const last = stretches.at(-1)!;
    last.text = printParagraph(last.decision.text);
  }
  return groups;
}

/** Joins decisions into printed paragraphs. */
export function printDecisions(decisions: readonly Pick<DocumentDecision, "text" | "marker" | "joinsPrevious">[]): PrintedParagraph[] {
  return groupDecisions(decisions).map(({ marker, stretches }) => ({ marker, text: stretches.map(({ text }) => text).join(JOIN) }));
}

/** Sections with something to print, numbered from 1 without a gap (DESIGN 3.1). */
export function printSections(sections: readonly DocumentSection[], printEmptySections: boolean): PrintedSection[] {
  return numberSections(sections, printEmptySections, printDecisions, { marker: "none", text: NOTHING_TO_REPORT });
}

/** The same with paragraphs of another shape: `print` makes them, `nothing` stands in a kept section without decisions. */
export function numberSections<P>(
  sections: readonly DocumentSection[],
  printEmptySections: boolean,
  print: (decisions: readonly DocumentDecision[]) => P[],
  nothing: P,
): { key: string; number: number; heading: string; paragraphs: P[] }[] {
  const printed: { key: string; number: number; heading: string; paragraphs: P[] }[] = [];
  for (const section of sections) {
    const paragraphs = print(section.decisions);
    if (paragraphs.length === 0 && printEmptySections) paragraphs.push(nothing);
    if (paragraphs.length === 0) continue;
    printed.push({ key: section.key, number: printed.length + 1, heading: singleSpaced(section.heading), paragraphs });
  }
  return printed;
}

/** Day below 10 with a zero (DESIGN 3.6; HD 36 and Decree 30 agree). */
export function printDay(day: number): string {
  return String(day).padStart(2, "0");
}

/** Only months 1 and 2 carry a zero (DESIGN 3.6). */
export function printMonth(month: number): string {
  return month <= 2 ? `0${month}` : String(month);
}

/** Number in the register: below 10 with a zero. */
export function printNumber(number: number): string {
  return String(number).padStart(2, "0");
}

/** Mark on an unsigned copy: the first draft is "Dự thảo", later ones are counted. */
export function draftMark(draft: number | null): string {
  return draft !== null && draft > 1 ? `Dự thảo lần ${draft}` : "Dự thảo";
}

/** An issued copy has its number and its date; every other copy is a draft (DESIGN 3.5). */
export function isIssuedCopy(document: Pick<ReportDocument, "number" | "date">): boolean {
  return document.number !== null && document.date !== null;
}

/** HD 05-HD/VPTW replaced HD 36-HD/VPTW on 27/5/2026 (party-format.md section 0). */
const HD05_FROM = "2026-05-27";

/** Separator after each recipient: a comma under HD 36, a semicolon under HD 05 (party-format.md section 9). */
function recipientSeparator(document: ReportDocument): string {
  return (document.date ?? periodEnd(document.period)) < HD05_FROM ? "," : ";";
}

function printRecipients(document: ReportDocument): string[] {
  const bare = document.recipients.map((name) =>
    withoutFinal(".,;", singleSpaced(name).replace(/^[-–+•]\s*/, "")),
  );
  const separator = recipientSeparator(document);
  return bare.map((name, index) => name + (index === bare.length - 1 ? "." : separator));
}

/** The whole report as it prints. Expects a parsed, cleaned ReportDocument. */
export function printReport(document: ReportDocument): PrintedReport {
  const issued = isIssuedCopy(document);
  const [year, month, day] = (document.date ?? "").split("-").map(Number);
  return {
    issuer: singleSpaced(document.letterhead.issuer),
    party: singleSpaced(document.letterhead.party),
    symbol: singleSpaced(document.letterhead.symbol),
    place: singleSpaced(document.letterhead.place),
    number: issued ? printNumber(document.number!) : null,
    day: issued ? printDay(day!) : null,
    month: printMonth(issued ? month! : periodLastMonth(document.period)),
    year: String(issued ? year : document.period.year),
    draftMark: issued ? null : draftMark(document.draft),
    title: singleSpaced(document.title),
    subject: singleSpaced(document.subject),
    preamble: document.preamble.map(printParagraph).filter((text) => text !== ""),
    sections: printSections(document.sections, document.printEmptySections),
    closing: document.closing.map(printParagraph).filter((text) => text !== ""),
    signature: {
      authority: singleSpaced(document.signature.authority),
      office: singleSpaced(document.signature.office),
      name: singleSpaced(document.signature.name),
    },
    recipients: printRecipients(document),
  };
}
