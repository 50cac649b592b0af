/** Numbers with their signs: "28-CT/TW", "30/2020/NĐ-CP", "474/UBND-VP7", "31/2024/QH15", and their wrong spellings. */
import { BODY_CODES, familyOfBody, PARTY_BODY_CODES } from "./bodies";
import { RUNS_ON } from "./date";
import { isKnownTypeCode, TYPE_CODES } from "./document-types";
import type { CitationFamily } from "./types";

export type SymbolFound = {
  number: string;
  year: number | null;
  typeCode: string | null;
  body: string | null;
  code: string;
  family: CitationFamily | null;
  right: string;
  spaced: boolean;
  wrongSign: boolean;
  wrongLetters: boolean;
  /** "NQ12/TU": where nothing says that it is a paper, it may be the name of a place. */
  swapped?: boolean;
  start: number;
  end: number;
};

/** A letter in both cases: in haste one writes "28-ct/tw". */
const anyCase = (code: string): string => [...code].map((letter) => (/\p{L}/u.test(letter) ? `[${letter.toUpperCase()}${letter.toLowerCase()}]` : letter)).join("");
const inAnyCase = (codes: readonly string[]): string => codes.filter(({ length }) => length > 1).map(anyCase).join("|");

/** A small word may run on: "14-NQ/TUngày". */
const END = `(?:(?![\\p{L}\\d])|(?=${RUNS_ON}(?!\\p{L})))`;
const CODE = `(?:(?:${inAnyCase(TYPE_CODES)})(?![\\p{L}\\d])|\\p{Lu}{1,8}\\d{0,2})`;
const PART = `(?:(?:${inAnyCase(BODY_CODES)})${END}|[Tt][Ww]|T\\.\\s?[ƯWU]|\\p{Lu}[\\p{Lu}\\d]{0,19})`;
const SIGN = "\\s?[-–/_\\\\]{1,2}\\s?";
const BEFORE_NUMBER = "(?:(?<![\\p{L}\\d/.,–_-])|(?<=(?<!\\p{L})[Ss]ố))";
/** A lone space stands for the hyphen only before a code that we know, for the slash only before a committee; nothing at all, or a full stop, for the hyphen likewise. */
const SYMBOL = new RegExp(
  `${BEFORE_NUMBER}(\\d{1,5}[a-zđ]?)(${SIGN}|\\s|\\.(?=(?:${TYPE_CODES.join("|")})[-/])|(?=\\p{Lu}))(?:(\\d{4})(${SIGN}|\\s(?=(?:${TYPE_CODES.join("|")})-)))?(${CODE})(?:(${SIGN}|\\s(?=(?:TW|TU|HU|ĐU)${END}))(${PART}(?:[-–_]${PART}){0,3}))?${END}`,
  "gu",
);
/** "NQ12/TU", "số NQ-12/TU": the code stands before the number. A space parts only after "số": "CV 474/UBND" is an abbreviated name. */
const SWAPPED = new RegExp(
  `(?<![\\p{L}\\d/.,–_-])(?:(?<=(?<!\\p{L})[Ss]ố:?\\s{1,2})(${TYPE_CODES.join("|")})\\s|(${TYPE_CODES.join("|")})[-–/_]?)(\\d{1,4}[a-zđ]?)\\s?[-–/_]\\s?(${BODY_CODES.join("|")})${END}(?!\\s?[-–/_])`,
  "gu",
);
/** "28-CTTW": the slash was left out; "1234/QĐUBND": the hyphen. */
const RUN_TOGETHER = new RegExp(`^(${TYPE_CODES.join("|")})(${PARTY_BODY_CODES.join("|")})$`, "u");
const STATE_RUN_TOGETHER = /^(NĐ|QĐ|NQ|CT|KH|TB|BC|TTr)(UBND|HĐND)$|^(NĐ|NQ)(CP)$/u;

const written = (codes: readonly string[]) => new Map(codes.map((code) => [code.toLowerCase(), code]));
const WRITTEN_CODES = written(TYPE_CODES);
const WRITTEN_BODIES = written(BODY_CODES);

/** The code as it is written; one all in capitals may be one that we do not know. */
function rightCase(code: string, known: ReadonlyMap<string, string>): string {
  return /\p{Ll}/u.test(code) || code === "TTG" ? (known.get(code.toLowerCase()) ?? code) : code;
}

/** "TƯ" stands for "TW" in many offices. */
function rightBody(typed: string): string {
  const parts = typed.replace(/[–_]/g, "-").split("-");
  return parts.map((part) => rightCase(part, WRITTEN_BODIES).replace(/T\.\s?U$/u, "TU").replace(/T(?:\.\s?[ƯW]|[Ưư])$/u, "TW").replace(/^tw$/i, "TW")).join("-");
}

/** The text with plain spaces and dashes, each letter at its place: Word has several of both. */
export function plainSigns(text: string): string {
  return text.replace(/[^\S\n]/g, " ").replace(/[\u2010\u2011]/g, "-").replace(/[\u2014\u2212]/g, "–");
}

