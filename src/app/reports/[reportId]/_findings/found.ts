/** Findings as the page holds them: by box, so that they lead to it and are mended in it. Pure. */
import type { ReportDocument } from "@/domain/report-document";
import type { ReportFields } from "@/domain/report-fields";
import type { RuleName, Severity, Spot } from "@/text/proofread";
import { fieldOfKey, keyOfField } from "../_editor/text-fields";
import type { Target } from "../_review/places";
import type { SourcedFinding } from "./checker";

/** A place in a box. Offsets are UTF-16, in the composed (NFC) text. */
export type FoundSpot = Pick<Spot, "start" | "end" | "quote" | "replacement"> & {
  /** Key of the box (a decision's id, or that of a field); null for the report as a whole. */
  box: string | null;
  /** Key of the section; null before, behind and over all of them. */
  section: string | null;
  /** Which paragraph, where a box holds several, one a line; offsets count from its beginning. */
  paragraph: number | null;
};

export type Found = FoundSpot & { rule: RuleName; severity: Severity; message: string; key: string; also: FoundSpot[]; source?: string };

/** The findings on a document made from boxes: each decision has its id. */
export function placeFindings(document: ReportDocument, findings: readonly SourcedFinding[]): Found[] {
  return findings.map(({ rule, severity, message, key, also, source, ...spot }) => ({ rule, severity, message, key, ...(source === undefined ? {} : { source }), ...placeSpot(document, spot), also: also.map((one) => placeSpot(document, one)) }));
}

function placeSpot(document: ReportDocument, { section, decision, field, index, start, end, quote, replacement }: Spot): FoundSpot {
  const words = { start, end, quote, replacement };
  const inSection = section === null ? undefined : document.sections[section];
  if (inSection && decision !== null) return { box: inSection.decisions[decision]?.id ?? null, section: inSection.key, paragraph: null, ...words };
  if (inSection) return { box: keyOfField(`heading:${inSection.key}`), section: inSection.key, paragraph: null, ...words };
  if (field === "subject") return { box: keyOfField("subject"), section: null, paragraph: null, ...words };
  if (field === "preamble" || field === "closing") return { box: keyOfField(field), section: null, paragraph: index, ...words };
  return { box: null, section: null, paragraph: null, ...words };
}

/** Where a paragraph of a box begins, and on which line: empty lines are none of its paragraphs. Null when it is gone. */
export function paragraphIn(text: string, paragraph: number): { line: number; start: number; end: number } | null {
  let [start, seen] = [0, -1];
  for (const [line, words] of text.split("\n").entries()) {
    if (words.trim() !== "") seen += 1;
    if (seen === paragraph) return { line, start, end: start + words.length };
    start += words.length + 1;
  }
  return null;
}

/** The place that a finding leads to; `text` is what stands in its box. */
export function targetOf({ box, section, paragraph, start, end }: FoundSpot, text: string): Target {
  if (box === null) return { place: { part: "report" } };
  const field = fieldOfKey(box);
  if (field === null) return { place: { part: "decision", key: section ?? "", id: box, index: 0 }, start, end };
  if (section !== null) return { place: { part: "section", key: section }, start, end };
  const line = paragraph === null ? 0 : (paragraphIn(text, paragraph)?.line ?? 0);
  return { place: { part: "field", field: field as keyof ReportFields, index: line }, start, end };
}

export type Part = "head" | "tail" | "report" | `section:${string}`;

/** The part of the page a finding is listed under. */
export function partOf({ box, section }: FoundSpot): Part {
  if (section !== null) return `section:${section}`;
  if (box === null) return "report";
  return fieldOfKey(box) === "closing" ? "tail" : "head";
}

/** Every place that one act can mend. */
export function mendable(found: readonly Found[]): FoundSpot[] {
  return found.flatMap((one) => [one, ...one.also]).filter(({ box, replacement }) => box !== null && replacement !== null);
}

const SPOT = ["box", "section", "paragraph", "start", "end", "quote", "replacement"] as const satisfies readonly (keyof FoundSpot)[];

const sameSpot = (one: FoundSpot, other: FoundSpot): boolean => SPOT.every((name) => one[name] === other[name]);

function same(one: Found, other: Found): boolean {
  const { also, severity, message } = other;
  return sameSpot(one, other) && one.severity === severity && one.message === message && one.also.length === also.length && also.every((spot, index) => sameSpot(one.also[index]!, spot));
}

/** The list of before, where the newer one has the same objects in the same order. */
export function sameList(before: readonly Found[], after: readonly Found[]): readonly Found[] {
  return after.length === before.length && after.every((one, index) => one === before[index]) ? before : after;
}

/** Newer findings, with the objects of the older ones where nothing about them changed: what shows them need not be drawn again. */
export function keepSame(before: readonly Found[], after: readonly Found[]): readonly Found[] {
  const known = new Map(before.map((one) => [one.key, one]));
  const kept = after.map((one) => {
    const older = known.get(one.key);
    return older && same(older, one) ? older : one;
  });
  return sameList(before, kept);
}

export const isWorthALook = ({ severity }: Pick<Found, "severity">): boolean => severity !== "info";

/** Those worth a look by their boxes, with the lists of before where nothing about them changed. */
export function byBox(before: ReadonlyMap<string, readonly Found[]>, found: readonly Found[]): ReadonlyMap<string, readonly Found[]> {
  const boxes = new Map<string, Found[]>();
  for (const one of found) {
    if (one.box === null || !isWorthALook(one)) continue;
    const list = boxes.get(one.box);
    if (list) list.push(one);
    else boxes.set(one.box, [one]);
  }
  return new Map([...boxes].map(([box, list]) => [box, sameList(before.get(box) ?? [], list)]));
}
