/** Which block of the old page is which of the new one, in the order both keep. */
import { matchDecisions } from "@/text/compare-match";
import { keptInOrder } from "@/text/compare-order";
import type { Origin } from "./origins";
import { wordsIn, type XmlNode } from "./tree";

export type Block = {
  node: XmlNode;
  /** What of the report a paragraph prints; null for the template's own words, and for what is no paragraph. */
  origin: Origin | null;
};

type Pair = { before: number; after: number };

/**
 * For each new block the index of the old one whose place it has, or null; the indexes
 * rise. What prints once stands for itself; the rest is matched as decisions are, by
 * id, text and common words. `mayPair` says whether two tables or the like can be merged.
 */
export function pairBlocks(before: readonly Block[], after: readonly Block[], mayPair: (before: Block, after: Block) => boolean): (number | null)[] {
  const [olds, news] = [before, after].map(byKind) as [ByKind, ByKind];
  const solid = solidPairs(before, after, olds.solid, news.solid).filter((pair) => mayPair(before[pair.before]!, after[pair.after]!));
  const paragraphs = paragraphPairs(before, after, olds.paragraphs, news.paragraphs);
  const printsOnce = paragraphs.filter((pair) => after[pair.after]!.origin?.once && before[pair.before]!.origin?.id === after[pair.after]!.origin!.id);
  const kept = [printsOnce, paragraphs].reduce((pairs, candidates) => fitting(pairs, candidates), fitting([], solid));
  const partner = after.map((): number | null => null);
  for (const pair of kept) partner[pair.after] = pair.before;
  return partner;
}

type ByKind = { paragraphs: number[]; solid: number[] };

function byKind(blocks: readonly Block[]): ByKind {
  const isParagraph = (index: number) => blocks[index]!.node.name === "w:p";
  const indexes = [...blocks.keys()];
  return { paragraphs: indexes.filter(isParagraph), solid: indexes.filter((index) => !isParagraph(index)) };
}

/** Tables and the like: one for one where both pages have the same, else by what they say. */
function solidPairs(before: readonly Block[], after: readonly Block[], olds: readonly number[], news: readonly number[]): Pair[] {
  const names = (blocks: readonly Block[], indexes: readonly number[]) => indexes.map((index) => blocks[index]!.node.name).join();
  if (names(before, olds) === names(after, news)) return olds.map((index, place) => ({ before: index, after: news[place]! }));
  return matched(before, after, olds, news, (block) => ({ id: null, sectionKey: block.node.name, text: wordsIn(block.node) })).filter((pair) => before[pair.before]!.node.name === after[pair.after]!.node.name);
}

function paragraphPairs(before: readonly Block[], after: readonly Block[], olds: readonly number[], news: readonly number[]): Pair[] {
  return matched(before, after, olds, news, (block) => ({ id: block.origin?.id ?? null, sectionKey: block.origin?.place ?? "", text: wordsIn(block.node) }));
}

function matched(before: readonly Block[], after: readonly Block[], olds: readonly number[], news: readonly number[], look: (block: Block) => { id: string | null; sectionKey: string; text: string }): Pair[] {
  const partners = matchDecisions(olds.map((index) => look(before[index]!)), news.map((index) => look(after[index]!)));
  return partners.flatMap((old, place) => (old === null ? [] : [{ before: olds[old]!, after: news[place]! }]));
}

/** `pairs` and as many of `candidates` as keep their order among them. */
function fitting(pairs: readonly Pair[], candidates: readonly Pair[]): Pair[] {
  const [oldPlaces, newPlaces] = [pairs.map(({ before }) => before), pairs.map(({ after }) => after)];
  const taken = new Set(newPlaces);
  const between = candidates.filter((pair) => !taken.has(pair.after) && placeAmong(oldPlaces, pair.before) === placeAmong(newPlaces, pair.after));
  const all = [...pairs, ...between].sort((a, b) => a.after - b.after);
  const kept = keptInOrder(all.map(({ before }) => before));
  return all.filter((_pair, position) => kept.has(position));
}

/** How many of the rising numbers are below `value`. */
function placeAmong(rising: readonly number[], value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
