/** The head of a whole report: letterhead in columns or under each other, number, place and date, title, subject. */
import { fold, foldedWords, isUpperCase, startsLower } from "./fold";
import { cells, isBlank, isRule } from "./lines";
import { readPeriod } from "./period";
import { singleSpaced } from "@/domain/print";
import type { HeadPart, LeftOutLine, RecognisedHead, SourceLine } from "./types";

const PARTY = "dang cong san viet nam";
/** Bodies that issue Party documents (party-format.md sections 5.2, 12). */
const ISSUERS = ["tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy", "dang uy", "dang bo", "ban chap hanh", "ban thuong vu", "van phong", "uy ban kiem tra", "ban to chuc", "ban tuyen giao", "ban dan van", "ban noi chinh"];
const MARKS = ["khan", "thuong khan", "hoa toc", "mat", "toi mat", "tuyet mat"];
/** How far from the top a head is looked for, in lines with text. */
const HEAD_LINES = 40;
const LONGEST_CELL = 200;

const NUMBER = /^số\s?:?\s?(\d{0,5})[\s.…_]{0,40}[-–]?\s?\/?\s?(\p{Lu}\p{L}{0,7}\s?[/-]\s?\p{Lu}[\p{Lu}\d-]{0,15})$/iu;
const DRAFT = /^[([]?\s?dự thảo(?:\s(?:lần\s(?:thứ\s)?)?(\d{1,2}))?\s?[)\]]?$/iu;
const PLACE_DATE = /^(\p{Lu}[^,\d/;:]{1,40}),\s?ngày([\d\s.…_]{0,30})tháng([\d\s.…_]{0,30})năm([\d\s.…_]{0,30})$/iu;

type Read = (head: RecognisedHead, cell: string) => HeadPart | null;

function readNumber(head: RecognisedHead, cell: string): HeadPart | null {
  const found = NUMBER.exec(cell);
  if (!found) return null;
  head.number = Number(found[1]) || null;
  head.symbol = found[2]!.replace(/\s/g, "");
  return "number";
}

function readDraft(head: RecognisedHead, cell: string): HeadPart | null {
  const found = DRAFT.exec(cell);
  if (!found) return null;
  head.draft = Number(found[1] ?? 1) || 1;
  return "draft";
}

