/** Which texts are likely the same one rewritten: the share of words they have in common, found without comparing each with each. */
import { wordsOf } from "./word-diff";

/** Words of a text as sorted numbers, doubles kept. */
export type Bag = Int32Array;

/** Gives each word, whatever its case, one number. */
export class WordNumbers {
  private readonly numbers = new Map<string, number>();

  bag(text: string): Bag {
    return Int32Array.from(wordsOf(text.toLowerCase()), (word) => this.numberOf(word)).sort();
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.numbers.size);
    return this.numbers.size - 1;
  }
}

/** Words in both, twice, as a share of all words of both (Dice), 0 to 1; doubles count as often as both have them. */
export function similarity(one: Bag, other: Bag): number {
  let [common, i, j] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const difference = one[i]! - other[j]!;
    if (difference === 0) common += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return one.length + other.length === 0 ? 0 : (2 * common) / (one.length + other.length);
}

/** A text to find a partner for, under the index its caller knows it by. */
export type Candidate = { index: number; bag: Bag };

/** Entries looked at for each text, rarest words first: 50,000 texts against 50,000 end in seconds. */
const LOOKED_AT = 2_000;
/** Texts with the most rare words in common that are compared in full. */
const COMPARED = 8;

function entriesByWord(texts: readonly Candidate[]): Map<number, number[]> {
  const entries = new Map<number, number[]>();
  texts.forEach(({ bag }, position) => {
    for (const word of new Set(bag)) {
      const list = entries.get(word);
      if (list) list.push(position);
      else entries.set(word, [position]);
    }
  });
  return entries;
}

/** Positions of the texts that have most of the rarest words in common with `bag`. */
function nearest(bag: Bag, entries: ReadonlyMap<number, readonly number[]>): number[] {
  const lists = [...new Set(bag)].flatMap((word) => [entries.get(word) ?? []]).sort((a, b) => a.length - b.length);
  const shared = new Map<number, number>();
  let left = LOOKED_AT;
  for (const list of lists) {
    for (const position of left < list.length ? list.slice(0, left) : list) shared.set(position, (shared.get(position) ?? 0) + 1);
    left -= list.length;
    if (left <= 0) break;
  }
  return [...shared].sort(([, a], [, b]) => b - a).slice(0, COMPARED).map(([position]) => position);
}

/**
 * Pairs texts of two lists, the most similar first, each at most once; among equally
 * similar ones those at the nearest places. Pairs below `threshold` are left out.
 */
export function similarPairs(before: readonly Candidate[], after: readonly Candidate[], threshold: number): { before: number; after: number }[] {
  const entries = entriesByWord(before);
  const pairs = after.flatMap(({ bag, index }, place) =>
    nearest(bag, entries).map((position) => ({
      before: before[position]!.index,
      after: index,
      score: similarity(before[position]!.bag, bag),
      distance: Math.abs(position - place),
    })),
  );
  const good = pairs.filter(({ score }) => score >= threshold).sort((a, b) => b.score - a.score || a.distance - b.distance);
  const [usedBefore, usedAfter] = [new Set<number>(), new Set<number>()];
  return good.filter((pair) => {
    if (usedBefore.has(pair.before) || usedAfter.has(pair.after)) return false;
    usedBefore.add(pair.before);
    usedAfter.add(pair.after);
    return true;
  });
}
