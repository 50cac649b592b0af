/**
 * A report in a file or a paste as a proposal: the ReportDocument it would
 * become, how each heading found its section, and everything that was not
 * taken. The person sees it beside the source before anything is kept.
 */
import { assembleDocument, type AssumedField, type ImportDefaults, type ImportGroup, type Unplaced, type UnplacedKind } from "./import/assemble";
import { Repetition } from "./import/repetition";
import type { Conversion, Loss, LossKind, Source } from "./import/source";
import { foldedWords } from "./recognise/fold";
import { readHeading } from "./recognise/heading";
import { knowSections, readMeaning, type KnownSection } from "./recognise/meaning";
import { recogniseLines, type LeftOutLine, type LeftOutReason, type OfficeSection, type ProposedDecision, type ProposedSection, type Recognised, type RecognisedHead, type SourceLine } from "./recognise";
import type { ReportDocument } from "@/domain/report-document";

export type { AssumedField, ImportDefaults, ImportGroup, Unplaced, UnplacedKind } from "./import/assemble";
export type * from "./import/source";
export { assembleDocument } from "./import/assemble";
export { prepareSource, prepareText } from "./import/prepare-source";

/** A line that was not taken; `repeats` where it says again, or in damaged letters, what stands in the report. */
export type ImportLeftOut = LeftOutLine & { repeats: boolean };

/** Everything that can be named as not taken. */
export type NotTakenKind = LossKind | UnplacedKind | LeftOutReason | "repeated-after-signature";

/** Something taken otherwise than as it stood, counted; `lines` where it can be said. */
export type ImportNotice = { code: Source["notices"][number]["code"] | "equation" | "table-rows" | "text-box"; count: number; lines: number[] };

export type ImportProposal = {
  document: ReportDocument;
  /** In the order of the source: how each heading found its section, its candidates and its decisions. */
  sections: ProposedSection[];
  /** Decisions before any heading: in the document under UNASSIGNED until the person has chosen. */
  unassigned: ProposedDecision[];
  /** The headings with their decisions as they went into the document, in the order of the source; several may be of one section. */
  groups: ImportGroup[];
  head: RecognisedHead;
  /** Not in the lines of the source: comments, notes, pictures ... */
  losses: Loss[];
  /** In the lines, but without a place in a report. */
  unplaced: Unplaced[];
  leftOut: ImportLeftOut[];
  /** What the source did not say. */
  assumed: AssumedField[];
  notices: ImportNotice[];
  conversion: Conversion | null;
  sourceLines: SourceLine[];
};

/** One thing that was not taken, with its place. */
export type NotTaken = { kind: NotTakenKind; line: number | null; text: string; by: string };

/** All that a proposal does not take, in the order of the source; what stands beside the text comes last. */
export function notTaken({ losses, unplaced, leftOut }: Pick<ImportProposal, "losses" | "unplaced" | "leftOut">): NotTaken[] {
  const all: NotTaken[] = [
    ...losses,
    ...unplaced.map((item) => ({ ...item, by: "" })),
    ...leftOut.map(({ line, text, reason, repeats }) => ({ kind: repeats ? ("repeated-after-signature" as const) : reason, line, text, by: "" })),
  ];
  return all.sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0);
}

/** Key and heading of what stood before any heading. */
export const UNASSIGNED = { key: "unassigned", heading: "Nội dung chưa rõ mục" };

/** Proposes a report from a prepared source. Takes the office's sections and what fills in where the source is silent. Never throws for any source within the limits of recogniseLines. */
export function importReport(source: Source, sections: readonly OfficeSection[], defaults: ImportDefaults): ImportProposal {
  const recognised = recogniseLines(source.lines, sections);
  const { groups, leftOut } = groupsOf(recognised, knowSections(sections));
  const { document: assembled, unplaced, assumed } = assembleDocument(recognised.head, groups, defaults);
  // Its empty sections said so: they go on saying it.
  const document = { ...assembled, printEmptySections: leftOut.some(({ reason }) => reason === "nothing-to-report") };
  const repetition = new Repetition(document);
  return {
    document,
    sections: recognised.sections,
    unassigned: recognised.unassigned,
    groups,
    head: recognised.head,
    losses: source.losses.filter((loss) => !isInLines(loss)),
    unplaced,
    leftOut: leftOut.map((line) => ({ ...line, repeats: line.reason === "after-signature" && repetition.repeats(line.text) })),
    assumed,
    notices: noticesOf(source, recognised),
    conversion: source.conversion,
    sourceLines: source.lines,
  };
}

