/** Recognises what a person pastes, or a file's lines, as proposed decisions by section. Pure; the person sees it before it is taken. */
import { MAX_TEXT_LENGTH } from "@/domain/report-document";
import { readBody, type Body, type Group, type Item } from "./body";
import { looksDamaged } from "./damaged";
import { fold } from "./fold";
import { readHead } from "./head";
import { readHeading } from "./heading";
import { stripBullet } from "./markers";
import { knowSections, type KnownSection } from "./meaning";
import { stripNumbers } from "./numbers";
import { prepareLines } from "./prepare";
import { findTail, readTail } from "./tail";
import { emptyHead, type HeadPart, type LeftOutLine, type OfficeSection, type PasteNotice, type ProposedDecision, type ProposedSection, type Recognised, type RecognisedHead, type RecognisedPaste, type SourceLine } from "./types";

export { looksDamaged } from "./damaged";
export type * from "./types";

/** Longest paste that is read, in UTF-16 units: ten times a year's report. */
export const MAX_PASTE_LENGTH = 2 ** 20;
export const MAX_PASTE_LINES = 20_000;

function joinedText(item: Item): string {
  return item.parts.join(" ");
}

function decision(item: Item, dashForAll: boolean): ProposedDecision {
  return { text: joinedText(item), marker: item.bulleted || dashForAll ? "dash" : "none", bullet: item.bullet, line: item.line, lastLine: item.lastLine };
}

/** A heading that only gathers deeper ones is named, not proposed as a section. */
function isOnlyOutline(group: Group, next: Group | undefined): boolean {
  return group.items.length === 0 && next?.heading != null && group.heading !== null && next.heading.level > group.heading.level;
}

/**
 * For each group the section of the heading above it in the outline: a heading
 * that finds no section itself belongs there. One pass over a stack of ancestors.
 */
function parents(groups: readonly Group[]): (string | null)[] {
  const above: { level: number; key: string | null }[] = [];
  return groups.map(({ heading }) => {
    if (heading === null) return null;
    while (above.length > 0 && above.at(-1)!.level >= heading.level) above.pop();
    const parent = above.at(-1)?.key ?? null;
    above.push({ level: heading.level, key: heading.match === "several" ? null : (heading.key ?? parent) });
    return parent;
  });
}

/** What offices write under a heading without decisions, as folded words; printed by the office's setting, never a decision. */
const NOTHING = new Set(["khong", "khong co", "khong co gi", "khong co noi dung", "khong co noi dung phat sinh", "khong co noi dung nao phat sinh", "khong co phat sinh", "khong phat sinh", "khong phat sinh noi dung", "trong quy khong phat sinh", "trong ky khong phat sinh", "trong quy khong co noi dung phat sinh", "trong ky khong co noi dung phat sinh", "trong quy khong phat sinh noi dung", "trong ky khong phat sinh noi dung"]);

/** Takes the sentence of an empty section out of the sections that say nothing else. */
function takeNothingToReport(groups: readonly Group[]): LeftOutLine[] {
  return groups.flatMap(({ heading, items }) => {
    const [only, ...more] = items;
    if (heading === null || only === undefined || more.length > 0 || !NOTHING.has(fold(joinedText(only)))) return [];
    items.length = 0;
    return [{ line: only.line, text: `${only.bullet} ${joinedText(only)}`.trimStart(), reason: "nothing-to-report" as const }];
  });
}

function proposeSections(groups: readonly Group[], dashForAll: boolean, out: Recognised): void {
  const parent = parents(groups);
  groups.forEach((group, index) => {
    const { heading, items } = group;
    if (heading === null) return;
    if (isOnlyOutline(group, groups[index + 1])) {
      out.leftOut.push({ line: heading.lineNumber, text: heading.asTyped, reason: "group-heading" });
      return;
    }
    const proposed: ProposedSection = {
      key: heading.key ?? parent[index]!,
      match: heading.key === null && parent[index] !== null ? "parent" : heading.match,
      candidates: heading.candidates,
      heading: heading.heading,
      headingAsTyped: heading.asTyped,
      lineNumber: heading.lineNumber,
      decisions: items.map((item) => decision(item, dashForAll)),
    };
    out.sections.push(proposed);
  });
}

