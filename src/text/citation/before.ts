/** What stands before the number of a paper: its type, "số", at times its issuer, its date or its title. */
import { numbersBefore, type BareNumber } from "./bare-numbers";
import type { WrittenDate } from "./date";
import { DOCUMENT_TYPES, documentType, properName } from "./document-types";
import { readIssuer } from "./issuer";
import type { SymbolFound } from "./symbol";
import type { Citation } from "./types";

const NAMES = DOCUMENT_TYPES.map(({ name }) => name).join("|");
/** "số" without its mark or with another one too: after a type and before a number it can be nothing else. */
const SO = "(?:\\s{0,2}:?\\s{1,3}(s[ốôồổỗộoóòỏõọ])\\s{0,2}[:.]?|\\s{0,2}\\((số))?\\s{0,3}$";
/** Type right before the number; "Quyết định của Bộ Chính trị số ..."; "Luật Đất đai số ...". */
const BEFORE = new RegExp(`(?<![\\p{L}\\d])(${NAMES})(?:\\s{1,2}(?:hành động|liên tịch|phối hợp|giám sát|kiểm tra))?${SO}`, "iu");
const OF_ISSUER = new RegExp(`(?<![\\p{L}\\d])(${NAMES})\\s{1,2}của(?=\\s)([^;.:“"()\\d]{3,70}),?\\s{1,2}\\(?số\\s{0,2}:?\\s{0,2}$`, "iu");
/** "Chỉ thị ngày 25/12/2023 của Bộ Chính trị, số ..." */
const OF_DAY = new RegExp(`(?<![\\p{L}\\d])(${NAMES}),?\\s{1,2}ngày\\s{1,2}([\\d/.-]{8,14}|\\d{1,2} tháng \\d{1,2} năm \\d{4})(?:,?\\s{1,2}của(?=\\s)([^;.:“"()\\d]{3,70}?))?,?\\s{1,2}\\(?số\\s{0,2}:?\\s{0,2}$`, "iu");
const LAW = /(?<![\p{L}\d])(Luật|Bộ luật|Pháp lệnh)\s{1,2}([^;.:“"()\d]{2,90}?),?\s{1,2}số\s{0,2}:?\s{0,2}$/u;
const LONE_SO = /(?<![\p{L}\d])số\s{0,2}:?\s{0,3}$/iu;
const LIST_GAP = /^\)?\s{0,2}[,;&]?\s{0,2}(?:và|cùng|đến)?\s{0,2}(?:các\s)?(?:số\s{0,2}:?)?\s{0,2}$/u;
/** "Ngày 14/6/2024, Bộ Chính trị đã ban hành" before the type. */
const MADE_ON = /(?<!\p{L})ngày\s{1,2}([\d/.-]{8,14}|\d{1,2} tháng \d{1,2} năm \d{4}),?(\s{1,2}[^;.:“"()\d,]{4,70}?)\s{1,2}(?:đã\s{1,2})?(?:ký\s{1,2})?ban hành\s{1,2}$/iu;
const WINDOW = 170;

export type Before = {
  type: string | null;
  start: number;
  so: boolean;
  issuer: string | null;
  title: string | null;
  date: WrittenDate | null;
  listed: boolean;
  /** Numbers in front that go with the same signs: 126 in "126, 127-KL/TW". */
  numbers: BareNumber[];
};

/** Reads backwards from a number; `previous` is the paper cited before it. */
export function readBefore(text: string, symbol: SymbolFound, previous: Citation | undefined, dates: readonly WrittenDate[]): Before {
  const from = Math.max(previous?.end ?? 0, symbol.start - WINDOW);
  const lead = text.slice(from, symbol.start);
  const so = LONE_SO.test(lead) || /\(số\s{0,3}$/u.test(lead);
  const nothing: Before = { type: null, start: symbol.start, so, issuer: null, title: null, date: null, listed: false, numbers: [] };
  const near = BEFORE.exec(lead);
  if (near) return { ...nothing, type: properName(near[1]!), so: so || (near[2] ?? near[3]) !== undefined, start: from + near.index, ...madeOn(lead.slice(0, near.index), from, dates) };
  const law = LAW.exec(lead);
  if (law && (symbol.typeCode === null || documentType(law[1]!)!.codes.includes(symbol.typeCode))) return { ...nothing, type: law[1]!, start: from + law.index, title: law[2]!.trim() };
  return issuerBefore(lead, from, dates, nothing) ?? inList(lead, from, symbol, previous, nothing);
}

function issuerBefore(lead: string, from: number, dates: readonly WrittenDate[], nothing: Before): Before | null {
  const far = OF_ISSUER.exec(lead);
  if (far) return { ...nothing, type: properName(far[1]!), start: from + far.index, issuer: nameIn(far[2]!) };
  const day = OF_DAY.exec(lead);
  const date = day && dateAt(dates, from + day.index + day[0].indexOf(day[2]!));
  return date ? { ...nothing, type: properName(day[1]!), start: from + day.index, issuer: day[3] === undefined ? null : nameIn(day[3]), date } : null;
}

const nameIn = (words: string): string => words.trim().replace(/,$/, "").replace(/\s+/g, " ");
const dateAt = (dates: readonly WrittenDate[], at: number): WrittenDate | null => dates.find(({ start }) => start === at) ?? null;

/** The day and the body of a sentence that says when the paper was made. */
function madeOn(lead: string, from: number, dates: readonly WrittenDate[]): Partial<Before> {
  const made = MADE_ON.exec(lead);
  if (!made) return {};
  const date = dateAt(dates, from + made.index + made[0].indexOf(made[1]!));
  const issuer = readIssuer(made[2]!, 0);
  return date && issuer?.end === made[2]!.length ? { date, issuer: issuer.issuer } : {};
}

function inList(lead: string, from: number, symbol: SymbolFound, previous: Citation | undefined, nothing: Before): Before {
  const lone = LONE_SO.exec(lead);
  const start = lone ? from + lone.index : symbol.start;
  const isBehind = previous !== undefined && from === previous.end && previous.typeCode === symbol.typeCode;
  if (isBehind && LIST_GAP.test(lead)) return { ...nothing, type: previous.type, start, listed: true };
  const found = numbersBefore(lead, from, isBehind ? previous.type : null);
  return found ? { ...nothing, type: found.type, start, listed: true, numbers: found.numbers } : { ...nothing, start };
}
