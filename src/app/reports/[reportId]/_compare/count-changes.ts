/** How many places "next change" leads to, before the marked paper is there to be counted. Pure. */
import type { ComparedDecision, Comparison } from "@/text/compare";
import type { DiffPart } from "@/text/word-diff";
import { diffRuns } from "./diff-runs";

const runs = (parts: readonly DiffPart[]) => diffRuns(parts).filter(({ changed }) => changed).length;

/** As change-marks.tsx and diff-text.tsx mark them. */
export function countChanges({ fields, sections }: Comparison): number {
  const inFields = fields.map(({ parts }) => runs(parts));
  const inSections = sections.map(({ kind, heading, decisions }) => (kind === "same" ? 0 : 1) + runs(heading) + sum(decisions.map(inDecision)));
  return sum([...inFields, ...inSections]);
}

function inDecision({ parts, movedFrom, format }: ComparedDecision): number {
  return runs(parts) + [movedFrom, format?.joinsPrevious, format?.marker].filter(Boolean).length;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
