/** Parts of a word diff in the runs a person steps through. Pure. */
import type { DiffPart } from "@/text/word-diff";

/** What stayed, or one change: words that went, words that came in their place, or both. */
export type DiffRun = { changed: boolean; parts: DiffPart[] };

export function diffRuns(parts: readonly DiffPart[]): DiffRun[] {
  const runs: DiffRun[] = [];
  for (const part of parts) {
    const changed = part.kind !== "same";
    const last = runs.at(-1);
    if (last?.changed === changed) last.parts.push(part);
    else runs.push({ changed, parts: [part] });
  }
  return runs;
}

/** The parts of a list of paragraphs (compareFields joins them by line breaks), paragraph by paragraph. */
export function diffLines(parts: readonly DiffPart[]): DiffPart[][] {
  const lines: DiffPart[][] = [[]];
  for (const { kind, text } of parts) {
    text.split("\n").forEach((line, index) => {
      if (index > 0) lines.push([]);
      if (line !== "") lines.at(-1)!.push({ kind, text: line });
    });
  }
  return lines.filter((line) => line.length > 0);
}

/** A changed item, or a run of items that stayed. */
export type Fold<T> = { changed: true; item: T } | { changed: false; items: T[] };

/** Puts neighbours that stayed together, so that they can be folded away. */
export function foldUnchanged<T>(items: readonly T[], isChanged: (item: T) => boolean): Fold<T>[] {
  const folds: Fold<T>[] = [];
  for (const item of items) {
    const last = folds.at(-1);
    if (isChanged(item)) folds.push({ changed: true, item });
    else if (last && !last.changed) last.items.push(item);
    else folds.push({ changed: false, items: [item] });
  }
  return folds;
}
