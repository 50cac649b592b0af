/** Finds the papers a text cites. */
import { barePapers } from "./bare-numbers";
import { readBefore, type Before } from "./before";
import { dateOfCitation, writtenDates, type CitationDate, type WrittenDate } from "./date";
import { DOCUMENT_TYPES, documentType, properName, typeOfCode } from "./document-types";
import { readIssuer, readPlainIssuer, type IssuerFound } from "./issuer";
import { plainSigns, symbolsIn, type SymbolFound } from "./symbol";
import { readTitle } from "./title";
import type { Citation } from "./types";

const NAMES = DOCUMENT_TYPES.map(({ name }) => name).join("|");
/** "Nghị quyết số 18 ngày 25-10-2017": the symbol is dropped. */
const DROPPED = new RegExp(`(?<![\\p{L}\\d])(${NAMES})(?:(\\s{1,2}số)\\s{0,2}|\\s{1,2})(\\d{1,4})(?=,?\\s{1,2}(?:ngày\\s{1,2})?\\d{1,2}[/.-]\\d|,?\\s{1,2}ngày\\s{1,2}\\d|,?\\s{1,2}của\\s(?:Bộ Chính trị|Ban Bí thư))`, "giu");
const OF = /\)?,?\s{0,2}(?:của|(?<=\s)do)(?=\s)/uy;

function issuerAfter(text: string, at: number, hasDate: boolean): IssuerFound | null {
  OF.lastIndex = at;
  if (OF.test(text)) return readIssuer(text, OF.lastIndex);
  return hasDate ? readPlainIssuer(text, at) : null;
}

type Behind = { dated: CitationDate | null; issuer: IssuerFound | null; end: number };

/** Date and issuer behind the number, in either order. */
function readBehind(text: string, symbolEnd: number, before: Before, dates: readonly WrittenDate[]): Behind {
  const first = before.date === null ? dateOfCitation(text, symbolEnd, dates, "number") : null;
  const issuer = before.issuer === null ? issuerAfter(text, first?.date.end ?? symbolEnd, first !== null) : null;
  const dated = first ?? (issuer === null || before.date !== null ? null : dateOfCitation(text, issuer.end, dates, "issuer"));
  return { dated, issuer, end: Math.max(symbolEnd, first?.date.end ?? 0, issuer?.end ?? 0, dated?.date.end ?? 0) };
}

type Dropped = { number: string; end: number };

function complete(text: string, symbol: SymbolFound | null, dropped: Dropped | null, before: Before, dates: readonly WrittenDate[]): Citation {
  const symbolEnd = symbol?.end ?? dropped!.end;
  const { dated, issuer, end } = readBehind(text, symbolEnd, before, dates);
  const bracket = text[end] === ")" && text.slice(before.start, end).includes("(") ? 1 : 0;
  const title = readTitle(text, end + bracket);
  const typeCode = symbol?.typeCode ?? documentType(before.type ?? "")?.codes[0] ?? null;
  const date = dated?.date ?? before.date;
  return {
    type: before.type ?? (typeCode === null ? null : typeOfCode(typeCode, symbol?.family)),
    typeCode,
    number: symbol?.number ?? dropped!.number.replace(/^0+(?=\d)/, ""),
    year: symbol?.year ?? null,
    code: symbol?.code ?? null,
    body: symbol?.body ?? null,
    family: symbol?.family ?? null,
    date: date === null ? null : (date.iso ?? date.text),
    dateValid: date !== null && date.iso !== null,
    issuer: issuer?.issuer ?? before.issuer,
    term: issuer?.term ?? null,
    title: before.title ?? title?.title ?? null,
    titleQuoted: before.title === null && (title?.quoted ?? false),
    start: before.start,
    end: end + bracket,
    symbolStart: symbol?.start ?? dropped!.end - dropped!.number.length,
    symbolEnd,
    dateStart: dated?.date.start ?? null,
    dateEnd: dated?.date.end ?? null,
    titleStart: title?.start ?? null,
    titleEnd: title?.end ?? null,
    spelling: {
      so: before.so,
      comma: dated?.comma ?? null,
      ngay: dated?.ngay ?? null,
      rightSymbol: symbol?.right ?? null,
      spaced: symbol?.spaced ?? false,
      wrongSign: symbol?.wrongSign ?? false,
      wrongLetters: symbol?.wrongLetters ?? false,
      listed: before.listed,
    },
  };
}

/** A number with signs is a citation when a type, "số" or a code that we can read says so. */
function isCitation(symbol: SymbolFound, before: Before): boolean {
  if (before.type !== null || before.so) return true;
  return !symbol.swapped && symbol.typeCode !== null && symbol.body !== null && typeOfCode(symbol.typeCode) !== null;
}

function droppedSymbols(text: string, dates: readonly WrittenDate[]): Citation[] {
  return [...text.matchAll(DROPPED)].map((found) => {
    const [whole, typeName = "", so, number = ""] = found;
    const before = { type: properName(typeName), start: found.index, so: so !== undefined, issuer: null, title: null, date: null, listed: false, numbers: [] };
    return complete(text, null, { number, end: found.index + whole.length }, before, dates);
  });
}

/** "số 131-QĐ/TW, 132-QĐ/TW cùng ngày 27/10/2023": the day is that of all. */
function shareDate(text: string, citations: readonly Citation[]): void {
  const last = citations.at(-1)!;
  if (last.dateStart === null || !/cùng\s{1,2}ngày/u.test(text.slice(last.symbolEnd, last.dateStart))) return;
  for (let at = citations.length - 1; at > 0 && citations[at]!.spelling.listed && citations[at - 1]!.date === null; at -= 1) {
    Object.assign(citations[at - 1]!, { date: last.date, dateValid: last.dateValid, issuer: last.issuer });
  }
}

/**
 * Every paper cited in the text, in order, whatever its spelling: "Chỉ thị số 28-CT/TW, ngày
 * 25/12/2023 của Bộ Chính trị", "31 - HD/BTCTW", "Nghị quyết số 18 ngày 25-10-2017", lists that
 * name the type or the signs once. Never throws; linear in the length of the text. Offsets are UTF-16.
 */
export function parseCitations(typed: string): Citation[] {
  if (!/\d/.test(typed)) return [];
  const text = plainSigns(typed);
  const dates = writtenDates(text);
  const citations: Citation[] = [];
  for (const symbol of symbolsIn(text)) {
    const before = readBefore(text, symbol, citations.at(-1), dates);
    if (!isCitation(symbol, before)) continue;
    const citation = complete(text, symbol, null, before, dates);
    citations.push(...barePapers(citation, before), citation);
    shareDate(text, citations);
  }
  const dropped = droppedSymbols(text, dates).filter(({ start }) => !citations.some((other) => other.start <= start && start < other.end));
  return dropped.length === 0 ? citations : [...citations, ...dropped].sort((a, b) => a.start - b.start);
}
