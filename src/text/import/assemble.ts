/** What was recognised, or what a person made of it, as a ReportDocument; what has no place in one is named. */
import { printMonth, singleSpaced } from "@/domain/print";
import { periodLastMonth } from "@/domain/period";
import { MAX_DECISIONS_PER_SECTION, MAX_LINE_LENGTH, MAX_TEXT_LENGTH, type DocumentDecision, type DocumentSection, type Letterhead, type Period, type ReportDocument } from "@/domain/report-document";
import { readPeriod } from "../recognise/period";
import type { HeadPart, ProposedDecision, RecognisedHead } from "../recognise";

/** What a report needs and a source may not say: of the report that is open, or of the office. */
export type ImportDefaults = { period: Period; letterhead: Letterhead; title: string };

/** A part of the document that the source did not give and that was filled in or left empty. */
export type AssumedField = "period" | "issuer" | "party" | "symbol" | "place" | "subject" | "signature" | "recipients";

export type UnplacedKind =
  /** A second heading of a section, or one above it: its decisions went there. */
  | "sub-heading"
  /** The body above the one that issues. */
  | "parent-body"
  /** A number, a date or a name that comes again: the last one holds. */
  | "repeated-head"
  /** KHẨN, MẬT ... */
  | "mark"
  /** "Kính gửi: ..." */
  | "addressee"
  /** Without a day: such a date is left blank. */
  | "incomplete-date"
  /** More than a report can hold. */
  | "over-limit";

/** Words of the source for which a ReportDocument has no place. */
export type Unplaced = { kind: UnplacedKind; line: number | null; text: string };

/** The decisions of one heading. Groups of one key become one section, under the first one's heading. */
export type ImportGroup = { key: string; heading: string; line: number; decisions: readonly ProposedDecision[] };

export type Assembled = { document: ReportDocument; unplaced: Unplaced[]; assumed: AssumedField[] };

const MAX_SECTIONS = 50;
const MAX_PARAGRAPHS = 50;
const MAX_RECIPIENTS = 100;

/** Builds the document. The result always holds to the schema; what does not fit is in `unplaced`. */
export function assembleDocument(head: RecognisedHead, groups: readonly ImportGroup[], defaults: ImportDefaults): Assembled {
  const unplaced: Unplaced[] = [];
  const period = head.period ?? namedPeriod(head);
  const filled = fillLetterhead(head, defaults.letterhead);
  const missing: [AssumedField, boolean][] = [["period", period === null], ["subject", !head.subject], ["signature", head.signature === null], ["recipients", head.recipients.length === 0]];
  const line = (text: string): string => clipped(text, MAX_LINE_LENGTH, unplaced);
  const document: ReportDocument = {
    version: 1,
    period: period ?? defaults.period,
    letterhead: { ...filled.letterhead, issuer: line(filled.letterhead.issuer) },
    number: head.number,
    date: head.date,
    draft: head.draft,
    title: head.title ?? defaults.title,
    subject: line(head.subject ?? ""),
    preamble: paragraphs(head.preamble, unplaced),
    sections: sectionsOf(groups, unplaced),
    printEmptySections: false,
    closing: paragraphs(head.closing, unplaced),
    signature: { authority: line(head.signature?.authority ?? ""), office: line(head.signature?.office ?? ""), name: line(head.signature?.name ?? "") },
    recipients: atMost(head.recipients.filter((name) => name !== ""), MAX_RECIPIENTS, unplaced, (name) => name).map(line),
  };
  unplaced.push(...headWithoutPlace(head, document));
  return { document, unplaced, assumed: [...filled.assumed, ...missing.flatMap(([field, absent]) => (absent ? [field] : []))] };
}

/** The subject names it as a rule; else the preamble or the closing does. */
function namedPeriod({ preamble, closing }: RecognisedHead): Period | null {
  return [...closing, ...preamble].reduce<Period | null>((found, text) => found ?? readPeriod(text), null);
}

function fillLetterhead(head: RecognisedHead, defaults: Letterhead): { letterhead: Letterhead; assumed: AssumedField[] } {
  const fields = ["issuer", "party", "symbol", "place"] as const;
  const found = fields.map((field): [typeof field, string | null] => [field, head[field] === null || head[field].trim() === "" ? null : head[field]]);
  const given = Object.fromEntries(found.filter(([, text]) => text !== null)) as Partial<Letterhead>;
  return { letterhead: { ...defaults, ...given }, assumed: found.filter(([, text]) => text === null).map(([field]) => field) };
}