function rightForm(number: string, year: string | undefined, code: string, body: string | undefined, family: CitationFamily | null): string | null {
  if (family === "state") return [number, year, body === undefined ? code : `${code}-${body}`].filter((part) => part !== undefined).join("/");
  if (family === "party" && body !== undefined) return `${number}-${code}/${body}`;
  return null;
}

/** Signs tell the family where the body does not: "12-QĐ/ABC" is the Party's way, "12/QĐ-ABC" the state's. */
function familyOf(year: string | undefined, code: string, body: string | undefined, first: string, second: string | undefined): CitationFamily | null {
  if (year !== undefined) return "state";
  const known = body === undefined ? familyOfBody(code) : familyOfBody(body);
  if (known) return known;
  const [opening, closing] = [first.trim(), second?.trim()];
  if (opening === "/" && closing !== "/") return "state";
  return opening !== "/" && closing === "/" ? "party" : null;
}

/** Code and body in their right letters, parted where they were written as one. */
function codes(typedCode: string, typedBody: string | undefined, sign: string): { code: string; body: string | undefined } {
  const code = rightCase(typedCode, WRITTEN_CODES);
  if (typedBody !== undefined) return { code, body: rightBody(typedBody) };
  if (isKnownTypeCode(code) || familyOfBody(code) === "state") return { code, body: undefined };
  const [, type, body] = ((sign.trim() !== "/" && RUN_TOGETHER.exec(code)) || STATE_RUN_TOGETHER.exec(code) || []).filter((part) => part !== undefined);
  return type === undefined ? { code, body: undefined } : { code: type, body };
}

const onlySigns = (text: string): string => text.replace(/[\p{L}\d]/gu, "");
const onlyLetters = (text: string): string => text.replace(/[^\p{L}\d]/gu, "");

function readSymbol(found: RegExpExecArray): SymbolFound | null {
  const [text, number = "", first = "", year, afterYear, typedCode = "", second, typedBody] = found;
  const { code, body } = codes(typedCode, typedBody, first);
  const start = found.index;
  if (/^[\s.]*$/.test(first) && !(isKnownTypeCode(code) && body !== undefined)) return null;
  // "5 tc/tu" may be anything; in small letters the sign makes it a number.
  const isSmall = /\p{Ll}/u.test(typedCode) && code !== typedCode;
  if (isSmall && (typedBody === undefined || first.trim() === "")) return null;
  if (body === undefined && year === undefined && first.includes(" ")) return null;
  if (body === undefined && code.length < 2) return null;
  const family = familyOf(year, code, body, first, second);
  const bare = text.replace(/\s/g, "");
  const withoutZeros = number.replace(/^0+(?=\d)/, "");
  const right = rightForm(number, year, code, body, family) ?? bare;
  // Decree 30: an official letter has no code of its type, "474/UBND-VP7", "5016/BTC-QLCS".
  const isLetter = !isKnownTypeCode(code) && (familyOfBody(code) === "state" || (family === "state" && year === undefined && first.trim() === "/"));
  const ofAssembly = /^(QH|UBTVQH)\d+$/.exec(code)?.[1];
  return {
    number: withoutZeros,
    year: year === undefined ? null : Number(year),
    typeCode: isLetter || ofAssembly ? null : code,
    body: isLetter ? [code, body].filter(Boolean).join("-") : (ofAssembly ?? body ?? null),
    code: right.slice(number.length + 1),
    family,
    right,
    spaced: text !== bare || (afterYear ?? "").includes(" "),
    wrongSign: onlySigns(bare) !== onlySigns(right),
    wrongLetters: onlyLetters(bare) !== onlyLetters(right),
    start,
    end: start + text.length,
  };
}

function readSwapped([typed, afterSpace, before, number = "", body = ""]: RegExpExecArray, start: number): SymbolFound {
  const code = afterSpace ?? before!;
  const family = familyOfBody(body) ?? "party";
  const right = rightForm(number, undefined, code, body, family)!;
  const withoutZeros = number.replace(/^0+(?=\d)/, "");
  return { number: withoutZeros, year: null, typeCode: code, body, code: right.slice(number.length + 1), family, right, spaced: false, wrongSign: true, wrongLetters: false, swapped: true, start, end: start + typed.length };
}

/** Every number with signs in the text, in order. Linear: each part of the pattern is bounded. */
export function symbolsIn(text: string): SymbolFound[] {
  const found = [...text.matchAll(SYMBOL)].flatMap((symbol) => readSymbol(symbol) ?? []);
  const swapped = [...text.matchAll(SWAPPED)].map((symbol) => readSwapped(symbol, symbol.index));
  const others = swapped.filter(({ start, end }) => !found.some((symbol) => symbol.start < end && start < symbol.end));
  return others.length === 0 ? found : [...found, ...others].sort((a, b) => a.start - b.start);
}
