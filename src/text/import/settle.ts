/** From a corrected review to the document, and what keeps it from being taken. */
import { MAX_DECISIONS_PER_SECTION, MAX_LINE_LENGTH, MAX_TEXT_LENGTH, periodSchema, type DocumentSection, type ReportDocument } from "@/domain/report-document";
import { sectionKey } from "@/domain/section-key";
import type { OfficeSection } from "../recognise";
import type { ReadSource, Review, ReviewSection } from "./review";
import { OWN, TO_CHOOSE } from "./review";

const MOST_PARAGRAPHS = 50;
const MOST_RECIPIENTS = 100;
const MOST_SECTIONS = 50;

export type BlockerCode =
  | "choose-section"
  | "empty-heading"
  | "empty-decision"
  | "empty-field"
  | "wrong-year"
  | "too-long"
  | "too-many"
  | "nothing";

/** Something to settle first. `place` is the id of a section or a decision, or the name of a field; "" for the whole. */
export type Blocker = { code: BlockerCode; place: string };

/** The heading that a merged one goes under. */
export type Merged = { id: string; line: number | null; heading: string; under: ReviewSection };

/** Headings whose decisions go to a section that stands above: their words are not in the report. */
export function mergedHeadings({ sections }: Review): Merged[] {
  return sections.flatMap((section, index) => {
    if (section.key === TO_CHOOSE || section.key === OWN) return [];
    const under = sections.slice(0, index).find(({ key }) => key === section.key);
    return under ? [{ id: section.id, line: section.line, heading: section.heading, under }] : [];
  });
}

/** Sections in the order of the source, those of one key under the first one's heading. */
function sectionsOf(review: Review, office: readonly OfficeSection[]): DocumentSection[] {
  const taken = office.map(({ key }) => key);
  const found = new Map<string, DocumentSection>();
  for (const { key, ownKey, heading, decisions } of review.sections) {
    if (key === TO_CHOOSE) continue;
    const own = key !== OWN ? key : ownKey !== null && !found.has(ownKey) ? ownKey : sectionKey(heading, taken);
    taken.push(own);
    const plain = decisions.map(({ text, marker, joinsPrevious }) => ({ text, marker, joinsPrevious }));
    const known = found.get(own);
    if (known) known.decisions.push(...plain);
    else found.set(own, { key: own, heading: heading.trim(), decisions: plain });
  }
  return [...found.values()];
}

/** Puts each missing section of the office after the one it follows there. */
function withMissing(sections: DocumentSection[], office: readonly OfficeSection[]): DocumentSection[] {
  const all = [...sections];
  office.forEach(({ key, heading }, index) => {
    if (all.some((section) => section.key === key)) return;
    const before = office.slice(0, index).findLast((one) => all.some((section) => section.key === one.key));
    const at = before ? all.findIndex((section) => section.key === before.key) + 1 : 0;
    all.splice(at, 0, { key, heading, decisions: [] });
  });
  return all;
}

/** The lines of a box that say something, each a paragraph. */
export function paragraphsOf(typed: string): string[] {
  return typed.split("\n").filter((line) => line.trim() !== "");
}

/** The document as corrected; it holds to the schema where there is no blocker. Number and date are given at issue. */
export function documentOf(review: Review, office: readonly OfficeSection[]): ReportDocument {
  const sections = sectionsOf(review, office);
  return {
    version: 1,
    period: review.period,
    letterhead: review.letterhead,
    number: null,
    date: null,
    draft: review.draft,
    title: review.title,
    subject: review.subject,
    preamble: paragraphsOf(review.preamble),
    sections: review.addMissing ? withMissing(sections, office) : sections,
    printEmptySections: review.printEmptySections,
    closing: paragraphsOf(review.closing),
    signature: review.signature,
    recipients: paragraphsOf(review.recipients),
  };
}

/** How many decisions would be taken. */
export function countDecisions({ sections }: Review): number {
  return sections.reduce((sum, { decisions }) => sum + decisions.length, 0);
}

