/** The words an issued file must hold, made from the print model alone, and where a line of the file keeps to them. */
import { singleSpaced, type PrintedReport } from "@/domain/print";

/** A paragraph between the header and the signature. */
export type BodyLine = {
  text: string;
  /** What the template may put before the text: its dash, its way to write a section's number. */
  lead: RegExp;
  /** Title and subject: a row of hyphens may follow them. */
  front: boolean;
};

const NO_LEAD = /^$/;
/** Offices draw the dash with different characters; that there is one is the author's. */
const DASH_LEAD = /^[-–—•+*] ?$/;

/** Title, subject, preamble, sections and closing as they follow one another; empty ones left out. */
export function bodyLines(report: PrintedReport): BodyLine[] {
  const plain = (text: string): BodyLine => ({ text, lead: NO_LEAD, front: false });
  const sections = report.sections.flatMap(({ number, heading, paragraphs }) => [
    { text: heading, lead: new RegExp(`^(?:Mục )?${number}[.):]?\\s*$`), front: false },
    ...paragraphs.map(({ marker, text }) => (marker === "dash" ? { text, lead: DASH_LEAD, front: false } : plain(text))),
  ]);
  const front = [report.title, report.subject].map((text) => ({ text, lead: NO_LEAD, front: true }));
  return [...front, ...report.preamble.map(plain), ...sections, ...report.closing.map(plain)].filter(({ text }) => text !== "");
}

/** Whether a paragraph of the file is this line. */
export function isLine(found: string, { text, lead }: BodyLine): boolean {
  return found.endsWith(text) && lead.test(found.slice(0, found.length - text.length));
}

/** "Số 127-BC/TU": DESIGN 3.7, without a colon. */
export function numberLine(report: PrintedReport): string {
  return `Số ${report.number ?? ""}-${report.symbol}`;
}

/** "Hậu Giang, ngày 27 tháng 3 năm 2024". */
export function dateLine(report: PrintedReport): string {
  return `${report.place}, ngày ${report.day ?? ""} tháng ${report.month} năm ${report.year}`;
}

/** What the header must say beside number and date, in any order. */
export function headValues(report: PrintedReport): string[] {
  return [report.issuer, report.party];
}

/** What must stand after the body: each list in its order. */
export function footLists(report: PrintedReport): string[][] {
  const { authority, office, name } = report.signature;
  return [report.recipients, [authority, office, name].filter((value) => value !== "")];
}

/** All words of the report's own, a line each. */
export function ownText(report: PrintedReport): string {
  return [...headValues(report), numberLine(report), dateLine(report), ...bodyLines(report).map(({ text }) => text), ...footLists(report).flat()].join("\n");
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Where `value` ends in `text`, from `from` on, as whole words; -1 where it is not. */
export function endOfWhole(text: string, value: string, from: number): number {
  for (let at = text.indexOf(value, from); at !== -1; at = text.indexOf(value, at + 1)) {
    const end = at + value.length;
    const joinsBefore = LETTER.test(value[0]!) && at > 0 && LETTER.test(text[at - 1]!);
    const joinsAfter = LETTER.test(value.at(-1)!) && end < text.length && LETTER.test(text[end]!);
    if (!joinsBefore && !joinsAfter) return end;
  }
  return -1;
}

/** How often `value` stands in `text` as whole words. */
export function countWhole(text: string, value: string): number {
  let count = 0;
  for (let at = endOfWhole(text, value, 0); at !== -1; at = endOfWhole(text, value, at)) count += 1;
  return count;
}

/** How often a pattern is in a text. */
export function countMatches(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

/** Lines as they are compared: NFC, one space between words. */
export function joined(lines: readonly string[], mark: string): string {
  return lines.map(singleSpaced).join(mark);
}
