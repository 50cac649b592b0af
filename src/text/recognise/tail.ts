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

const SIGNED = /^[([]?\s?(?:đã ký|ký tên|chữ ký|ký, đóng dấu).{0,40}$/i;
/** The archive's copy closes the list (party-format.md section 9). */
const LAST_RECIPIENT = /^luu\b/;

/** The line at which the tail begins: "Nơi nhận" or a signing authority; the number of lines when there is none. */
export function findTail(lines: readonly SourceLine[], from: number): number {
  for (let index = from; index < lines.length; index += 1) {
    const { text } = lines[index]!;
    if (text.length > LONGEST_CELL * 4) continue;
    if (cells(text).some((cell) => isRecipientsTitle(cell) || isSigningAuthority(cell)) || (text.length < 200 && recipientsInLine(text) !== null)) return index;
  }
  return lines.length;
}

/** "Nơi nhận: - Các đ/c ...": title and first recipient in one line. */
function recipientsInLine(text: string): string | null {
  return /^\s{0,20}nơi nhận\s?:\s{0,20}(\S.*)$/i.exec(text.slice(0, LONGEST_CELL))?.[1] ?? null;
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
  /** The last recipient was closed by a comma, semicolon or full stop: what follows is another. */
  closed: boolean;
};

type Verdict = { part: HeadPart } | { reason: LeftOutReason };

function takeSigner(tail: Tail, cell: string): Verdict | null {
  if (isSigningAuthority(cell)) {
    tail.authority.push(cell);
    return { part: "authority" };
  }
  const signing = tail.authority.length > 0 || tail.office.length > 0;
  if (signing && SIGNED.test(cell)) return { reason: "signature-mark" };
  const isOffice = OFFICE.test(fold(cell));
  if (tail.name === "" && isUpperCase(cell) && (isOffice || (tail.authority.length > 0 && tail.office.length === 0))) {
    tail.office.push(cell);
    return { part: "office" };
  }
  if (signing && tail.name === "" && (looksLikeName(cell) || (isUpperCase(cell) && cell.includes(" ")))) {
    tail.name = cell;
    return { part: "name" };
  }
  return null;
}

function addRecipient(tail: Tail, typed: string, goesOn: boolean): Verdict {
  const { recipients } = tail;
  if (goesOn && recipients.length > 0) recipients.at(-1)!.push(typed);
  else if (bareRecipient(typed) !== "") recipients.push([typed]);
  tail.closed = /[.,;]$/.test(typed);
  return { part: "recipients" };
}

function takeRecipient(tail: Tail, cell: string): Verdict | null {
  const bulleted = stripBullet(cell);
  if (bulleted) return addRecipient(tail, bulleted.rest, false);
  if (LAST_RECIPIENT.test(fold(cell))) return addRecipient(tail, cell, false);
  if (!tail.inRecipients || tail.authority.length > 0) return null;
  return addRecipient(tail, cell, !tail.closed);
}

function takeCell(tail: Tail, cell: string): Verdict {
  const first = recipientsInLine(cell);
  if (isRecipientsTitle(cell) || first !== null) {
    tail.inRecipients = true;
    tail.closed = true;
    return first === null ? { part: "recipients" } : addRecipient(tail, stripBullet(first)?.rest ?? first, false);
  }
  if (isPageNumber(cell)) return { reason: "page-number" };
  if (isRule(cell) && cell.length > 1) return { reason: "rule" };
  const verdict = takeSigner(tail, cell) ?? takeRecipient(tail, cell);
  return verdict ?? { reason: "tail" };
}

/** After the name only recipients that are still to come are read; the rest is no part of the report. */
function isOver(tail: Tail, cell: string): boolean {
  if (tail.name === "") return false;
  if (!tail.inRecipients) return !isRecipientsTitle(cell) && recipientsInLine(cell) === null;
  const complete = LAST_RECIPIENT.test(fold(tail.recipients.at(-1)?.[0]!.slice(0, 40) ?? ""));
  return complete || !(stripBullet(cell) !== null || LAST_RECIPIENT.test(fold(cell.slice(0, 40))));
}

/** The columns of a line; a bullet that a tab parts from its text is none. */
function columns(text: string): string[] {
  const [first, second, ...rest] = cells(text);
  return first !== undefined && second !== undefined && stripBullet(first)?.rest === "" ? [`${first} ${second}`, ...rest] : cells(text);
}

/** Reads the tail into `head`; returns what it leaves out. */
export function readTail(head: RecognisedHead, lines: readonly SourceLine[]): LeftOutLine[] {
  const tail: Tail = { authority: [], office: [], name: "", recipients: [], inRecipients: false, closed: true };
  const leftOut: LeftOutLine[] = [];
  for (const { line, text } of lines) {
    if (isBlank(text)) continue;
    const found = columns(text);
    if (text.length > LONGEST_CELL * 4 || isOver(tail, found[0]!)) {
      leftOut.push({ line, text: singleSpaced(text), reason: tail.name === "" ? "tail" : "after-signature" });
      continue;
    }
    for (const cell of found) {
      const verdict = takeCell(tail, cell);
      if ("part" in verdict) head.lines.push({ line, text: cell, part: verdict.part });
      else leftOut.push({ line, text: cell, reason: verdict.reason });
    }
  }
  head.recipients = tail.recipients.map((pieces) => bareRecipient(pieces.join(" ")));
  if (tail.authority.length + tail.office.length > 0 || tail.name !== "") {
    head.signature = { authority: tail.authority.join(" "), office: tail.office.join(" "), name: tail.name };
  }
  return leftOut;
}
