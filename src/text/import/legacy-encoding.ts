/**
 * Letters of the encodings before Unicode, as they read when their bytes are
 * taken for Windows-1252. TCVN3 (ABC): TCVN 5712:1993, third character set, one
 * code for each small letter with tone; its capital fonts print small letters as
 * capitals. VNI: a plain letter, then a code for its marks.
 */
import type { LegacyFont } from "./source";

const TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

/** Letter with its marks but without tone, then codes for: no tone, huyền, hỏi, ngã, sắc, nặng; 0 where the letter is ASCII. */
const TCVN3_VOWELS: readonly [string, number, number, number, number, number, number][] = [
  ["a", 0, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9],
  ["ă", 0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6],
  ["â", 0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb],
  ["e", 0, 0xcc, 0xce, 0xcf, 0xd0, 0xd1],
  ["ê", 0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6],
  ["i", 0, 0xd7, 0xd8, 0xdc, 0xdd, 0xde],
  ["o", 0, 0xdf, 0xe1, 0xe2, 0xe3, 0xe4],
  ["ô", 0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9],
  ["ơ", 0xac, 0xea, 0xeb, 0xec, 0xed, 0xee],
  ["u", 0, 0xef, 0xf1, 0xf2, 0xf3, 0xf4],
  ["ư", 0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9],
  ["y", 0, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe],
];
/** The capitals that have a code; all others need a capital font. */
const TCVN3_CAPITALS: readonly [string, number][] = [["Ă", 0xa1], ["Â", 0xa2], ["Ê", 0xa3], ["Ô", 0xa4], ["Ơ", 0xa5], ["Ư", 0xa6], ["Đ", 0xa7]];

/** VNI's codes for marks, small and capital. */
const VNI_MARKS: readonly [string, number, number][] = [
  ["\u0301", 0xf9, 0xd9], ["\u0300", 0xf8, 0xd8], ["\u0309", 0xfb, 0xdb], ["\u0303", 0xf5, 0xd5], ["\u0323", 0xef, 0xcf],
  ["\u0302", 0xe2, 0xc2], ["\u0302\u0301", 0xe1, 0xc1], ["\u0302\u0300", 0xe0, 0xc0], ["\u0302\u0309", 0xe5, 0xc5], ["\u0302\u0303", 0xe3, 0xc3], ["\u0302\u0323", 0xe4, 0xc4],
  ["\u0306", 0xea, 0xca], ["\u0306\u0301", 0xe9, 0xc9], ["\u0306\u0300", 0xe8, 0xc8], ["\u0306\u0309", 0xfa, 0xda], ["\u0306\u0303", 0xfc, 0xdc], ["\u0306\u0323", 0xeb, 0xcb],
];
/** VNI's letters with a code of their own. */
const VNI_LETTERS: readonly [string, number, number][] = [
  ["ơ", 0xf4, 0xd4], ["ư", 0xf6, 0xd6], ["đ", 0xf1, 0xd1], ["í", 0xed, 0xcd], ["ì", 0xec, 0xcc], ["ỉ", 0xe6, 0xc6], ["ĩ", 0xf3, 0xd3], ["ị", 0xf2, 0xd2], ["ỵ", 0xee, 0xce],
];

function composed(base: string, marks: string): string {
  return (base + marks).normalize("NFC");
}

const TCVN3 = new Map<string, string>([
  ...TCVN3_VOWELS.flatMap(([letter, ...codes]) => codes.flatMap((code, tone): [string, string][] => (code === 0 ? [] : [[String.fromCharCode(code), composed(letter, TONES[tone]!)]]))),
  ...TCVN3_CAPITALS.map(([letter, code]): [string, string] => [String.fromCharCode(code), letter]),
  [String.fromCharCode(0xae), "đ"],
  // Word turns the micro sign into the Greek letter at times.
  ["\u03bc", "à"],
]);
const FROM_TCVN3 = new Map([...TCVN3].map(([code, letter]) => [letter, code]).reverse() as [string, string][]);

const VNI_MARK = new Map(VNI_MARKS.flatMap(([marks, small, capital]): [string, string][] => [[String.fromCharCode(small), marks], [String.fromCharCode(capital), marks]]));
const VNI_LETTER = new Map(VNI_LETTERS.flatMap(([letter, small, capital]): [string, string][] => [[String.fromCharCode(small), letter], [String.fromCharCode(capital), letter.toUpperCase()]]));
const FROM_VNI_LETTER = new Map([...VNI_LETTER].map(([code, letter]) => [letter, code]));
/** "a" to "y", and the letters of their own that take a tone. */
const VNI_BASE = /[aeouyôö]/i;
const MARKED_VNI = new RegExp(`([aeouyôöAEOUYÔÖ])([${[...VNI_MARK.keys()].join("")}])|[${[...VNI_LETTER.keys()].join("")}]`, "g");

