/** Which paragraphs of a file differ from those of the issued one. */
import { diffArrays } from "diff";
import { diffWords, editsForEach, type DiffPart } from "@/text/word-diff";

/** A paragraph that was changed, taken out or put in; `number` counts those a reader sees, from 1, in the issued file. */
export type ParagraphDifference = { number: number; kind: "changed" | "removed" | "added"; parts: DiffPart[] };
export type ParagraphComparison = {
  /** The first differences, as many as a reader will look at. */
  shown: ParagraphDifference[];
  /** How many there are; null when the texts have hardly anything in common. */
  total: number | null;
};

const MOST_SHOWN = 50;
/** Far more than any report has. Work grows with the product of length and differences, and somebody may send anything. */
const MAX_PARAGRAPHS = 5_000;
const MAX_DIFFERENCES = 1_000;
/** A paragraph of a report has at most some 20,000 characters. */
const MAX_LENGTH = 50_000;

/** Compares what a reader sees of two files, paragraph by paragraph and word by word. */
export function compareParagraphs(issued: readonly string[], given: readonly string[]): ParagraphComparison {
  if (given.length > MAX_PARAGRAPHS) return { shown: [], total: null };
  const changes = diffArrays([...issued], [...given], { maxEditLength: MAX_DIFFERENCES });
  if (!changes) return { shown: [], total: null };
  const pairs = pairsOf(changes);
  const shown = pairs.slice(0, MOST_SHOWN);
  const maxEdits = editsForEach(shown.length);
  return { shown: shown.map((pair) => toDifference(pair, maxEdits)), total: pairs.length };
}

type Pair = { number: number; before: string | null; after: string | null };

/** Neighbouring removed and added paragraphs stand for each other, in order. */
function pairsOf(changes: readonly { added: boolean; removed: boolean; value: string[] }[]): Pair[] {
  const pairs: Pair[] = [];
  let number = 1;
  let gone: string[] = [];
  let come: string[] = [];
  const flush = () => {
    for (let index = 0; index < Math.max(gone.length, come.length); index += 1) {
      pairs.push({ number: number + Math.min(index, gone.length), before: gone[index] ?? null, after: come[index] ?? null });
    }
    number += gone.length;
    [gone, come] = [[], []];
  };
  for (const { added, removed, value } of changes) {
    if (removed) gone.push(...value);
    else if (added) come.push(...value);
    else {
      flush();
      number += value.length;
    }
  }
  flush();
  return pairs;
}

function toDifference({ number, before, after }: Pair, maxEdits: number): ParagraphDifference {
  if (before === null) return { number, kind: "added", parts: [{ kind: "added", text: shortened(after!) }] };
  if (after === null) return { number, kind: "removed", parts: [{ kind: "removed", text: shortened(before) }] };
  return { number, kind: "changed", parts: diffWords(shortened(before), shortened(after), maxEdits) };
}

function shortened(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
