/** Finding a paper by what somebody types of it, without accents: "28-CT", "28 ct tw", "nq 18", "dan so". */
import { fold, foldedWords } from "../recognise/fold";
import { DOCUMENT_TYPES } from "./document-types";
import type { CitationParts } from "./format";

/** `start`: number and signs as far as they were typed ("28 ct"); null where no number was. Words of a to z and 0 to 9. */
export type PaperQuery = { words: string[]; start: string | null };

const LONGEST_QUERY = 200;
const MOST_WORDS = 12;
const NUMBER = /^\d{1,5}[a-z]?$/;
const CODES = new Set(DOCUMENT_TYPES.flatMap(({ codes }) => codes.map(fold)));

/** What a paper is found by: number and signs first, then type, issuer and title, folded. */
export function lookupOf({ number, code, type, issuer, title }: Pick<CitationParts, "number" | "code" | "type" | "issuer" | "title">): string {
  return foldedWords([number, code, type, issuer, title].filter((part) => part !== null).join(" ")).join(" ");
}

/** Reads what was typed. Without a letter or digit there are no words, and every paper fits. */
export function paperQuery(typed: string): PaperQuery {
  const all = foldedWords(typed.slice(0, LONGEST_QUERY)).flatMap((word, place) => partsOf(word, place === 0));
  const words = all.filter((word, place) => word !== "so" || !isBeforeNumber(all, place)).slice(0, MOST_WORDS);
  const at = words.findIndex((word) => NUMBER.test(word));
  return { words, start: at === -1 ? null : words.slice(at).join(" ") };
}

/** "số" before a number says nothing; in "dân số" it does. */
function isBeforeNumber(words: readonly string[], place: number): boolean {
  const next = words[place + 1];
  return next === undefined ? words[place - 1] !== "dan" : NUMBER.test(next);
}

/** "28ct" is "28 ct", "nq18" is "nq 18", "05" is "5". */
function partsOf(word: string, isFirst: boolean): string[] {
  const [, number, letters] = /^0*(\d{1,5})([a-z]{2,8})?$/.exec(word) ?? [];
  if (number !== undefined) return letters === undefined ? [number] : [number, letters];
  const [, code, behind] = /^([a-z]{2,4})0*(\d{1,5})$/.exec(word) ?? [];
  return isFirst && code !== undefined && CODES.has(code) ? [code, behind!] : [word];
}

/**
 * How well a paper fits, 0 best: its number and signs as typed, these begun, the words together,
 * all words somewhere. Null when a word is missing. The database asks the same (services/citation/offer).
 */
export function fitOf(lookup: string, { words, start }: PaperQuery): number | null {
  const spaced = ` ${lookup} `;
  if (!words.every((word) => spaced.includes(` ${word}`))) return null;
  if (start !== null && `${lookup} `.startsWith(`${start} `)) return 0;
  if (start !== null && lookup.startsWith(start)) return 1;
  return spaced.includes(` ${words.join(" ")}`) ? 2 : 3;
}
