/** The tail of a whole report: recipients, signing authority, office, name; and what stands after the signature. */
import { fold, isUpperCase } from "./fold";
import { looksLikeName } from "./head";
import { cells, isBlank, isPageNumber, isRecipientsTitle, isRule, isSigningAuthority } from "./lines";
import { stripBullet } from "./markers";
import { singleSpaced } from "@/domain/print";
import type { HeadPart, LeftOutLine, LeftOutReason, RecognisedHead, SourceLine } from "./types";

const LONGEST_CELL = 300;
/** Words of offices, to tell a second line of the office from a name in capitals. */
const OFFICE = /\b(?:bi thu|chu tich|truong ban|chanh van phong|pho chanh|chanh|uy vien|thuong truc|kiem|chu nhiem|giam doc|van phong|ban|q)\b/;
/** An office in small letters, from its first word on. */
const WRITTEN_OFFICE = /^(?:q |quyen |pho )?(?:bi thu|chu tich|truong|chanh|chu nhiem|uy vien|giam doc)\b/;

const SIGNED = /^[([]?\s?(?:đã ký|ký tên|chữ ký|ký, đóng dấu).{0,40}$/i;
/** The archive's copy closes the list (party-format.md section 9). */
const LAST_RECIPIENT = /^luu\b/;
/** Who put the report together signs beside or above who signs it. */
const COMPILER = /^(?:nguoi|can bo|bo phan) (?:lap|tong hop|bao cao|soan|viet)\b|^(?:xac nhan|thu ky|nguoi lap)/;
/** Most lines of a signature above the signing authority. */
const COMPILER_LINES = 6;

/** The line at which the tail begins: "Nơi nhận", a signing authority, a compiler's signature above it; the number of lines when there is none. */
export function findTail(lines: readonly SourceLine[], from: number): number {
  for (let index = from; index < lines.length; index += 1) {
    const { text } = lines[index]!;
    if (text.length > LONGEST_CELL * 4) continue;
    if (cells(text).some((cell) => isRecipientsTitle(cell) || isSigningAuthority(cell)) || (text.length < 200 && recipientsInLine(text) !== null)) return compilerStart(lines, from, index);
  }
  return lines.length;
}

function compilerStart(lines: readonly SourceLine[], from: number, tail: number): number {
  for (let index = tail - 1, seen = 0; index >= from && seen < COMPILER_LINES; index -= 1) {
    const text = singleSpaced(lines[index]!.text.slice(0, LONGEST_CELL));
    if (text === "") continue;
    if (COMPILER.test(fold(text)) && text.length < 60 && stripBullet(text) === null) return index;
    if (!(isUpperCase(text) || SIGNED.test(text) || looksLikeName(text))) break;
    seen += 1;
  }
  return tail;
}

/** "Nơi nhận: - Các đ/c ...": title and first recipient in one line. */
function recipientsInLine(text: string): string | null {
  return /^\s{0,20}nơi (?:nhận|gửi)\s?:\s{0,20}(\S.*)$/i.exec(text.slice(0, LONGEST_CELL))?.[1] ?? null;
}

function bareRecipient(cell: string): string {
  let end = cell.length;
  while (end > 0 && /[\s.,;]/.test(cell[end - 1]!)) end -= 1;
  return cell.slice(0, end);
}

type Tail = {
  authority: string[];
  office: string[];
  name: string;
  /** Each in the pieces in which its lines were broken. */
  recipients: string[][];
  inRecipients: boolean;
  /** The last recipient was closed by its separator or a full stop: what follows is another. */
  closed: boolean;
  /** The last one ended in a comma or a semicolon: another must follow. */
  open: boolean;
  /** Semicolons part the recipients, so a comma is inside one. */
  semicolons: boolean;
  /** Where who signs stands among the columns of its line. */
  column: { index: number; of: number } | null;
};

/** A cell and its place in its line. */
type Place = { cell: string; index: number; of: number };

type Verdict = { part: HeadPart } | { reason: LeftOutReason };

/** A cell of another column than that of who signs. */
function isBeside({ column }: Tail, { index, of }: Place): boolean {
  return column !== null && column.of > 1 && of === column.of && index !== column.index;
}

function takeSigner(tail: Tail, place: Place): Verdict | null {
  const { cell } = place;
  if (isSigningAuthority(cell)) {
    if (tail.authority.length === 0) tail.column = { index: place.index, of: place.of };
    tail.authority.push(cell);
    return { part: "authority" };
  }
  const signing = tail.authority.length > 0 || tail.office.length > 0;
  if (signing && SIGNED.test(cell)) return { reason: "signature-mark" };
  if (tail.name !== "" || isBeside(tail, place)) return null;
  const folded = fold(cell);
  const isFirst = tail.authority.length > 0 && tail.office.length === 0;
  const written = isFirst && cell.length < 80 && !/[.,:;]$/.test(cell) && WRITTEN_OFFICE.test(folded);
  if (written || (isUpperCase(cell) && (OFFICE.test(folded) || isFirst))) {
    tail.office.push(cell);
    return { part: "office" };
  }
  if (signing && (looksLikeName(cell) || (isUpperCase(cell) && cell.includes(" ")))) {
    tail.name = cell;
    return { part: "name" };
  }
  return null;
}

function addRecipient(tail: Tail, typed: string, goesOn: boolean): Verdict {
  const { recipients } = tail;
  // "A; - B.": several in one line.
  const [first = "", ...more] = typed.split(/[,;] +[-–—+•*] +/);
  if (goesOn && recipients.length > 0) recipients.at(-1)!.push(first);
  else if (bareRecipient(first) !== "") recipients.push([first]);
  recipients.push(...more.map((one) => [one]));
  tail.closed = /[.;]$/.test(typed) || (typed.endsWith(",") && !tail.semicolons);
  tail.open = /[,;]$/.test(typed);
  return { part: "recipients" };
}

function takeRecipient(tail: Tail, place: Place): Verdict | null {
  const { cell } = place;
  const bulleted = stripBullet(cell);
  if (bulleted) return addRecipient(tail, bulleted.rest, false);
  if (LAST_RECIPIENT.test(fold(cell))) return addRecipient(tail, cell, false);
  const signing = tail.authority.length > 0 && tail.name === "";
  if (!tail.inRecipients || (signing && !isBeside(tail, place))) return null;
  return addRecipient(tail, cell, !tail.closed);
}

function takeCell(tail: Tail, place: Place): Verdict {
  const { cell } = place;
  const first = recipientsInLine(cell);
  if (isRecipientsTitle(cell) || first !== null) {
    tail.inRecipients = true;
    tail.closed = true;
    if (first === null) return { part: "recipients" };
    // "Nơi nhận: Như trên; lưu Văn phòng.": all in the line of the title.
    const all = (stripBullet(first)?.rest ?? first).split(/; +(?:[-–—+•*] +)?/);
    return all.reduce<Verdict>((_last, one) => addRecipient(tail, one, false), { part: "recipients" });
  }
  if (isPageNumber(cell)) return { reason: "page-number" };
  if (isRule(cell) && cell.length > 1) return { reason: "rule" };
  const verdict = takeSigner(tail, place) ?? takeRecipient(tail, place);
  return verdict ?? { reason: "tail" };
}

/** After the name only recipients that are still to come are read; the rest is no part of the report. */
function isOver(tail: Tail, cell: string): boolean {
  if (tail.name === "") return false;
  if (!tail.inRecipients) return !isRecipientsTitle(cell) && recipientsInLine(cell) === null;
  const complete = LAST_RECIPIENT.test(fold(tail.recipients.at(-1)?.[0]!.slice(0, 40) ?? ""));
  return complete || !(tail.recipients.length === 0 || tail.open || stripBullet(cell) !== null || LAST_RECIPIENT.test(fold(cell.slice(0, 40))));
}

/** Who signed before the one with the authority did is no signer of the report: named, not taken. */
function dropCompiler(tail: Tail, head: RecognisedHead, leftOut: LeftOutLine[]): void {
  if (tail.authority.length > 0 || (tail.office.length === 0 && tail.name === "")) return;
  const isSigner = ({ part }: RecognisedHead["lines"][number]): boolean => part === "office" || part === "name";
  leftOut.push(...head.lines.filter(isSigner).map(({ line, text }): LeftOutLine => ({ line, text, reason: "tail" })));
  head.lines = head.lines.filter((line) => !isSigner(line));
  tail.office = [];
  tail.name = "";
}

/** The signer's office at the end of a recipient's line: a page copied as text keeps no gap between its columns. */
const OFFICE_AT_END = /^(.{4,200}[,;.]) ((?:Q\. ?|QUYỀN )?(?:PHÓ )?(?:BÍ THƯ|CHỦ TỊCH|TRƯỞNG BAN|CHÁNH VĂN PHÒNG)(?: \p{Lu}+)*)$/u;

/** The columns of a line; a bullet that a tab parts from its text is none. */
function columns(text: string): string[] {
  const [first, second, ...rest] = cells(text);
  if (first !== undefined && second !== undefined && stripBullet(first)?.rest === "") return [`${first} ${second}`, ...rest];
  if (first === undefined || second !== undefined || first.length > LONGEST_CELL) return cells(text);
  const beside = recipientsInLine(first);
  if (beside !== null && isSigningAuthority(beside)) return [first.slice(0, first.length - beside.length).trim(), beside];
  const parted = OFFICE_AT_END.exec(first);
  return parted ? [parted[1]!, parted[2]!] : [first];
}

/** Reads the tail into `head`; returns what it leaves out. */
export function readTail(head: RecognisedHead, lines: readonly SourceLine[]): LeftOutLine[] {
  const semicolons = lines.some(({ text }) => text.length <= LONGEST_CELL * 4 && cells(text).some((cell) => cell.endsWith(";")));
  const tail: Tail = { authority: [], office: [], name: "", recipients: [], inRecipients: false, closed: true, open: false, semicolons, column: null };
  const leftOut: LeftOutLine[] = [];
  for (const { line, text } of lines) {
    if (isBlank(text)) continue;
    const found = columns(text);
    if (text.length > LONGEST_CELL * 4 || (isOver(tail, found[0]!) && !(tail.authority.length === 0 && found.some(isSigningAuthority)))) {
      leftOut.push({ line, text: singleSpaced(text), reason: tail.name === "" ? "tail" : "after-signature" });
      continue;
    }
    if (found.some(isSigningAuthority)) dropCompiler(tail, head, leftOut);
    found.forEach((cell, index) => {
      const verdict = takeCell(tail, { cell, index, of: found.length });
      if ("part" in verdict) head.lines.push({ line, text: cell, part: verdict.part });
      else leftOut.push({ line, text: cell, reason: verdict.reason });
    });
  }
  head.recipients = tail.recipients.map((pieces) => bareRecipient(pieces.join(" ")));
  if (tail.authority.length + tail.office.length > 0 || tail.name !== "") {
    head.signature = { authority: tail.authority.join(" "), office: tail.office.join(" "), name: tail.name };
  }
  return leftOut;
}
