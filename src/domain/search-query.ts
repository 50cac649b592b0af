/** What a person typed into search: words, phrases, document numbers, and a period where one is named. */
import type { Period, PeriodKind } from "./report-document";
import { hasAccents, searchWords, type SearchWord } from "./search-words";

/** More than this is not read, in UTF-16 units; enough for a paragraph that somebody wants to find again. */
export const MAX_QUERY_LENGTH = 1_000;
/** Words beyond this do not narrow anything any more. */
export const MAX_QUERY_WORDS = 60;

/** Words that must stand together: a quoted phrase, a number such as "28-CT/TW", or one word. */
export type QueryPart = { words: SearchWord[]; quoted: boolean };

/** A period as far as it was named: "quý 1", "năm 2024", "Q1/2024". */
export type NamedPeriod = { kind: PeriodKind | null; index: number | null; year: number | null };

export type SearchQuery = {
  parts: QueryPart[];
  /** Null when no period is named. Its words are among `parts` as well: a text may contain them. */
  period: NamedPeriod | null;
  /** The parts without those that name the period. */
  rest: QueryPart[];
  /** Something at the end was not read. */
  cut: boolean;
  /** The last word may be the beginning of one: nothing was typed after it. */
  unfinished: boolean;
};

const QUOTES = "\"“”„«»";
const PART = new RegExp(`[${QUOTES}]([^${QUOTES}]*)([${QUOTES}]?)|[^\\s${QUOTES}]+`, "gu");

/** Reads what was typed, any string. Without a letter or digit in it there are no parts. */
export function parseSearch(typed: string): SearchQuery {
  const text = typed.slice(0, MAX_QUERY_LENGTH).normalize("NFC");
  const all = [...text.matchAll(PART)].flatMap(({ 0: whole, 1: inside, index }): QueryPart[] => {
    const from = inside === undefined ? index : index + 1;
    const words = searchWords(inside ?? whole).map((word) => ({ ...word, start: word.start + from, end: word.end + from }));
    return words.length === 0 ? [] : [{ words, quoted: inside !== undefined && words.length > 1 }];
  });
  const parts = firstWords(all, MAX_QUERY_WORDS);
  const named = findPeriod(parts);
  const cut = typed.length > MAX_QUERY_LENGTH || count(parts) < count(all);
  return { parts, period: named?.period ?? null, rest: named?.rest ?? parts, cut, unfinished: !cut && endsInWord(text) };
}

/** The words of a query in order. */
export function wordsOf(parts: readonly QueryPart[]): SearchWord[] {
  return parts.flatMap(({ words }) => words);
}

/** Whether anything was typed with accents. */
export function isAccented(parts: readonly QueryPart[]): boolean {
  return wordsOf(parts).some(hasAccents);
}

/** Whether somebody looks for a document by its number: "28-CT/TW", "127-BC". */
export function looksForNumber(parts: readonly QueryPart[]): boolean {
  return parts.some(({ words, quoted }) => !quoted && words.length > 1 && /^\d+$/.test(words[0]!.plain) && /^[a-z]+$/.test(words[1]!.plain));
}

/** Whether a period is one of those named. */
export function isNamed(named: NamedPeriod, { kind, index, year }: Period): boolean {
  return (named.kind === null || named.kind === kind) && (named.index === null || named.index === index) && (named.year === null || named.year === year);
}

function count(parts: readonly QueryPart[]): number {
  return parts.reduce((sum, { words }) => sum + words.length, 0);
}

function firstWords(parts: readonly QueryPart[], most: number): QueryPart[] {
  const kept: QueryPart[] = [];
  let left = most;
  for (const { words, quoted } of parts) {
    if (left <= 0) break;
    kept.push({ words: words.slice(0, left), quoted });
    left -= words.length;
  }
  return kept;
}

function endsInWord(text: string): boolean {
  return searchWords(text).at(-1)?.end === text.length;
}

const YEAR = "((?:19|20)\\d\\d)";
const END = "(?= |$)";
const NAMES: readonly { name: RegExp; kind: PeriodKind | null }[] = [
  { name: new RegExp(`^(?:quy|quarter|q) ?(?<index>[1-4]|iv|i{1,3})(?: nam)?(?: ${YEAR})?${END}`), kind: "quarter" },
  { name: new RegExp(`^(?:6|sau) thang(?: dau)?(?: nam)?(?: ${YEAR})?${END}`), kind: "half-year" },
  { name: new RegExp(`^(?:9|chin) thang(?: dau)?(?: nam)?(?: ${YEAR})?${END}`), kind: "nine-months" },
  { name: new RegExp(`^(?:nam |year )?${YEAR}${END}`), kind: null },
];
const ROMAN = ["i", "ii", "iii", "iv"];
/** "quý 1 năm 2024" with its words. */
const LONGEST_NAME = 5;

type Found = { period: NamedPeriod; rest: QueryPart[] };

/**
 * The one period a query names: "quy 1 2024", "Q1/2024", "6 thang 2025", "năm 2024".
 * Two of them ("2020 - 2025") are a stretch of time in a text and name none.
 */
function findPeriod(parts: readonly QueryPart[]): Found | null {
  const found: Found[] = [];
  for (let from = 0; from < parts.length; ) {
    const named = periodAt(parts, from);
    if (named) found.push({ period: named.period, rest: [...parts.slice(0, from), ...parts.slice(named.to)] });
    from = named?.to ?? from + 1;
  }
  return found.length === 1 ? found[0]! : null;
}

function periodAt(parts: readonly QueryPart[], from: number): { period: NamedPeriod; to: number } | null {
  for (let to = Math.min(parts.length, from + LONGEST_NAME); to > from; to -= 1) {
    const those = parts.slice(from, to);
    if (those.some(({ quoted }) => quoted)) continue;
    const text = wordsOf(those).map(({ plain }) => plain).join(" ");
    for (const { name, kind } of NAMES) {
      const match = name.exec(text);
      if (match?.[0] !== text) continue;
      const index = match.groups?.index;
      const year = match.slice(1).find((group) => /^\d{4}$/.test(group ?? ""));
      return { period: { kind, index: index === undefined ? null : ROMAN.indexOf(index) + 1 || Number(index), year: year === undefined ? null : Number(year) }, to };
    }
  }
  return null;
}
