/** The head of a whole report: letterhead in columns or under each other, number, place and date, title, subject. */
import { fold, foldedWords, isUpperCase } from "./fold";
import { cells, isBlank, isRule } from "./lines";
import { readPeriod } from "./period";
import { isTitle, readTitleWithSubject, startsLikePreamble, takeSubject } from "./subject";
import { singleSpaced } from "@/domain/print";
import type { HeadPart, LeftOutLine, RecognisedHead, SourceLine } from "./types";

const PARTY = "dang cong san viet nam";
/** Bodies that issue Party documents (party-format.md sections 5.2, 12). */
const ISSUERS = ["tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy", "dang uy", "dang bo", "ban chap hanh", "ban thuong vu", "thuong truc", "van phong", "uy ban kiem tra", "ban to chuc", "ban tuyen giao", "ban dan van", "ban noi chinh"];
const MARKS = ["khan", "thuong khan", "hoa toc", "mat", "toi mat", "tuyet mat"];
/** How far from the top a head is looked for, in lines with text. */
const HEAD_LINES = 40;
const LONGEST_CELL = 200;

const NUMBER = /^số\s?:?\s?(\d{0,5})[\s.…_]{0,40}[-–]?\s?\/?\s?(\p{Lu}\p{L}{0,7}\s?[/-]\s?\p{Lu}[\p{Lu}\d-]{0,15})$/iu;
const DRAFT = /^[([]?\s?dự thảo(?:\s(?:lần\s(?:thứ\s)?)?(\d{1,2}))?\s?[)\]]?$/iu;
const PLACE_DATE = /^(\p{Lu}[^,\d/;:]{1,40}),\s?ngày([\d\s.…_]{0,30})tháng([\d\s.…_]{0,30})năm([\d\s.…_]{0,30})$/iu;

const SHORT_DATE = /^(\p{Lu}[^,\d/;:]{1,40}),\s?ngày\s(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})$/iu;

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
  const found = PLACE_DATE.exec(cell) ?? SHORT_DATE.exec(cell);
  // "Căn cứ Quy chế làm việc, ngày 05 tháng 01 năm 2021" begins the text.
  if (!found || startsLikePreamble(cell)) return null;
  head.place = found[1]!.trim();
  head.date = isoDate(digits(found[4]!), digits(found[3]!), digits(found[2]!));
  return "place-date";
}

/** Letterheads are printed in capitals. Typed in ordinary letters (fonts of capitals as .VnTimeH hold them so) a few words may be one too. */
const inCapitals = (cell: string): string => cell.toLocaleUpperCase("vi");
const LONGEST_ISSUER = 7;

function readIssuer(head: RecognisedHead, cell: string): HeadPart | null {
  const folded = fold(cell);
  const isPrinted = isUpperCase(cell);
  if (head.title !== null || (!isPrinted && (/[.,;:]$/.test(cell) || folded.split(" ").length > LONGEST_ISSUER))) return null;
  if (ISSUERS.some((name) => folded === name || folded.startsWith(`${name} `))) {
    head.issuer = inCapitals(cell);
    return "issuer";
  }
  if (!isPrinted) return null;
  // "TỈNH ỦY" over "BÀ RỊA - VŨNG TÀU": the name stands on its own line.
  if (head.issuer === null || !ISSUERS.includes(fold(head.issuer)) || folded === PARTY) return null;
  head.issuer = `${head.issuer} ${cell}`;
  return "issuer";
}

function readTitle(head: RecognisedHead, cell: string): HeadPart | null {
  if (head.title !== null || !isTitle(cell)) return null;
  head.title = "BÁO CÁO";
  return "title";
}

const READERS: readonly Read[] = [
  (head, cell) => {
    if (fold(cell) !== PARTY) return null;
    head.party = inCapitals(cell);
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
    // The star of the left column, the place of the right one.
    if (/^[*∗⁎★] \S/.test(cell)) return [cell.charAt(0), cell.slice(2)];
    const pair = /^(.{4,80}) (ĐẢNG CỘNG SẢN VIỆT NAM)$/iu.exec(cell) ?? /^(số.{0,30}\/\s?[\p{Lu}]{2,12}) (\p{Lu}.{1,40}, ?ngày.{0,80})$/iu.exec(cell);
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

export type ReadHead = { head: RecognisedHead; leftOut: LeftOutLine[]; end: number; found: boolean };

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

/** How far ahead a title makes what stands before it part of the letterhead. */
const TITLE_AHEAD = 8;

/** A short line that is not understood, but the title is still to come: no text of the report. */
function isBetween(lines: readonly SourceLine[], at: number, head: RecognisedHead, endsSubject: (line: SourceLine) => boolean): boolean {
  if (head.title !== null || lines[at]!.text.length > LONGEST_CELL || endsSubject(lines[at]!)) return false;
  const ahead = lines.slice(at + 1).filter(({ text }) => !isBlank(text)).slice(0, TITLE_AHEAD);
  const title = ahead.findIndex(({ text }) => isTitle(text));
  return title !== -1 && !ahead.slice(0, title).some(endsSubject);
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
    if (parts === null) {
      if (!isBetween(lines, index, head, endsSubject)) break;
      leftOut.push({ line, text: singleSpaced(text), reason: "before-report" });
      continue;
    }
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
  const words = cell.replace(/^(?:đ\/c|đồng chí|ông|bà|gs|pgs|ts|ths|bs|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy))[.\s]+/iu, "").split(" ");
  return words.length >= 2 && words.length <= 6 && foldedWords(cell).length >= 2 && words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word));
}
