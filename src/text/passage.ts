/**
 * A passage of a decision that a comment is about, and how to find it again after
 * edits. After the W3C Web Annotation Data Model 4.2.4, Text Quote Selector, with
 * the place as a further hint.
 */
import { z } from "zod";
import { MAX_TEXT_LENGTH } from "@/domain/report-document";
import { wordsOf } from "./word-diff";

/** Context kept on either side, in UTF-16 units. */
export const CONTEXT_LENGTH = 32;

export const passageSchema = z.object({
  /** The words themselves, NFC. */
  quote: z.string().min(1).max(MAX_TEXT_LENGTH),
  /** UTF-16 offset at which they stood in the NFC text. */
  start: z.int().min(0).max(MAX_TEXT_LENGTH),
  /** What stood before and after them; "" at the ends of the text. */
  before: z.string().max(CONTEXT_LENGTH),
  after: z.string().max(CONTEXT_LENGTH),
});
export type Passage = z.infer<typeof passageSchema>;

/** A text composed letter by letter, with the offsets of every letter in both forms: a browser's text may be decomposed, the stored one is not. */
type Composed = { text: string; given: number[]; composed: number[] };

function compose(text: string): Composed {
  const result: Composed = { text: "", given: [], composed: [] };
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    result.given.push(index);
    result.composed.push(result.text.length);
    result.text += letter.normalize("NFC");
  }
  result.given.push(text.length);
  result.composed.push(result.text.length);
  return result;
}

/** Context before or after an offset, without half a surrogate pair. */
function contextBefore(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - length), at).replace(/^[\udc00-\udfff]/, "");
}

function contextAfter(text: string, at: number, length: number): string {
  return text.slice(at, at + length).replace(/[\ud800-\udbff]$/, "");
}

/**
 * The passage from `start` to `end` (UTF-16 offsets into `text`), widened to whole
 * letters. Throws RangeError when nothing is between them or they lie outside.
 */
export function passageOf(text: string, start: number, end: number): Passage {
  if (!(start >= 0 && start < end && end <= text.length)) throw new RangeError(`no passage from ${start} to ${end} of ${text.length}`);
  const letters = compose(text);
  const from = letters.composed[letters.given.findLastIndex((offset) => offset <= start)]!;
  const to = letters.composed[letters.given.findIndex((offset) => offset >= end)]!;
  return {
    quote: letters.text.slice(from, to),
    start: from,
    before: contextBefore(letters.text, from, CONTEXT_LENGTH),
    after: contextAfter(letters.text, to, CONTEXT_LENGTH),
  };
}

const WORD_AT_END = /[\p{L}\p{N}\p{M}]$/u;
const WORD_AT_START = /^[\p{L}\p{N}\p{M}]/u;

/** True where the two texts meet inside a word: the quote "số 5" is not the beginning of "số 55". */
function cutsWord(left: string, right: string): boolean {
  return WORD_AT_END.test(left) && WORD_AT_START.test(right);
}

/** Most words of one list that stand in the other in the same order. */
function commonInOrder(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    other.forEach((candidate, index) => next.push(word === candidate ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!)));
    row = next;
  }
  return row.at(-1)!;
}

/**
 * How much of the stored context is still around, 0 to 1: the unbroken stretch next to
 * the quote, or its words in order when something was changed in between. Null when
 * there is nothing to compare: the text began or ends at the quote, then or now.
 */
function sideLikeness(stored: string, around: string, side: "before" | "after"): number | null {
  if (stored === "" && around === "") return 1;
  if (stored === "" || around === "") return null;
  let touching = 0;
  const [unit, shorter] = [side === "before" ? -1 : 1, Math.min(stored.length, around.length)];
  const at = (text: string) => (unit < 0 ? text.at(-1 - touching) : text[touching]);
  while (touching < shorter && at(stored) === at(around)) touching += 1;
  if (touching === stored.length) return 1;
  const words = wordsOf(stored);
  const kept = words.length === 0 ? 0 : commonInOrder(words, wordsOf(around)) / words.length;
  return Math.max(touching / stored.length, kept);
}

