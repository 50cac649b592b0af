/** Title and subject of a report: "BÁO CÁO", and what it is about in the lines under it. */
import { singleSpaced } from "@/domain/print";
import { fold, isUpperCase, startsLower } from "./fold";
import { isBlank, isRule } from "./lines";
import { readNumeral } from "./markers";
import { readPeriod } from "./period";
import type { RecognisedHead, SourceLine } from "./types";
import { isUnfinished } from "./wrap";

/** Longest line of a title or a subject. */
const LONGEST_LINE = 300;
/** How far under the title the rule that closes the subject is looked for. */
const NEAR = 8;
const MOST_TITLE_WORDS = 3;

/** "BÁO CÁO", "B Á O   C Á O"; "Báo cáo" in a line of its own. */
export function isTitle(text: string): boolean {
  if (/^báo cáo$/iu.test(text.trim())) return true;
  return text.length < 40 && /^(?:bao cao|b ?a ?o c ?a ?o)$/.test(fold(text)) && isUpperCase(text.replace(/\s/g, ""));
}

/** "B Á O   C Á O", whose gaps part no columns; "BÁO CÁO KẾT QUẢ ...", "BÁO CÁO tình hình ...": title and subject in one line. */
export function readTitleWithSubject(head: RecognisedHead, text: string): boolean {
  const line = singleSpaced(text);
  if (head.title !== null || line.length > LONGEST_LINE) return false;
  if (isTitle(line)) head.title = "BÁO CÁO";
  else if (line.startsWith("BÁO CÁO ") && !/[.:;]$/.test(line)) {
    head.title = "BÁO CÁO";
    head.subject = line.slice("BÁO CÁO ".length);
  }
  return head.title !== null;
}

const PREAMBLE_STARTS = /^(?:can cu|thuc hien|theo|xet|trong quy|trong ky|trong thang|kinh gui)\b/;

/** "Căn cứ Quy chế ...", "Thực hiện ...": how the paragraph before the sections begins. */
export function startsLikePreamble(text: string): boolean {
  return PREAMBLE_STARTS.test(fold(text.trimStart().slice(0, 60)));
}

/** "PHẦN THỨ NHẤT", "Phần I". */
const PART = /^(?:phần|chương|mục)\s/iu;

type Ends = (line: SourceLine) => boolean;

/** Neither a heading, nor a bullet, nor how a paragraph begins or ends. */
function canBeSubject(line: SourceLine, endsSubject: Ends): boolean {
  const text = line.text.trim();
  return text !== "" && text.length <= LONGEST_LINE && !/[.:;]$/.test(text) && !isRule(text) && !PART.test(text) && readNumeral(text) === null && !startsLikePreamble(text) && !endsSubject(line);
}

/** "6 tháng đầu năm, phương hướng ...", "Quý I năm 2026", "(Trình Hội nghị ...)". */
const GOES_ON = /^(?:\(|(?:từ\s)?(?:quý|năm|tháng|ngày)\s|\d{1,2}\stháng\s)/iu;

/** Whether a line under the subject so far is a piece of it, where no rule says so. */
function goesOn(subject: string, before: string, text: string): boolean {
  if (startsLower(text) || GOES_ON.test(text) || isUnfinished(before.toLowerCase())) return true;
  return isUpperCase(text) && isUpperCase(before) && readPeriod(subject) === null;
}

/** After the last line of the subject: all up to a rule near by, else the first and what goes on. */
function subjectEnd(lines: readonly SourceLine[], from: number, given: string, endsSubject: Ends): number {
  const near = lines.slice(from, from + NEAR);
  const rule = near.findIndex(({ text }) => isRule(text));
  const body = near.slice(0, rule).filter(({ text }) => !isBlank(text));
  if (rule > 0 && body.length > 0 && body.every((line, index) => (index === 0 && given === "") || canBeSubject(line, endsSubject))) return from + rule;
  let [end, subject, before] = [from, given, given];
  for (let at = from; at < from + near.length; at += 1) {
    const line = lines[at]!;
    const text = singleSpaced(line.text);
    if (text === "") continue;
    // "BÁO CÁO TỔNG KẾT": a longer title, the subject is still to come.
    const isFirst = subject === "" || (subject === given && given.split(" ").length <= MOST_TITLE_WORDS);
    const parted = at > end && !isFirst;
    if (isFirst ? text.length > LONGEST_LINE || isRule(text) || text.endsWith(":") : !canBeSubject(line, endsSubject) || !goesOn(subject, before, text)) break;
    // After a blank line only what cannot begin a text.
    if (parted && !startsLower(text) && !text.startsWith("(") && (!GOES_ON.test(text) || readPeriod(subject) !== null)) break;
    [end, subject, before] = [at + 1, `${subject} ${text}`.trim(), text];
  }
  return end;
}

/** Takes the lines of the subject from `from` on; returns the first line after them. `endsSubject`: a heading or a bullet. */
export function takeSubject(head: RecognisedHead, lines: readonly SourceLine[], from: number, endsSubject: Ends): number {
  const given = head.subject ?? "";
  const end = subjectEnd(lines, from, given, endsSubject);
  const taken = lines.slice(from, end).filter(({ text }) => !isBlank(text));
  if (taken.length === 0) return from;
  head.subject = [given, ...taken.map(({ text }) => singleSpaced(text))].filter((text) => text !== "").join(" ");
  for (const { line, text } of taken) head.lines.push({ line, text: singleSpaced(text), part: "subject" });
  return end;
}