function digits(text: string): number {
  return Number(text.replace(/\D/g, ""));
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = year >= 1930 && year <= 2999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

function readPlaceDate(head: RecognisedHead, cell: string): HeadPart | null {
  const found = PLACE_DATE.exec(cell);
  // "Căn cứ Quy chế làm việc, ngày 05 tháng 01 năm 2021" begins the text.
  if (!found || startsLikePreamble(cell)) return null;
  head.place = found[1]!.trim();
  head.date = isoDate(digits(found[4]!), digits(found[3]!), digits(found[2]!));
  return "place-date";
}

function readIssuer(head: RecognisedHead, cell: string): HeadPart | null {
  const folded = fold(cell);
  if (!isUpperCase(cell) || head.title !== null) return null;
  if (ISSUERS.some((name) => folded === name || folded.startsWith(`${name} `))) {
    head.issuer = cell;
    return "issuer";
  }
  // "TỈNH ỦY" over "BÀ RỊA - VŨNG TÀU": the name stands on its own line.
  if (head.issuer === null || !ISSUERS.includes(fold(head.issuer)) || folded === PARTY) return null;
  head.issuer = `${head.issuer} ${cell}`;
  return "issuer";
}

function readTitle(head: RecognisedHead, cell: string): HeadPart | null {
  if (head.title !== null || !/^(?:bao cao|b a o c a o)$/.test(fold(cell)) || !isUpperCase(cell)) return null;
  head.title = "BÁO CÁO";
  return "title";
}

const READERS: readonly Read[] = [
  (head, cell) => {
    if (fold(cell) !== PARTY) return null;
    head.party = cell;
    return "party";
  },
  readNumber,
  readDraft,
  readPlaceDate,
  readTitle,
  readIssuer,
  (_head, cell) => (/^[*∗⁎★]$/.test(cell) ? "star" : isRule(cell) ? "rule" : null),
  (_head, cell) => (isUpperCase(cell) && MARKS.includes(fold(cell)) ? "mark" : null),
  (_head, cell) => (/^kính gửi\s?:/i.test(cell) ? "addressee" : null),
];

/** Room left for a number or a date ("Số       -BC/TU", "ngày     tháng 3") is not a gap between columns. */
const ROOM = /\b(số\s?:?|ngày|tháng|năm)[ \u00a0]{2,60}/giu;

/** Columns that only one space parts: issuer and party, number and date. */
function columns(text: string): string[] {
  return cells(text.length > LONGEST_CELL * 4 ? text : text.replace(ROOM, "$1 ")).flatMap((cell) => {
    if (cell.length > LONGEST_CELL) return [cell];
    const pair = /^(.{4,80}) (ĐẢNG CỘNG SẢN VIỆT NAM)$/u.exec(cell) ?? /^(số.{0,30}\/\s?[\p{Lu}]{2,12}) (\p{Lu}.{1,40}, ?ngày.{0,80})$/iu.exec(cell);
    return pair ? [pair[1]!, pair[2]!] : [cell];
  });
}

type Part = { cell: string; part: HeadPart };

/** The parts of one line, or null when any column of it is not understood: then the line is text. */
function readParts(head: RecognisedHead, text: string): Part[] | null {
  const attempt = { ...head };
  const parts: Part[] = [];
  for (const cell of columns(text)) {
    if (cell.length > LONGEST_CELL) return null;
    const part = READERS.reduce<HeadPart | null>((found, read) => found ?? read(attempt, cell), null);
    if (part === null) return null;
    parts.push({ cell, part });
  }
  Object.assign(head, attempt);
  return parts;
}

/** "B Á O   C Á O", whose gaps part no columns; "BÁO CÁO KẾT QUẢ HOẠT ĐỘNG ...": title and subject in one line of capitals. */
function readTitleWithSubject(head: RecognisedHead, text: string): boolean {
  const line = singleSpaced(text);
  if (head.title === null && /^B ?Á ?O ?C ?Á ?O$/.test(line)) {
    head.title = "BÁO CÁO";
    return true;
  }
  if (head.title !== null || line.length > LONGEST_CELL || !line.startsWith("BÁO CÁO ") || !isUpperCase(line)) return false;
  head.title = "BÁO CÁO";
  head.subject = line.slice("BÁO CÁO ".length);
  return true;
}

const PREAMBLE_STARTS = /^(?:can cu|thuc hien|theo|xet|trong quy|trong ky|trong thang|kinh gui)\b/;

/** "Căn cứ Quy chế ...", "Thực hiện ...": how the paragraph before the sections begins. */
export function startsLikePreamble(text: string): boolean {
  return PREAMBLE_STARTS.test(fold(text.trimStart().slice(0, 60)));
}

/** Lines of the subject after the title: all up to a rule near by, else the first and what goes on in small letters. */
function subjectEnd(lines: readonly SourceLine[], from: number, endsSubject: (line: SourceLine) => boolean): number {
  let first = from;
  while (first < lines.length && isBlank(lines[first]!.text)) first += 1;
  const near = lines.slice(first, first + 8);
  const rule = near.findIndex(({ text }) => isRule(text));
  const stop = near.findIndex(({ text }, index) => index > 0 && !isBlank(text) && (endsSubject(near[index]!) || startsLikePreamble(text) || text.length > LONGEST_CELL));
  if (first >= lines.length || isRule(lines[first]!.text) || lines[first]!.text.length > 500) return from;
  if (rule > 0 && (stop === -1 || rule < stop)) return first + rule;
  let end = first + 1;
  while (end < lines.length && !isBlank(lines[end]!.text) && end - first !== stop && startsLower(lines[end]!.text.trim())) end += 1;
  return end;
}

export type ReadHead = { head: RecognisedHead; leftOut: LeftOutLine[]; end: number; found: boolean };

function takeSubject(head: RecognisedHead, lines: readonly SourceLine[], from: number, endsSubject: (line: SourceLine) => boolean): number {
  const end = subjectEnd(lines, from, endsSubject);
  const taken = lines.slice(from, end).filter(({ text }) => !isBlank(text));
  if (taken.length === 0) return from;
  head.subject = taken.map(({ text }) => singleSpaced(text)).join(" ");
  for (const { line, text } of taken) head.lines.push({ line, text: singleSpaced(text), part: "subject" });
  return end;
}

/** Lines before the first one that is surely of a letterhead. */
function firstHeadLine(lines: readonly SourceLine[], blankHead: () => RecognisedHead): number {
  let seen = 0;
  for (let index = 0; index < lines.length && seen < 12; index += 1) {
    const { text } = lines[index]!;
    if (isBlank(text)) continue;
    seen += 1;
    const parts = readParts(blankHead(), text);
    if (parts?.some(({ part }) => part === "issuer" || part === "party" || part === "number" || part === "title") || readTitleWithSubject(blankHead(), text)) return index;
  }
  return -1;
}

/**
 * Reads the head of a whole report from the top. `end` is the first line after
 * it; nothing is taken when no line is surely of a head. `endsSubject` says
 * which line is a heading or a bullet, so that the subject ends before it.
 */
export function readHead(lines: readonly SourceLine[], blankHead: () => RecognisedHead, endsSubject: (line: SourceLine) => boolean): ReadHead {
  const head = blankHead();
  const nothing: ReadHead = { head: blankHead(), leftOut: [], end: 0, found: false };
  const start = firstHeadLine(lines, blankHead);
  if (start === -1 || lines.slice(0, start).some((line) => endsSubject(line))) return nothing;
  const leftOut: LeftOutLine[] = lines.slice(0, start).filter(({ text }) => !isBlank(text)).map(({ line, text }) => ({ line, text: singleSpaced(text), reason: "before-report" }));
  let end = start;
  let seen = 0;
  for (let index = start; index < lines.length && seen < HEAD_LINES; index += 1) {
    const { line, text } = lines[index]!;
    if (isBlank(text)) continue;
    seen += 1;
    const titled = head.title !== null;
    const parts = readTitleWithSubject(head, text) ? [{ cell: singleSpaced(text), part: "title" as const }] : readParts(head, text);
    if (parts === null) break;
    for (const { cell, part } of parts) head.lines.push({ line, text: cell, part });
    if (!titled && head.title !== null) index = takeSubject(head, lines, index + 1, endsSubject) - 1;
    end = index + 1;
  }
  const sure = head.party !== null || head.symbol !== null || head.title !== null || head.place !== null;
  if (!sure) return nothing;
  head.period = head.subject === null ? null : readPeriod(head.subject);
  return { head, leftOut, end, found: true };
}

/** True for a few words in title case: the name of a person. */
export function looksLikeName(cell: string): boolean {
  const words = cell.replace(/^(?:đ\/c|đồng chí|ông|bà|gs|pgs|ts|ths|bs)[.\s]+/i, "").split(" ");
  return words.length >= 2 && words.length <= 6 && foldedWords(cell).length >= 2 && words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word));
}
