/** Names of bodies that did not exist in the report's time. A warning, never a rewrite: what happened before keeps its names. */
import { reportRule, type Context, type PlacedFault, type Unit } from "../types";
import { DATED_BODIES, type DatedBody } from "./dated-bodies";

const PATTERNS = DATED_BODIES.map((body) => ({ body, regex: new RegExp(`(?:${body.pattern})(?!\\p{L})`, "gu") }));

/** Whether the period reaches the time without the body; in the rest of it only a date can tell. */
function concerns({ from, until }: DatedBody, context: Context): boolean {
  return (until !== undefined && context.until >= until) || (from !== undefined && context.from < from);
}

/** The whole period lies in the time without the body. */
function isOver({ from, until }: DatedBody, context: Context): boolean {
  return (until !== undefined && context.from >= until) || (from !== undefined && context.until < from);
}

/** A day by which something is to be done says nothing of when it was decided. */
const DEADLINE = /(?:trước|đến|chậm nhất|hạn|hết|xong)\s(?:hết\s)?(?:là\s)?(?:(?:vào|trong)\s)?(?:ngày|tháng)?\s?$/iu;
const MONTH = /(?<!\p{L})tháng\s(\d{1,2})(?:\/|\snăm\s)(20\d\d)(?!\d)/giu;

type Range = { start: number; end: number };

/** Days on which the clause says that something happened, those of cited papers aside. */
function daysIn({ text, read }: Unit, { start, end }: Range): string[] {
  const inside = (at: number): boolean => start <= at && at < end && !DEADLINE.test(text.slice(Math.max(start, at - 24), at)) && !read.isCited(at);
  const days = read.dates.filter((date) => date.iso !== null && inside(date.start)).map(({ iso }) => iso!);
  const months = [...text.slice(start, end).matchAll(MONTH)].filter(({ index }) => inside(start + index)).map(([, month, year]) => `${year}-${month!.padStart(2, "0")}-01`);
  return [...days, ...months];
}

/** The day of the paper that the body issued, or else those of the clause. */
function daysOf(unit: Unit, place: number, clause: Range): string[] {
  const issued = unit.read.citations.find(({ start, end, date, dateValid }) => start <= place && place < end && date !== null && dateValid);
  return issued ? [issued.date!] : daysIn(unit, clause);
}

/** A year, or a stretch of years by its last one, before the body's end: "kết quả năm 2023 của Huyện ủy"; those of cited papers aside. */
function namesEarlierYear({ text, read }: Unit, { start, end }: Range, until: string): boolean {
  return [...text.slice(start, end).matchAll(/(?<![\d/-])(?:20\d\d\s?[-–]\s?)?((?:19|20)\d\d)(?!\d)/g)].some(({ 1: year, index }) => Number(year) < Number(until.slice(0, 4)) && !read.isCited(start + index));
}

const ENDING = "(?:sáp nhập|sát nhập|hợp nhất|sắp xếp|kết thúc hoạt động|chấm dứt hoạt động|giải thể|bàn giao)";
/** Begins something new between the ending and the body. */
const NEW_ACT = "(?!.*(?:giao|chỉ đạo|yêu cầu|đề nghị|phân công|thống nhất)\\s)";
/** "giải thể Huyện ủy A", but not "giải thể trung tâm thuộc Ủy ban nhân dân huyện"; "bàn giao hồ sơ của Ủy ban nhân dân huyện", "nguyên Bí thư Huyện ủy". */
const SAID_BEFORE = new RegExp(
  [
    `${ENDING}(?:\\s(?:của|giữa))?${NEW_ACT}(?!.*(?:thuộc|của|do|tại)\\s)[^;,]{0,70}$`,
    `bàn giao${NEW_ACT}[^;]{0,80}(?:của|từ|tại|thuộc|do|giữa|và)\\s$`,
    "(?<!\\p{L})nguyên (?:là|Bí thư|Phó|Chủ tịch|Giám đốc|Trưởng|Ủy viên|Uỷ viên|cán bộ|lãnh đạo)[^;,]{0,40}$",
  ].join("|"),
  "iu",
);
/** "Huyện ủy A (cũ)", "Huyện ủy A kết thúc hoạt động"; with another thing ended ("giải thể 02 hợp tác xã") it is not the body. */
const SAID_AFTER = new RegExp(`^[^;,]{0,50}?(?:\\(cũ\\)|(?<!\\p{L})cũ(?!\\p{L})|trước đây|trước (?:khi )?${ENDING}|kết thúc hoạt động|chấm dứt hoạt động|bàn giao|(?:bị|được) ${ENDING}|${ENDING}(?=\\s*(?:$|[,;.)]|(?:vào|với|thành)(?!\\p{L}))))`, "iu");

function speaksOfItsEnd({ text }: Unit, { start, end }: Range, clause: Range): boolean {
  return SAID_BEFORE.test(text.slice(Math.max(clause.start, start - 120), start)) || SAID_AFTER.test(text.slice(end, Math.min(text.length, clause.end + 20, end + 90)));
}

/** Whether the body is named outside its time: a date of the clause tells, without one the period. */
function isOutside(unit: Unit, place: Range, body: DatedBody, context: Context): boolean {
  const clause = unit.read.clauses.find(({ start, end }) => start <= place.start && place.start < end) ?? { start: 0, end: unit.text.length };
  const days = daysOf(unit, place.start, clause);
  if (body.from !== undefined && days.length > 0) return days.every((day) => day < body.from!);
  if (body.until === undefined) return isOver(body, context);
  if (speaksOfItsEnd(unit, place, clause)) return false;
  if (days.length > 0) return days.every((day) => day >= body.until!);
  const titled = unit.read.citations.some(({ start, titleEnd, date, dateValid }) => start <= place.start && place.start < (titleEnd ?? 0) && dateValid && date! < body.until!);
  return isOver(body, context) && !titled && !namesEarlierYear(unit, clause, body.until);
}

function placesOf(units: readonly Unit[], regex: RegExp, body: DatedBody, context: Context): { unit: Unit; start: number; end: number; replacement: null }[] {
  return units.flatMap((unit) =>
    [...unit.text.matchAll(regex)].flatMap(({ 0: name, index: start }) => {
      const place = { start, end: start + name.length };
      return /\p{L}/u.test(unit.text[start - 1] ?? "") || !isOutside(unit, place, body, context) ? [] : [{ unit, ...place, replacement: null }];
    }),
  );
}

export const bodyDated = reportRule({
  name: "body.dated",
  severity: "warning",
  source: "Nghị quyết 202/2025/QH15; mô hình chính quyền địa phương 2 cấp từ 01/7/2025; sắp xếp bộ máy tháng 02-3/2025",
  checkReport: ({ units }, context) =>
    PATTERNS.filter(({ body }) => concerns(body, context)).flatMap(({ body, regex }): PlacedFault[] => {
      const [first, ...also] = placesOf(units, regex, body, context);
      if (first === undefined) return [];
      const name = first.unit.text.slice(first.start, first.end);
      return [{ ...first, also, message: `“${name}”: ${body.note}. Nếu nói về việc của thời gian đó thì giữ nguyên.` }];
    }),
});