function sectionBlockers(review: Review): Blocker[] {
  const merged = new Set(mergedHeadings(review).map(({ id }) => id));
  return review.sections.flatMap((section): Blocker[] => [
    ...(section.key === TO_CHOOSE ? [{ code: "choose-section" as const, place: section.id }] : []),
    ...(section.key !== TO_CHOOSE && section.heading.trim() === "" && !merged.has(section.id) ? [{ code: "empty-heading" as const, place: section.id }] : []),
    ...(section.heading.length > MAX_LINE_LENGTH ? [{ code: "too-long" as const, place: section.id }] : []),
    ...section.decisions.flatMap(({ id, text }): Blocker[] => {
      if (text.trim() === "") return [{ code: "empty-decision", place: id }];
      return text.length > MAX_TEXT_LENGTH ? [{ code: "too-long", place: id }] : [];
    }),
  ]);
}

function headBlockers(review: Review): Blocker[] {
  const { letterhead, signature } = review;
  const needed: [string, string][] = [...(["issuer", "party", "symbol", "place"] as const).map((field): [string, string] => [field, letterhead[field]]), ["title", review.title]];
  const short: [string, string, number][] = [...needed.map(([place, text]): [string, string, number] => [place, text, place === "symbol" ? 40 : MAX_LINE_LENGTH]), ["subject", review.subject, MAX_LINE_LENGTH], ["authority", signature.authority, MAX_LINE_LENGTH], ["office", signature.office, MAX_LINE_LENGTH], ["name", signature.name, MAX_LINE_LENGTH]];
  const lists: [string, string, number, number][] = [["preamble", review.preamble, MOST_PARAGRAPHS, MAX_TEXT_LENGTH], ["closing", review.closing, MOST_PARAGRAPHS, MAX_TEXT_LENGTH], ["recipients", review.recipients, MOST_RECIPIENTS, MAX_LINE_LENGTH]];
  return [
    ...(periodSchema.safeParse(review.period).success ? [] : [{ code: "wrong-year" as const, place: "year" }]),
    ...needed.filter(([, text]) => text.trim() === "").map(([place]): Blocker => ({ code: "empty-field", place })),
    ...short.filter(([, text, limit]) => text.trim().length > limit).map(([place]): Blocker => ({ code: "too-long", place })),
    ...lists.flatMap(([place, typed, most, longest]): Blocker[] => {
      const texts = paragraphsOf(typed);
      if (texts.length > most) return [{ code: "too-many", place }];
      return texts.some((text) => text.length > longest) ? [{ code: "too-long", place }] : [];
    }),
  ];
}

/** What must be settled before the review can be taken, in the order of the page. */
export function blockersOf(review: Review, office: readonly OfficeSection[]): Blocker[] {
  const { sections } = documentOf(review, office);
  const over = sections.length > MOST_SECTIONS || sections.some(({ decisions }) => decisions.length > MAX_DECISIONS_PER_SECTION);
  const empty = countDecisions(review) === 0 && review.preamble.trim() === "" && review.closing.trim() === "";
  return [...headBlockers(review), ...sectionBlockers(review), ...(over ? [{ code: "too-many" as const, place: "" }] : []), ...(empty ? [{ code: "nothing" as const, place: "" }] : [])];
}

/** What a line of the source has become. */
export type LinePlace = { kind: "decision"; id: string } | { kind: "heading"; id: string } | { kind: "item"; id: string } | { kind: "part"; part: ReadSource["parts"][number]["part"] };

/** For each line of the source its first place: a text of the report before what is not taken. */
export function placesOfLines(source: ReadSource, review: Review): Map<number, LinePlace> {
  const places = new Map<number, LinePlace>();
  const claim = (line: number | null, place: LinePlace): void => {
    if (line !== null && !places.has(line)) places.set(line, place);
  };
  for (const { id, line, decisions } of review.sections) {
    claim(line, { kind: "heading", id });
    for (const decision of decisions) for (let at = decision.line ?? 1; at <= (decision.lastLine ?? 0); at += 1) claim(at, { kind: "decision", id: decision.id });
  }
  for (const { line, part } of source.parts) claim(line, { kind: "part", part });
  for (const { id, line } of review.items) claim(line, { kind: "item", id });
  return places;
}
