/** Two texts word by word, as a person reads them: what stayed, what went, what came. */
import { diffArrays } from "diff";
import { slideBlocks, type Block } from "./word-diff-slide";

export type DiffPart = { kind: "same" | "removed" | "added"; text: string };

/**
 * Most edits looked for. Time grows with the square: this many take some 100 ms, and
 * the longest decision of a real report could be rewritten word by word within it.
 */
const MAX_EDITS = 1_500;

/** Edits looked for in many texts together, squared: whatever two reports are compared, it ends in seconds. */
const ALL_EDITS_SQUARED = 30_000_000;

/** Most edits to look for in each of `count` texts that are compared one after another. */
export function editsForEach(count: number): number {
  return Math.min(MAX_EDITS, Math.floor(Math.sqrt(ALL_EDITS_SQUARED / Math.max(1, count))));
}

/** Below this share of kept words, from this many words on, stray "của" and "về" are no common text but noise. */
const REWRITTEN_BELOW = 0.2;
const REWRITTEN_FROM = 8;

// A number with what hangs on it is one word: 28-CT/TW, 25/12/2023, 12.480, 103/2024/NĐ-CP.
const NUMBER = String.raw`\p{N}[\p{L}\p{N}\p{M}]*(?:(?:[-/‑–]|[.,](?=\p{N}))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*`;
const TOKEN = new RegExp(String.raw`${NUMBER}|[\p{L}\p{N}\p{M}]+|\S\p{M}*`, "gu");
const HAS_WORD = /[\p{L}\p{N}]/u;

type Token = { text: string; start: number; end: number };

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: token, index }) => ({ text: token, start: index, end: index + token.length }));
}

/** The words of a text, marks and spaces left out. */
export function wordsOf(text: string): string[] {
  return (text.match(TOKEN) ?? []).filter((token) => HAS_WORD.test(token));
}

/** Words that hold a letter or a digit and stand in both middles, as a share of the shorter one. */
function isRewritten(before: readonly string[], after: readonly string[], blocks: readonly Block[]): boolean {
  const count = (tokens: readonly string[]) => tokens.filter((token) => HAS_WORD.test(token)).length;
  const shorter = Math.min(count(before), count(after));
  if (shorter < REWRITTEN_FROM) return false;
  let at = 0;
  let kept = 0;
  for (const { same, removed } of blocks) {
    kept += count(before.slice(at, at + same));
    at += same + removed;
  }
  return kept < shorter * REWRITTEN_BELOW;
}

/** Blocks from the change list of the library, which may put the added words before the removed ones. */
function toBlocks(changes: readonly { added: boolean; removed: boolean; count: number }[]): Block[] {
  const blocks: Block[] = [];
  for (const { added, removed, count } of changes) {
    const kept = !added && !removed;
    if (kept || blocks.length === 0) blocks.push({ same: 0, removed: 0, added: 0 });
    const block = blocks.at(-1)!;
    if (kept) block.same = count;
    else if (added) block.added += count;
    else block.removed += count;
  }
  return blocks;
}

function commonEnds(before: readonly string[], after: readonly string[]): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { head, tail };
}

function align(before: readonly string[], after: readonly string[], maxEdits: number): Block[] {
  const { head, tail } = commonEnds(before, after);
  const oldMiddle = before.slice(head, before.length - tail);
  const newMiddle = after.slice(head, after.length - tail);
  const changes = diffArrays(oldMiddle, newMiddle, { maxEditLength: maxEdits });
  let middle = changes ? toBlocks(changes) : null;
  if (!middle || isRewritten(oldMiddle, newMiddle, middle)) middle = [{ same: 0, removed: oldMiddle.length, added: newMiddle.length }];
  const blocks = [{ same: head, removed: 0, added: 0 }, ...middle, { same: tail, removed: 0, added: 0 }];
  return slideBlocks(before, after, joinBlocks(blocks));
}

/** Blocks without a change between them become one. */
function joinBlocks(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last && last.removed + last.added === 0) Object.assign(last, { ...block, same: last.same + block.same });
    else if (last && block.same === 0) Object.assign(last, { removed: last.removed + block.removed, added: last.added + block.added });
    else joined.push({ ...block });
  }
  return joined;
}

/** Common text, then what stands in its place before and after. */
type Segment = { same: string; removed: string; added: string };

/** Collects segments; neighbours of one kind grow together. */
class Segments {
  readonly list: Segment[] = [{ same: "", removed: "", added: "" }];

  same(text: string): void {
    if (text === "") return;
    const last = this.list.at(-1)!;
    if (last.removed + last.added === "") last.same += text;
    else this.list.push({ same: text, removed: "", added: "" });
  }

  /** Text between two common words: common spaces at its ends stay common. */
  gap(before: string, after: string): void {
    const shorter = Math.min(before.length, after.length);
    let head = 0;
    while (head < shorter && before[head] === after[head] && /\s/.test(before[head]!)) head += 1;
    let tail = 0;
    while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail) && /\s/.test(before.at(-1 - tail)!)) tail += 1;
    this.same(before.slice(0, head));
    const last = this.list.at(-1)!;
    last.removed += before.slice(head, before.length - tail);
    last.added += after.slice(head, after.length - tail);
    this.same(before.slice(before.length - tail));
  }
}

/**
 * Changes parted only by spaces and marks become one: "A, B" to "C, D" is one
 * replacement. Not where words only went or only came: there the mark stayed.
 */
function withoutIslands(segments: readonly Segment[]): Segment[] {
  const merged: Segment[] = [];
  for (const segment of segments) {
    const last = merged.at(-1);
    const island = last && segment.removed + segment.added !== "" && !HAS_WORD.test(segment.same);
    if (island && last.removed + segment.removed !== "" && last.added + segment.added !== "") {
      last.removed += segment.same + segment.removed;
      last.added += segment.same + segment.added;
    } else merged.push({ ...segment });
  }
  return merged;
}

/**
 * The differences of two texts, word by word. The same and removed parts joined
 * are exactly `before`, the same and added parts exactly `after`; no two
 * neighbours are of one kind. Texts further apart than `maxEdits` words, and
 * texts with hardly a word in common, show one replaced middle.
 */
export function diffWords(before: string, after: string, maxEdits = MAX_EDITS): DiffPart[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const [old, fresh] = [tokensOf(before), tokensOf(after)];
  const blocks = align(old.map(({ text }) => text), fresh.map(({ text }) => text), maxEdits);
  const segments = new Segments();
  let [oldAt, newAt, oldEnd, newEnd] = [0, 0, 0, 0];
  for (const { same, removed, added } of blocks) {
    for (let step = 0; step < same; step += 1) {
      const [oldToken, newToken] = [old[oldAt++]!, fresh[newAt++]!];
      segments.gap(before.slice(oldEnd, oldToken.start), after.slice(newEnd, newToken.start));
      segments.same(oldToken.text);
      [oldEnd, newEnd] = [oldToken.end, newToken.end];
    }
    oldAt += removed;
    newAt += added;
  }
  segments.gap(before.slice(oldEnd), after.slice(newEnd));
  return withoutIslands(segments.list).flatMap(({ same, removed, added }): DiffPart[] => {
    const parts: DiffPart[] = [{ kind: "same", text: same }, { kind: "removed", text: removed }, { kind: "added", text: added }];
    return parts.filter(({ text }) => text !== "");
  });
}

/** One text of a comparison put together again: the old or the new one. */
export function textOfParts(parts: readonly DiffPart[], side: "before" | "after"): string {
  const left = side === "before" ? "added" : "removed";
  return parts.filter(({ kind }) => kind !== left).map(({ text }) => text).join("");
}
