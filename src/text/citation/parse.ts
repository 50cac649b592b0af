/** Finds the papers a text cites. */
import { writtenDates, type WrittenDate } from "./date";
import { DOCUMENT_TYPES, documentType, typeOfCode } from "./document-types";
import { readIssuer, type IssuerFound } from "./issuer";
import { symbolsIn, type SymbolFound } from "./symbol";
import { readTitle } from "./title";
import type { Citation } from "./types";

const NAMES = DOCUMENT_TYPES.map(({ name }) => name).join("|");
const SO = "(?:\\s{1,3}số\\s{0,2}:?|\\s{0,2}\\(số)?\\s{0,3}$";
/** Type right before the number; "Quyết định của Bộ Chính trị số ..."; "Luật Đất đai số ...". */
const BEFORE = new RegExp(`(?<![\\p{L}\\d])(${NAMES})(?:\\s{1,2}(?:hành động|liên tịch|phối hợp|giám sát|kiểm tra))?${SO}`, "iu");
const OF_ISSUER = new RegExp(`(?<![\\p{L}\\d])(${NAMES})\\s{1,2}của(?=\\s)([^;.:“"()\\d]{3,70})\\s{1,2}số\\s{0,2}:?\\s{0,2}$`, "iu");
const LAW = /(?<![\p{L}\d])(Luật|Bộ luật|Pháp lệnh)\s{1,2}([^;.:“"()\d]{2,90}?),?\s{1,2}số\s{0,2}:?\s{0,2}$/u;
const LONE_SO = /(?<![\p{L}\d])số\s{0,2}:?\s{0,3}$/iu;
const LIST_GAP = /^\)?\s{0,2}[,;&]?\s{0,2}(?:và|cùng|đến)?\s{0,2}(?:các\s)?(?:số\s{0,2}:?)?\s{0,2}$/u;
const DATE_GAP = /^(\s{0,2}),?(\s{0,2})\(?(?:ngày\s{0,3})?$/iu;
/** "Nghị quyết số 18 ngày 25-10-2017": the symbol is dropped. */
const DROPPED = new RegExp(`(?<![\\p{L}\\d])(${NAMES})(\\s{1,2}số)?\\s{1,2}(\\d{1,4})(?=,?\\s{1,2}(?:ngày\\s{1,2})?\\d{1,2}[/.-]\\d|,?\\s{1,2}ngày\\s{1,2}\\d|,?\\s{1,2}của\\s(?:Bộ Chính trị|Ban Bí thư))`, "giu");
const WINDOW = 170;

type Before = { type: string | null; start: number; so: boolean; issuer: string | null; title: string | null; listed: boolean };

const properName = (name: string): string => documentType(name)?.name ?? name;

function readBefore(text: string, symbol: SymbolFound, previous: Citation | undefined): Before {
  const from = Math.max(previous?.end ?? 0, symbol.start - WINDOW);
  const lead = text.slice(from, symbol.start);
  const so = LONE_SO.exec(lead) !== null || /\(số\s{0,3}$/u.test(lead);
  const near = BEFORE.exec(lead);
  if (near) return { type: properName(near[1]!), start: from + near.index, so, issuer: null, title: null, listed: false };
  const law = LAW.exec(lead);
  if (law && symbol.typeCode === null) return { type: law[1]!, start: from + law.index, so, issuer: null, title: law[2]!.trim(), listed: false };
  const far = OF_ISSUER.exec(lead);
  if (far) return { type: properName(far[1]!), start: from + far.index, so, issuer: far[2]!.trim(), title: null, listed: false };
  const lone = LONE_SO.exec(lead);
  const start = lone ? from + lone.index : symbol.start;
  const listed = previous !== undefined && from === previous.end && LIST_GAP.test(lead) && previous.typeCode === symbol.typeCode;
  return { type: listed ? previous.type : null, start, so, issuer: null, title: null, listed };
}

/** The date right behind `at`, with at most a comma, a bracket and "ngày" between. */
function dateAfter(text: string, at: number, dates: readonly WrittenDate[]): { date: WrittenDate; comma: boolean; ngay: boolean } | null {
  const date = dates.find(({ start }) => start >= at);
  if (!date || date.start - at > 14) return null;
  const gap = text.slice(at, date.start);
  if (!DATE_GAP.test(gap)) return null;
  return { date, comma: gap.includes(","), ngay: /ngày/i.test(gap) };
}

const OF = /\)?,?\s{1,2}(?:của|do)(?=\s)/uy;

function issuerAfter(text: string, at: number, hasDate: boolean): IssuerFound | null {
  OF.lastIndex = at;
  if (OF.test(text)) return readIssuer(text, OF.lastIndex);
  const direct = hasDate && /^\s{1,2}(?:Hội nghị (?:lần thứ|Trung ương)|Ban Chấp hành Trung ương|Bộ Chính trị|Ban Bí thư)/u.test(text.slice(at, at + 40));
  return direct ? readIssuer(text, at) : null;
}

function complete(text: string, symbol: SymbolFound | null, dropped: { number: string; typeName: string; end: number } | null, before: Before, dates: readonly WrittenDate[]): Citation {
  const symbolEnd = symbol?.end ?? dropped!.end;
  const dated = dateAfter(text, symbolEnd, dates);
  const afterDate = dated?.date.end ?? symbolEnd;
  const issuer = before.issuer === null ? issuerAfter(text, afterDate, dated !== null) : null;
  const end = issuer?.end ?? afterDate;
  const bracket = text[end] === ")" && text.slice(symbolEnd, end).includes("(") ? 1 : 0;
  const title = readTitle(text, end + bracket);
  const typeCode = symbol?.typeCode ?? documentType(before.type ?? "")?.codes[0] ?? null;
  return {
    type: before.type ?? (typeCode === null ? null : typeOfCode(typeCode)),
    typeCode,
    number: symbol?.number ?? dropped!.number.replace(/^0+(?=\d)/, ""),
    year: symbol?.year ?? null,
    code: symbol?.code ?? null,
    body: symbol?.body ?? null,
    family: symbol?.family ?? null,
    date: dated ? (dated.date.iso ?? dated.date.text) : null,
    dateValid: dated ? dated.date.iso !== null : false,
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
      comma: dated ? dated.comma : null,
      ngay: dated ? dated.ngay : null,
      rightSymbol: symbol?.right ?? null,
      spaced: symbol?.spaced ?? false,
      wrongSign: symbol?.wrongSign ?? false,
      listed: before.listed,
    },
  };
}

/** A number with signs is a citation when a type, "số" or a code that we can read says so. */
function isCitation(symbol: SymbolFound, before: Before): boolean {
  if (before.type !== null || before.so) return true;
  return symbol.typeCode !== null && symbol.body !== null && typeOfCode(symbol.typeCode) !== null;
}

function droppedSymbols(text: string, dates: readonly WrittenDate[]): Citation[] {
  return [...text.matchAll(DROPPED)].map((found) => {
    const [whole, typeName = "", so, number = ""] = found;
    const before = { type: properName(typeName), start: found.index, so: so !== undefined, issuer: null, title: null, listed: false };
    return complete(text, null, { number, typeName, end: found.index + whole.length }, before, dates);
  });
}

/**
 * Every paper cited in the text, in order, whatever its spelling: "Chỉ thị số 28-CT/TW, ngày
 * 25/12/2023 của Bộ Chính trị", "31 - HD/BTCTW", "Nghị quyết số 18 ngày 25-10-2017", lists that
 * name the type once. Never throws; linear in the length of the text. Offsets are UTF-16.
 */
export function parseCitations(text: string): Citation[] {
  if (!/\d/.test(text)) return [];
  const dates = writtenDates(text);
  const citations: Citation[] = [];
  for (const symbol of symbolsIn(text)) {
    const before = readBefore(text, symbol, citations.at(-1));
    if (isCitation(symbol, before)) citations.push(complete(text, symbol, null, before, dates));
  }
  const dropped = droppedSymbols(text, dates).filter(({ start }) => !citations.some((other) => other.start <= start && start < other.end));
  return dropped.length === 0 ? citations : [...citations, ...dropped].sort((a, b) => a.start - b.start);
}
