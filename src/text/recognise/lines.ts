/** Single lines that are part of a page or of a mail, not of the report. */
import { fold, isUpperCase } from "./fold";
import { singleSpaced } from "@/domain/print";
import type { SourceLine } from "./types";

/** Longest line that can be a letterhead, a signature or a piece of a mail. */
const LONGEST_LINE = 300;

export function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** "-----", "_____", "***", "-o0o-". */
export function isRule(text: string): boolean {
  const line = text.trim();
  if (line.length < 2 || line.length > LONGEST_LINE) return line === "*";
  return /^([-–—_=*.~·•…]\s?)+$/.test(line) || /^[-–—*]+\s?[o0]+\s?[-–—*]+$/i.test(line);
}

/** "2", "- 2 -", "Trang 2/5". */
export function isPageNumber(text: string): boolean {
  const line = text.trim();
  return line.length < 40 && /^(?:\d{1,3}|[-–—]\s?\d{1,3}\s?[-–—]|trang\s+\d{1,3}(?:\s?\/\s?\d{1,3})?|page\s+\d{1,3}(?: of \d{1,3})?)$/i.test(line);
}

/** "Báo cáo quý I/2023      Trang 2": a number of a page in a column of its own, beside few words. */
function hasPageColumn(text: string): boolean {
  if (text.length > LONGEST_LINE) return false;
  const found = cells(text);
  return found.length === 2 && found.some((cell) => /^(?:trang|page)\s+\d{1,3}(?:\s?\/\s?\d{1,3})?$/i.test(cell)) && !/[.;]$/.test(text);
}

/** Longest line that a page repeats at its top or foot. */
const LONGEST_HEAD = 80;

/**
 * For each line whether the pages repeat it: beside a page number, twice and more
 * alike but for figures, and no sentence. "Báo cáo quý I/2023" over "2" of a copied page.
 */
export function runningHeads(lines: readonly SourceLine[]): boolean[] {
  const filled = lines.flatMap(({ text }, index) => (isBlank(text) ? [] : [index]));
  const beside = new Map<string, number[]>();
  filled.forEach((index, at) => {
    const { text } = lines[index]!;
    if (text.length > LONGEST_HEAD || isPageNumber(text) || isRule(text) || /[.:;,]$/.test(text)) return;
    if (![filled[at - 1], filled[at + 1]].some((other) => other !== undefined && isPageNumber(lines[other]!.text))) return;
    const key = fold(text).replace(/\d+/g, "0");
    const list = beside.get(key) ?? [];
    beside.set(key, list);
    list.push(index);
  });
  const repeated = new Set([...beside.values()].filter((list) => list.length > 1).flat());
  return lines.map(({ text }, index) => repeated.has(index) || hasPageColumn(text));
}

/** The pieces of a line that tabs or wide gaps part: the columns of a letterhead or a signature block. */
export function cells(text: string): string[] {
  if (text.length > LONGEST_LINE * 4) return [singleSpaced(text)];
  return text
    .split(/\t+|[ \u00a0]{3,}/)
    .map(singleSpaced)
    .filter((cell) => cell !== "");
}

/** Who signs on behalf of whom, in small letters too. */
const BODIES = /^(?:ban|thuong truc|bch|btv|tinh uy|thanh uy|huyen uy|dang uy|chi uy|chi bo|uy ban|doan chu tich)\b/;

/** "T/M BAN THƯỜNG VỤ", "TM. Ban Thường vụ", "K/T CHÁNH VĂN PHÒNG", "T/L ..." (party-format.md section 8). */
export function isSigningAuthority(cell: string): boolean {
  if (cell.length >= 100) return false;
  const found = /^(?:T\s?[/.]\s?M\.?|TM\.?|K\s?\/\s?T|KT\.?|T\s?\/\s?L|TL\.?|TUQ\.?)\s+(\p{Lu}.*)$/u.exec(cell);
  return found !== null && (isUpperCase(cell) || (!/[.:;,]$/.test(cell) && BODIES.test(fold(found[1]!))));
}

/** "Nơi nhận", "Nơi gửi", with or without colon. */
export function isRecipientsTitle(cell: string): boolean {
  return cell.length < 40 && /^(?:noi nhan|noi gui|kinh gui noi nhan)$/.test(fold(cell));
}

const MAIL_FIELD = /^(?:từ|from|gửi|người gửi|sent|tới|đến|to|cc|bcc|subject|chủ đề|tiêu đề|date|ngày|ngày gửi|đã gửi|reply-to)\s?:/i;
const MAIL_MARK = /^-{2,}\s?(?:original message|forwarded message|thư gốc|tin nhắn gốc|thư đã chuyển tiếp|tin nhắn đã chuyển tiếp)\s?-{2,}$/i;
const MAIL_WROTE = /^(?:on|vào|lúc|ngày|thứ)[\s,].{5,200}(?:wrote|đã viết)\s?:$/i;
const MAIL_DEVICE = /^(?:sent from my|đã gửi từ|được gửi từ)\b/i;
const MAIL_CLOSING = new Set(["tran trong", "tran trong cam on", "tran trong kinh chao", "kinh chao", "than ai", "than men", "cam on", "best regards", "regards", "thanks"]);

/** "Em cảm ơn anh!", "Xin trân trọng cảm ơn các đồng chí." */
const MAIL_THANKS = /^(?:(?:em|anh|chi|toi|chung toi|xin|rat|chan thanh|tran trong) ){0,3}cam on(?: (?:em|anh|chi|cac|dong chi|d c|ban|nhieu|a|va|kinh chao)){0,5}$/;

/** For each line whether it is a field of a mail's head. A field counts only beside another one: "Đến: ..." can be text. */
export function mailHeaderLines(lines: readonly SourceLine[]): boolean[] {
  const short = (text: string): string => (text.length > LONGEST_LINE ? "" : singleSpaced(text));
  const fields = lines.map(({ text }) => MAIL_FIELD.test(short(text)));
  return lines.map(({ text }, index) => {
    const line = short(text);
    if (line === "") return false;
    return (fields[index]! && (fields[index - 1] === true || fields[index + 1] === true)) || MAIL_MARK.test(line) || MAIL_WROTE.test(line) || MAIL_DEVICE.test(line);
  });
}

/** "Trân trọng," and the like alone on a line. */
export function isMailClosing(text: string): boolean {
  return text.length < 60 && (/^--$/.test(text.trim()) || MAIL_CLOSING.has(fold(text)) || MAIL_THANKS.test(fold(text)));
}

/** "Trên đây là báo cáo ...": the closing paragraph. */
export function isClosing(text: string): boolean {
  return /^tren day(?: la)? /.test(fold(text.trimStart().slice(0, 40)));
}