function clipped(text: string, limit: number, unplaced: Unplaced[]): string {
  if (text.length <= limit) return text;
  const cut = wordEnd(text, limit);
  unplaced.push({ kind: "over-limit", line: null, text: text.slice(cut).trim() });
  return text.slice(0, cut).trim();
}

/** Where to cut so that no word and no letter is cut in two. */
function wordEnd(text: string, limit: number): number {
  const space = text.lastIndexOf(" ", limit);
  if (space > limit / 2) return space;
  return /[\ud800-\udbff]/.test(text[limit - 1]!) ? limit - 1 : limit;
}

/** One text in as many pieces as the longest allowed needs, cut after a semicolon where there is one. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > MAX_TEXT_LENGTH) {
    const stop = rest.lastIndexOf("; ", MAX_TEXT_LENGTH - 1);
    const cut = stop > MAX_TEXT_LENGTH / 2 ? stop + 1 : wordEnd(rest, MAX_TEXT_LENGTH);
    found.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...found, rest].filter((piece) => piece !== "");
}

function atMost<T>(items: readonly T[], limit: number, unplaced: Unplaced[], textOf: (item: T) => string, lineOf: (item: T) => number | null = () => null): T[] {
  for (const item of items.slice(limit)) unplaced.push({ kind: "over-limit", line: lineOf(item), text: textOf(item) });
  return items.slice(0, limit);
}

function paragraphs(texts: readonly string[], unplaced: Unplaced[]): string[] {
  return atMost(texts.flatMap(pieces), MAX_PARAGRAPHS, unplaced, (text) => text);
}

function sectionsOf(groups: readonly ImportGroup[], unplaced: Unplaced[]): DocumentSection[] {
  const sections = new Map<string, { heading: string; decisions: ProposedDecision[] }>();
  for (const { key, heading, line, decisions } of groups) {
    const known = sections.get(key);
    if (known) {
      unplaced.push({ kind: "sub-heading", line, text: heading });
      known.decisions.push(...decisions);
    } else if (sections.size < MAX_SECTIONS) sections.set(key, { heading, decisions: [...decisions] });
    else unplaced.push({ kind: "over-limit", line, text: heading }, ...decisions.map(({ line: at, text }): Unplaced => ({ kind: "over-limit", line: at, text })));
  }
  return [...sections].map(([key, { heading, decisions }]) => ({
    key,
    heading: clipped(heading, MAX_LINE_LENGTH, unplaced),
    decisions: atMost(decisions.flatMap(documentDecisions), MAX_DECISIONS_PER_SECTION, unplaced, ({ text }) => text).map(({ text, marker, joinsPrevious }) => ({ text, marker, joinsPrevious })),
  }));
}

/** One decision as proposed; one that is too long for a report as several. */
export function documentDecisions({ text, marker }: ProposedDecision): DocumentDecision[] {
  return pieces(text).map((piece, index) => ({ text: piece, marker: index === 0 ? marker : "none", joinsPrevious: false }));
}

/** Parts of which a letterhead has one. */
const SINGLE: readonly HeadPart[] = ["party", "number", "draft", "place-date", "title"];

/** From the last line to the first, since the last one holds. */
function headWithoutPlace(head: RecognisedHead, document: ReportDocument): Unplaced[] {
  const seen = new Set<HeadPart>();
  let issuer = singleSpaced(head.issuer ?? "");
  const found = head.lines.toReversed().flatMap(({ line, text, part }): Unplaced[] => {
    if (part === "mark" || part === "addressee") return [{ kind: part, line, text }];
    if (SINGLE.includes(part) && seen.has(part)) return [{ kind: "repeated-head", line, text }];
    seen.add(part);
    if (part === "issuer") {
      const name = singleSpaced(text).toLocaleUpperCase("vi");
      if (!issuer.includes(name)) return [{ kind: name === head.issuer ? "repeated-head" : "parent-body", line, text }];
      issuer = issuer.replace(name, "");
    }
    return part === "place-date" && head.date === null && !isBlankDate(text, document) ? [{ kind: "incomplete-date", line, text }] : [];
  });
  return found.reverse();
}

/** "ngày   tháng 3 năm 2024": what a draft of that period prints by itself. */
function isBlankDate(text: string, { period }: ReportDocument): boolean {
  const found = /,\s?ngày\D*tháng\s*(\d*)\D*năm\s*(\d*)/iu.exec(text);
  if (!found) return false;
  const [, month = "", year = ""] = found;
  return (month === "" || Number(month) === Number(printMonth(periodLastMonth(period)))) && (year === "" || Number(year) === period.year);
}
