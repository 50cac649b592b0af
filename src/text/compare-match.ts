/** Which decision of the old report is which of the new one. */
import { similarPairs, WordNumbers, type Candidate } from "./compare-similar";

export type Matchable = { id: string | null; text: string; sectionKey: string };

/**
 * From this share of common words on, two decisions of one section are one, rewritten.
 * Unrelated whole decisions of real reports stay below 0.52, because every one speaks of
 * "Ban Thường vụ Tỉnh ủy" and "đồng chí"; a decision with a third of its words replaced has 0.67.
 */
export const SAME_SECTION = 0.6;
/** Short clauses about different people reach 0.75: another section needs more to claim that a decision moved there and changed. */
export const OTHER_SECTION = 0.8;

class Matching {
  /** For each new decision the index of the old one. */
  readonly partner: (number | null)[];
  private readonly taken = new Set<number>();

  constructor(
    private readonly before: readonly Matchable[],
    private readonly after: readonly Matchable[],
  ) {
    this.partner = after.map(() => null);
  }

  /** Pairs those left with an equal key, in order; null keys have no partner. */
  byKey(keyOf: (decision: Matchable) => string | null): void {
    const waiting = new Map<string, number[]>();
    for (const index of this.leftBefore()) {
      const key = keyOf(this.before[index]!);
      const queue = key === null ? undefined : waiting.get(key);
      if (queue) queue.push(index);
      else if (key !== null) waiting.set(key, [index]);
    }
    for (const queue of waiting.values()) queue.reverse();
    for (const index of this.leftAfter()) {
      const key = keyOf(this.after[index]!);
      const found = key === null ? undefined : waiting.get(key)?.pop();
      if (found !== undefined) this.pair(found, index);
    }
  }

  bySimilarity(): void {
    const numbers = new WordNumbers();
    const toCandidates = (decisions: readonly Matchable[], left: readonly number[]) =>
      left.map((index): Candidate => ({ index, bag: numbers.bag(decisions[index]!.text) }));
    const olds = toCandidates(this.before, this.leftBefore());
    const news = toCandidates(this.after, this.leftAfter());
    for (const key of new Set(news.map(({ index }) => this.after[index]!.sectionKey))) {
      const inOld = olds.filter(({ index }) => this.before[index]!.sectionKey === key);
      const inNew = news.filter(({ index }) => this.after[index]!.sectionKey === key);
      for (const pair of similarPairs(inOld, inNew, SAME_SECTION)) this.pair(pair.before, pair.after);
    }
    const left = { before: olds.filter(({ index }) => !this.taken.has(index)), after: news.filter(({ index }) => this.partner[index] === null) };
    for (const pair of similarPairs(left.before, left.after, OTHER_SECTION)) this.pair(pair.before, pair.after);
  }

  private leftBefore(): number[] {
    return [...this.before.keys()].filter((index) => !this.taken.has(index));
  }

  private leftAfter(): number[] {
    return [...this.after.keys()].filter((index) => this.partner[index] === null);
  }

  private pair(before: number, after: number): void {
    this.partner[after] = before;
    this.taken.add(before);
  }
}

/**
 * For each new decision the index of the old one it was, or null: by id, then by
 * equal text, then by similarity, each time within the section first.
 * The texts are NFC.
 */
export function matchDecisions(before: readonly Matchable[], after: readonly Matchable[]): (number | null)[] {
  const matching = new Matching(before, after);
  matching.byKey(({ id }) => id);
  matching.byKey(({ sectionKey, text }) => `${sectionKey} ${text}`);
  matching.byKey(({ text }) => text);
  matching.bySimilarity();
  return matching.partner;
}
