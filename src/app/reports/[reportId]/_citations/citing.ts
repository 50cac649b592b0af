/** What is being cited before the caret. Pure. */
import { DOCUMENT_TYPES, plainSigns } from "@/text/citation";

/** `query` stands at [from, caret) of the text; what is put in takes the place of [from, to). UTF-16. */
export type Citing = { from: number; to: number; query: string };

/** Letters looked back: the longest name of a type and the longest number fit. */
const FARTHEST = 90;

const inEachCase = (words: readonly string[]) => [...new Set(words.flatMap((word) => [word, word.toLowerCase(), word.toUpperCase()]))].join("|");
const NAMES = inEachCase(DOCUMENT_TYPES.map(({ name }) => name));
const CODES = inEachCase(DOCUMENT_TYPES.flatMap(({ codes }) => codes.filter(({ length }) => length > 1)));
const NUMBER = "\\d{1,5}[a-zđ]?";
/** "28-", "28-CT/T", "30/2020/NĐ-C"; spaces around a sign only before a capital, for "5 - 7" is no number of a paper. */
const WITH_SIGNS = `${NUMBER}(?:[-–/]|\\s[-–/]\\s?(?=[A-ZĐ]))(?:[\\p{L}\\d]{0,12}(?:\\s?[-–/](?:\\s(?=[A-ZĐ]))?)?){0,4}`;
/** "28 ct tw", "28ct", as one types in haste; one letter alone is rather a unit. */
const WITH_SPACES = `${NUMBER}\\s?(?:${CODES})(?:[\\s/-][\\p{L}]{0,8})?`;
const SYMBOL = `(?:${WITH_SIGNS}|${WITH_SPACES})`;
const START = "(?<![\\p{L}\\p{M}\\d/.,–-])";

const BEGUN = [
  // "Chỉ thị số ", "chỉ thị 28": with "số" the number may be still to come.
  new RegExp(`${START}(?:${NAMES})\\s{1,2}(?:(?:[sS]ố|SỐ)\\s{0,2}:?\\s{0,2}(?:${SYMBOL}|${NUMBER})?|${SYMBOL}|${NUMBER})$`, "u"),
  // "NQ 18", "ct28-".
  new RegExp(`${START}(?:${CODES})[\\s-]?(?:${SYMBOL}|${NUMBER})$`, "u"),
  // "28-CT", "số 28-CT"; a day after "ngày" is none.
  new RegExp(`(?<!(?:ngày|tháng|quý)\\s{1,2})${START}(?:(?<!dân\\s)[sS]ố\\s{1,2})?${SYMBOL}$`, "u"),
];

/** The beginning of a citation that ends at the caret; null where nothing is being cited. */
export function citingAt(text: string, caret: number): Citing | null {
  const begin = Math.max(0, caret - FARTHEST);
  const head = plainSigns(text.slice(begin, caret));
  for (const pattern of BEGUN) {
    const found = pattern.exec(head);
    if (!found || isDate(found[0])) continue;
    const from = begin + found.index;
    return { from, to: caret + restOfSymbol(text, caret), query: found[0] };
  }
  return null;
}

/** "25/12", "25/12/2023", "2020-2025": days and stretches of time. */
function isDate(found: string): boolean {
  return /^\d{1,2}[/-]\d{1,2}(?:[/-]\d{0,4})?$|^\d{4}[-–]\d{0,4}$/.test(found);
}

/** What of the same number stands behind the caret: "/TW" when the caret is inside "28-CT/TW". */
function restOfSymbol(text: string, caret: number): number {
  return /\s$/.test(text.slice(0, caret)) ? 0 : /^[-–/\p{Lu}\d]*/u.exec(text.slice(caret))![0].length;
}