const TCVN3_CODES = new RegExp(`[${[...TCVN3.keys()].join("")}]`, "g");

const TCVN3_WORD = /[A-Za-z\u00a1-\u00fe\u03bc]+/g;

/** "all": surely a word of capitals, "TØNH", "ñY"; "open": a capital and letters that may be either, "Vô"; "no" otherwise. */
function capitalsOf(word: string): "all" | "open" | "no" {
  if (/[a-z]/.test(word)) return "no";
  const capitals = word.match(/[A-Z¡-§]/g)?.length ?? 0;
  if (capitals === 0) return "no";
  return capitals > 1 || !/^[A-Z¡-§]/.test(word) ? "all" : "open";
}

function decodeTcvn3(text: string): string {
  return text.replace(TCVN3_CODES, (code) => TCVN3.get(code)!);
}

/**
 * TCVN3 has no codes for capitals with tone; without a capital font such words
 * are typed with small ones: "TØNH" is TỈNH. Where one capital tells nothing, the word beside it does: "TH¦êNG Vô" is THƯỜNG VỤ.
 */
function decodeTcvn3Words(text: string): string {
  const words = [...text.matchAll(TCVN3_WORD)].map(({ 0: word, index }) => ({ kind: capitalsOf(word), start: index, end: index + word.length }));
  let at = -1;
  return text.replace(TCVN3_WORD, (word) => {
    at += 1;
    const [before, own, after] = [words[at - 1], words[at]!, words[at + 1]];
    const beside = (before && text.slice(before.end, own.start) === " " ? before : after && text.slice(own.end, after.start) === " " ? after : undefined)?.kind;
    if (own.kind === "open" && beside === "all") own.kind = "all";
    return own.kind === "all" ? decodeTcvn3(word).toUpperCase() : decodeTcvn3(word);
  });
}

function decodeVni(text: string): string {
  return text.replace(MARKED_VNI, (code: string, base?: string, mark?: string) => {
    if (base === undefined) return VNI_LETTER.get(code)!;
    return composed(VNI_LETTER.get(base) ?? base, VNI_MARK.get(mark!)!);
  });
}

/**
 * Text of an old encoding as Unicode. Punctuation and ASCII stay; linear.
 * `capitalFont`: the file has a capital font, so small letters are meant small.
 */
export function decodeLegacy(text: string, font: LegacyFont, capitalFont = false): string {
  if (font === "vni") return decodeVni(text);
  if (font === "tcvn3-capitals") return decodeTcvn3(text).toUpperCase();
  return capitalFont ? decodeTcvn3(text) : decodeTcvn3Words(text);
}

/** Vietnamese letters as VNI keeps them. */
export function encodeVni(text: string): string {
  return [...text.normalize("NFC")].map(encodeVniLetter).join("");
}

function encodeVniLetter(letter: string): string {
  const own = FROM_VNI_LETTER.get(letter);
  if (own !== undefined) return own;
  const [base = "", ...marks] = [...letter.normalize("NFD")];
  if (marks.length === 0) return letter;
  // The horn belongs to the letter: "ớ" is "ơ" with an acute.
  const horned = marks.includes("\u031b");
  const bare = horned ? FROM_VNI_LETTER.get(composed(base, "\u031b")) : base;
  const wanted = composedMarks(horned ? marks.filter((mark) => mark !== "\u031b") : marks);
  const found = VNI_MARKS.find(([marked]) => marked === wanted);
  if (!found || bare === undefined || !VNI_BASE.test(bare)) return letter;
  return bare + String.fromCharCode(base === base.toUpperCase() ? found[2] : found[1]);
}

/** Shape before tone: NFD puts a dot below first. */
function composedMarks(marks: readonly string[]): string {
  const shapes = ["\u0302", "\u0306"];
  return [...marks.filter((mark) => shapes.includes(mark)), ...marks.filter((mark) => !shapes.includes(mark))].join("");
}

/** Vietnamese letters as TCVN3 keeps them: stretches of text with the font each needs. */
export function encodeTcvn3(text: string): { text: string; font: "tcvn3" | "tcvn3-capitals" }[] {
  const stretches: { text: string; font: "tcvn3" | "tcvn3-capitals" }[] = [];
  for (const letter of text.normalize("NFC")) {
    const own = FROM_TCVN3.get(letter);
    const small = FROM_TCVN3.get(letter.toLowerCase());
    const font = own === undefined && small !== undefined && letter !== letter.toLowerCase() ? "tcvn3-capitals" : "tcvn3";
    const code = own ?? (font === "tcvn3-capitals" ? small! : letter);
    const last = stretches.at(-1);
    if (last?.font === font) last.text += code;
    else stretches.push({ text: code, font });
  }
  return stretches;
}