function takeParagraphs(head: RecognisedHead, part: HeadPart & ("preamble" | "closing"), items: readonly Item[]): void {
  for (const item of items) {
    const text = joinedText(item);
    head[part].push(text);
    head.lines.push({ line: item.line, text: item.bullet + text, part });
  }
}

function addNotices(out: Recognised, body: Body, numbersRemoved: number): void {
  const texts = [...out.unassigned, ...out.sections.flatMap(({ decisions }) => decisions)].map(({ text }) => text);
  const keys = out.sections.flatMap(({ key }) => key ?? []);
  const more: PasteNotice[] = [
    { code: "joined-lines", count: body.joined },
    { code: "numbers-removed", count: numbersRemoved },
    { code: "repeated-heading", count: keys.length - new Set(keys).size },
    { code: "damaged-letters", count: texts.filter(looksDamaged).length },
    { code: "too-long-decision", count: texts.filter((text) => text.length > MAX_TEXT_LENGTH).length },
  ];
  out.notices.push(...more.filter(({ count }) => count > 0));
}

/**
 * Recognises clean lines: those of a paste, or the paragraphs of a file with
 * what the file knows of its own lists. Every line that is not blank ends up
 * once: as (part of) a decision, a heading, a line of the head, or left out with its reason.
 */
export function recogniseLines(lines: readonly SourceLine[], sections: readonly OfficeSection[], notices: readonly PasteNotice[] = []): Recognised {
  const known = knowSections(sections);
  const endsSubject = ({ text }: SourceLine): boolean => stripBullet(text) !== null || isSectionHeading(text, known);
  const { head, leftOut, end, found } = readHead(lines, emptyHead, endsSubject);
  const tailStart = findTail(lines, end);
  const body = readBody(lines.slice(end, tailStart), known, found);
  const out: Recognised = { sections: [], unassigned: [], head, leftOut: [...leftOut, ...body.leftOut], notices: [...notices] };
  takeParagraphs(head, "preamble", body.preamble);
  takeParagraphs(head, "closing", body.closing);
  out.leftOut.push(...readTail(head, lines.slice(tailStart)));
  const numbersRemoved = stripNumbers(body.groups.map(({ items }) => items));
  out.leftOut.push(...takeNothingToReport(body.groups));
  const dashForAll = !body.groups.some(({ items }) => items.some(({ bulleted }) => bulleted));
  out.unassigned = body.groups[0]!.items.map((item) => decision(item, dashForAll));
  proposeSections(body.groups, dashForAll, out);
  out.leftOut.sort((a, b) => a.line - b.line);
  head.lines.sort((a, b) => a.line - b.line);
  addNotices(out, body, numbersRemoved);
  return out;
}

/** A heading that found its section; a line of capitals alone can be a piece of the letterhead. */
function isSectionHeading(text: string, known: readonly KnownSection[]): boolean {
  const heading = readHeading(text, known);
  return heading !== null && heading.key !== null;
}

/** Recognises pasted text (see recogniseLines). Refuses what is too long or blank; never throws. */
export function recognisePaste(text: string, sections: readonly OfficeSection[]): RecognisedPaste {
  if (text.length > MAX_PASTE_LENGTH) return { ok: false, code: "too-long", limit: MAX_PASTE_LENGTH };
  const { lines, notices } = prepareLines(text);
  if (lines.length > MAX_PASTE_LINES) return { ok: false, code: "too-many-lines", limit: MAX_PASTE_LINES };
  if (lines.every((line) => line.text.trim() === "")) return { ok: false, code: "empty" };
  return { ok: true, ...recogniseLines(lines, sections, notices) };
}

/** Whether a paste into one text area should be offered as many decisions: several items, not one wrapped paragraph. */
export function looksLikeManyDecisions(text: string): boolean {
  if (!/[\n\r\u0085\u2028\u2029]/.test(text.trim())) return false;
  const read = recognisePaste(text, []);
  if (!read.ok) return read.code !== "empty";
  const { head, sections, unassigned } = read;
  const items = sections.reduce((count, { decisions }) => count + 1 + decisions.length, unassigned.length);
  return items + head.preamble.length + head.closing.length >= 2;
}
