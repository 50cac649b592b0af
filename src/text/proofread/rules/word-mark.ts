/** A mark lost or mistaken where the letters still are a word: "nhiêm vụ", "kế hoach", "dứt điễm". Each syllable can be; the pair is not. */
import { COMPOUNDS, isCompound } from "../compounds";
import type { Word } from "../read-text";
import { remembered } from "../remember";
import { paragraphRule, type Fault } from "../types";
import { isTwoWords } from "./two-words";

/** Letters without any mark, but đ is another letter than d. */
const letters = remembered((word) => word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, ""));
const pairLetters = (one: string, other: string): string => `${letters(one)} ${letters(other)}`;

const BY_LETTERS = new Map<string, string[]>();
for (const word of COMPOUNDS) {
  const [one, other] = word.split(" ") as [string, string];
  BY_LETTERS.set(pairLetters(one, other), [...(BY_LETTERS.get(pairLetters(one, other)) ?? []), word]);
}

const isSpace = (text: string, one: Word, other: Word): boolean => other.start === one.end + 1 && text[one.end] === " ";

/** The word that both syllables must have been, where one of them is right as it stands. */
function meant(one: string, other: string): string | null {
  const candidates = BY_LETTERS.get(pairLetters(one, other));
  if (candidates === undefined) return null;
  const [first, second] = [one.toLowerCase(), other.toLowerCase()];
  const near = candidates.filter((word) => word.startsWith(`${first} `) !== word.endsWith(` ${second}`));
  return near.length === 1 ? near[0]! : null;
}

function inCaseOf(one: string, other: string, right: string): string {
  return right
    .split(" ")
    .map((word, index) => (/^\p{Lu}/u.test([one, other][index]!) ? word[0]!.toUpperCase() + word.slice(1) : word))
    .join(" ");
}

/** Most words begin none of the list, and are passed over at once. */
const FIRST_LETTERS = new Set([...BY_LETTERS.keys()].map((pair) => pair.split(" ")[0]!));

function faultAt(text: string, words: readonly Word[], index: number): Fault | null {
  const [one, other] = [words[index]!, words[index + 1]];
  if (!other || !FIRST_LETTERS.has(letters(one.text)) || !BY_LETTERS.has(pairLetters(one.text, other.text)) || isCompound(one, other)) return null;
  if ( /\p{Lu}/u.test(other.text) || /\p{Lu}/u.test(one.text.slice(1)) || !isSpace(text, one, other)) return null;
  // "hội đồng chỉ định" is two right words that meet.
  if (isCompound(words[index - 1], one) || isCompound(other, words[index + 2])) return null;
  const right = meant(one.text, other.text);
  if (right === null || isTwoWords(text, one.start, `${one.text} ${other.text}`.toLowerCase())) return null;
  const replacement = inCaseOf(one.text, other.text, right);
  return { start: one.start, end: other.end, message: `“${text.slice(one.start, other.end)}” có thể sai dấu; thường viết “${replacement}”.`, replacement };
}

export const wordMark = paragraphRule({
  name: "word.mark",
  severity: "warning",
  givesWay: true,
  source: "Từ điển tiếng Việt (Viện Ngôn ngữ học)",
  check: ({ text, read }) => read.words.flatMap((_, index) => faultAt(text, read.words, index) ?? []),
});