/** An equation's words are part of its line, or of the note it stands in: named as not taken, they could be taken twice. */
function isInLines({ kind, text }: Loss): boolean {
  return kind === "equation" && text !== "";
}

/** The groups of decisions as they go into the document, and what is left out once a group's name has become a heading. */
export function groupsOf({ sections, unassigned, leftOut }: Recognised, known: readonly KnownSection[]): { groups: ImportGroup[]; leftOut: LeftOutLine[] } {
  const groups: ImportGroup[] = unassigned.length === 0 ? [] : [{ ...UNASSIGNED, line: unassigned[0]!.line, decisions: unassigned }];
  const used = new Set<LeftOutLine>();
  const seen = new Set<string>();
  const count = new Map<string | null, number>();
  for (const { key } of sections) count.set(key, (count.get(key) ?? 0) + 1);
  const isOneOfSeveral = ({ key, match }: ProposedSection): boolean => match === "parent" || count.get(key)! > 1;
  let unknown = 0;
  sections.forEach((section, index) => {
    const { key, heading, lineNumber, decisions } = section;
    if (key === null) {
      unknown += 1;
      groups.push({ key: `unknown-${unknown}`, heading, line: lineNumber, decisions });
      return;
    }
    const isFirst = !seen.has(key);
    seen.add(key);
    const above = isFirst && section.match !== "exact" ? outlineAbove(leftOut, section, sections[index - 1]?.lineNumber ?? 0, isOneOfSeveral(section), known) : null;
    if (above) {
      used.add(above.line);
      groups.push({ key, heading: above.heading, line: above.line.line, decisions: [] });
    }
    groups.push({ key, heading, line: lineNumber, decisions });
  });
  return { groups, leftOut: leftOut.filter((line) => !used.has(line)) };
}

/**
 * The heading of the outline, over the headings of its parts, that names their section: "I. CÔNG TÁC TỔ CHỨC" over
 * "1. Về cán bộ". Over one part alone it must say surely what the section is: "Xây dựng Đảng" does not.
 */
function outlineAbove(leftOut: readonly LeftOutLine[], { key, lineNumber }: ProposedSection, after: number, several: boolean, known: readonly KnownSection[]): { line: LeftOutLine; heading: string } | null {
  for (const line of leftOut.filter((one) => one.reason === "group-heading" && one.line < lineNumber && one.line > after).reverse()) {
    const heading = readHeading(line.text, known);
    if (heading?.key === key && foldedWords(heading.heading).length > 0 && (several || (heading.match !== "several" && !readMeaning(heading.heading).weak))) return { line, heading: heading.heading };
  }
  return null;
}

function noticesOf({ lines, losses, notices }: Source, recognised: Recognised): ImportNotice[] {
  const taken = new Set([...recognised.unassigned, ...recognised.sections.flatMap(({ decisions }) => decisions)].map(({ line }) => line));
  const flagged = (flag: "row" | "box"): number[] => lines.filter((line) => line[flag] && (flag === "box" || taken.has(line.line)) && line.text.trim() !== "").map(({ line }) => line);
  const [rows, boxes] = [flagged("row"), flagged("box")];
  const leftOut = new Set(recognised.leftOut.map(({ line }) => line));
  const equations = losses.filter(isInLines).flatMap(({ line }) => (line === null || leftOut.has(line) ? [] : [line]));
  const more: ImportNotice[] = [
    { code: "equation", count: equations.length, lines: [...new Set(equations)] },
    { code: "table-rows", count: rows.length, lines: rows },
    { code: "text-box", count: boxes.length, lines: boxes },
  ];
  const plain = [...notices, ...recognised.notices].filter(({ code }) => code !== "word-residue");
  return [...plain.map(({ code, count }): ImportNotice => ({ code, count, lines: [] })), ...more.filter(({ count }) => count > 0)];
}