/** Less than this of the context on both sides is chance: nearly every decision has "đồng chí" and "Tỉnh ủy". */
const LIKELY_FROM = 0.4;

/** Places judged, nearest first: a quote that stands more often is a letter, and the text no report. */
const JUDGED = 300;

/** Offsets at which `words` stand, the nearest to `start` first. */
function placesOf(text: string, words: string, start: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places.sort((a, b) => Math.abs(a - start) - Math.abs(b - start)).slice(0, JUDGED);
}

/** Being this far from where it was weighs as much as half of one side's context. */
const FAR = 400;

/** How well a place fits a passage, the more the better; null where nothing around it is as it was. */
function fit(text: string, from: number, to: number, passage: Passage): number | null {
  const before = sideLikeness(passage.before, contextBefore(text, from, 2 * CONTEXT_LENGTH), "before");
  const after = sideLikeness(passage.after, contextAfter(text, to, 2 * CONTEXT_LENGTH), "after");
  const sides = [before, after].filter((side) => side !== null);
  if (sides.length > 0 && Math.max(...sides) < LIKELY_FROM) return null;
  const far = Math.min(1, Math.abs(from - passage.start) / FAR) / 2;
  // Untouched surroundings are beaten by no nearer place: whole paragraphs come in before a passage.
  const sum = sides.every((side) => side === 1) ? 3 : sides.reduce((total, side) => total + side, 0);
  return sum - far;
}

/** True where the quote at `from` is part of a longer word now, and was not. */
function isPartOfWord(text: string, from: number, { quote, before, after }: Passage): boolean {
  const to = from + quote.length;
  const grown = (was: boolean, is: boolean) => is && !was;
  return grown(cutsWord(before, quote), cutsWord(text.slice(0, from).slice(-2), quote)) || grown(cutsWord(quote, after), cutsWord(quote, text.slice(to, to + 2)));
}

/** Context that must touch for a place to be where other words took the place of the quote. */
const TOUCHING = 16;

/** How well the best place fits at which the context is whole and something else, or nothing, stands in the place of the quote. */
function fitOfReplaced(text: string, { quote, start, ...context }: Passage): number {
  // Words go with one of the spaces around them.
  const [before, after] = [context.before.trimEnd(), context.after.trimStart()];
  const [head, tail] = [before.slice(-TOUCHING), after.slice(0, TOUCHING)];
  const farthest = 3 * quote.length + TOUCHING;
  let best = -1;
  for (const at of head === "" ? [0] : placesOf(text, head, start - head.length)) {
    const from = at + head.length;
    const to = tail === "" ? text.length : text.indexOf(tail, from);
    if (to < 0 || to - from > farthest || text.slice(from, to).includes(quote)) continue;
    best = Math.max(best, fit(text, from, to, { quote, start, before, after }) ?? -1);
  }
  return best;
}

/**
 * Finds a passage again in the text as it is now; offsets are into `text`. Where its
 * words stand several times, the context decides, then the nearest place. Null when
 * the words are gone, also when they stand elsewhere but were replaced at their place.
 */
export function locatePassage(text: string, passage: Passage): { start: number; end: number } | null {
  const letters = compose(text);
  const wanted = { ...passage, quote: passage.quote.normalize("NFC"), before: passage.before.normalize("NFC"), after: passage.after.normalize("NFC") };
  const { length } = wanted.quote;
  if (length === 0) return null;
  const letterAt = new Map(letters.composed.map((offset, index) => [offset, index]));
  let best: { from: number; fit: number } | null = null;
  for (const from of placesOf(letters.text, wanted.quote, wanted.start)) {
    const whole = letterAt.has(from) && letterAt.has(from + length) && !isPartOfWord(letters.text, from, wanted);
    const fits = whole ? fit(letters.text, from, from + length, wanted) : null;
    if (fits !== null && fits > (best?.fit ?? -1)) best = { from, fit: fits };
  }
  if (!best || fitOfReplaced(letters.text, wanted) > best.fit) return null;
  const given = (offset: number) => letters.given[letterAt.get(offset)!]!;
  return { start: given(best.from), end: given(best.from + length) };
}
