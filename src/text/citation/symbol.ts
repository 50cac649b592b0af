/** Numbers with their signs: "28-CT/TW", "30/2020/NĐ-CP", "474/UBND-VP7", "31/2024/QH15", and their wrong spellings. */
import { familyOfBody } from "./bodies";
import { isKnownTypeCode } from "./document-types";
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
  start: number;
  end: number;
};

const CODE = "(?:CTr|TTr|QyĐi|QyĐ|QyD|QĐi|\\p{Lu}{1,8}\\d{0,2})";
const PART = "(?:TTg|ThU|Tw|tw|\\p{Lu}[\\p{Lu}\\d]{0,11})";
const SIGN = "\\s?[-–/]\\s?";
/** A lone space stands for the hyphen only before a code that we know. */
const SYMBOL = new RegExp(`(?<![\\p{L}\\d/.,–-])(\\d{1,5}[a-zđ]?)(${SIGN}|\\s)(?:(\\d{4})(${SIGN}))?(${CODE})(?:(${SIGN})(${PART}(?:[-–]${PART}){0,3}))?(?![\\p{L}\\d])`, "gu");

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

function readSymbol(found: RegExpExecArray): SymbolFound | null {
  const [text, number = "", first = "", year, afterYear, code = "", second, typedBody] = found;
  const body = typedBody?.replace(/–/g, "-").replace(/^tw$/i, "TW");
  const start = found.index;
  if (first.trim() === "" && !(isKnownTypeCode(code) && body !== undefined)) return null;
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
    wrongSign: bare !== right,
    start,
    end: start + text.length,
  };
}

/** Every number with signs in the text, in order. Linear: each part of the pattern is bounded. */
export function symbolsIn(text: string): SymbolFound[] {
  return [...text.matchAll(SYMBOL)].flatMap((found) => readSymbol(found) ?? []);
}
