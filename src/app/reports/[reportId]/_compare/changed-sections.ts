/** The sections of a comparison in the paragraphs in which the newer report prints them. Pure. */
import { printSectionParts } from "@/domain/print-parts";
import { printDecisions, withoutFinal } from "@/domain/print";
import type { DocumentDecision, Marker, ReportDocument } from "@/domain/report-document";
import type { ComparedDecision, ComparedSection, Comparison } from "@/text/compare";
import { textOfParts, type DiffPart } from "@/text/word-diff";

export type ChangedPiece = {
  compared: ComparedDecision;
  /** As printed: with the paragraph's full stop, without the mark that "; " replaces. */
  parts: DiffPart[];
};
/** Pieces are joined by "; ". */
export type ChangedParagraph = { marker: Marker; pieces: ChangedPiece[]; changed: boolean };
export type ChangedSection = Pick<ComparedSection, "key" | "kind" | "heading"> & {
  /** Null for a section that does not print. */
  number: number | null;
  paragraphs: ChangedParagraph[];
  changed: boolean;
};

/** `document` is the newer one of `comparison`. */
export function changedSections(document: ReportDocument, comparison: Comparison): ChangedSection[] {
  const numbers = printedNumbers(document);
  const decisions = new Map(document.sections.map((section) => [section.key, section.decisions]));
  return comparison.sections.map((section) => {
    const { key, kind, heading } = section;
    const paragraphs = paragraphsOf(section.decisions, decisions.get(key) ?? []);
    const changed = kind !== "same" || isChanged(heading) || paragraphs.some((paragraph) => paragraph.changed);
    return { key, kind, heading, number: numbers.get(key) ?? null, paragraphs, changed };
  });
}

/** The number each printed section has. */
export function printedNumbers(document: ReportDocument): Map<string, number> {
  return new Map(printSectionParts(document).map(({ key, number }) => [key, number]));
}

export function isChanged(parts: readonly DiffPart[]): boolean {
  return parts.some(({ kind }) => kind !== "same");
}

type Group = { marker: Marker; compared: ComparedDecision[] };

/** `after` are the section's decisions now: those of `compared` that were not removed, in the same order. */
function paragraphsOf(compared: readonly ComparedDecision[], after: readonly DocumentDecision[]): ChangedParagraph[] {
  const groups: Group[] = [];
  let removed: ComparedDecision[] = [];
  let next = 0;
  const alone = () => {
    for (const one of removed) groups.push({ marker: "dash", compared: [one] });
    removed = [];
  };
  for (const one of compared) {
    if (one.kind === "removed") {
      removed.push(one);
      continue;
    }
    const decision = after[next++]!;
    if (one.kind === "same" && printDecisions([decision]).length === 0) continue;
    const last = groups.at(-1);
    // What was removed from the middle of a bullet is shown there.
    if (decision.joinsPrevious && last) last.compared.push(...removed.splice(0), one);
    else {
      alone();
      groups.push({ marker: decision.marker, compared: [one] });
    }
  }
  alone();
  return groups.map(toParagraph);
}

function toParagraph({ marker, compared }: Group): ChangedParagraph {
  const last = compared.findLastIndex(({ kind }) => kind !== "removed");
  const pieces = compared.map((one, index) => ({ compared: one, parts: one.kind === "removed" ? one.parts : asPrinted(one.parts, index === last) }));
  return { marker, pieces, changed: compared.some(({ kind }) => kind !== "same") };
}

/** Final marks as print.ts sets them, where they are no change themselves. */
function asPrinted(parts: readonly DiffPart[], isLast: boolean): DiffPart[] {
  const spaced = parts.map(({ kind, text }) => ({ kind, text: text.replace(/\s+/g, " ") }));
  const tail = spaced.at(-1);
  if (!tail) return [];
  const bare = tail.kind === "same" ? withoutFinal(isLast ? ".,;" : ".,;:", tail.text) : tail.text;
  const printed = [...spaced.slice(0, -1), ...(bare === "" ? [] : [{ ...tail, text: bare }])];
  const ends = textOfParts(printed, "after").trimEnd().at(-1) ?? "";
  if (!isLast || ".,;:!?…".includes(ends)) return printed;
  const before = printed.at(-1);
  return before?.kind === "same" ? [...printed.slice(0, -1), { ...before, text: `${before.text}.` }] : [...printed, { kind: "same", text: "." }];
}
