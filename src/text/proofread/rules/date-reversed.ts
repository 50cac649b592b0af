/** A stretch of time whose end comes before its beginning: "giai đoạn 2030 - 2025". */
import { paragraphRule, type Fault, type Unit } from "../types";
import { at, every } from "./every";

const YEARS = /(?<=(?:giai đoạn|nhiệm kỳ|thời kỳ|từ năm|các năm)\s{1,2})((?:19|20)\d\d)(\s?[-–]\s?|\s(?:đến|tới)(?:\snăm)?\s)((?:19|20)\d\d)(?!\d)/giu;

function reversedYears({ text }: Unit): Fault[] {
  return every(text, YEARS, (found) => {
    const [, first = "", sign = "", last = ""] = found;
    return Number(first) > Number(last) ? at(found, `Khoảng thời gian kết thúc (${last}) trước khi bắt đầu (${first}).`, `${last}${sign}${first}`) : null;
  });
}

function reversedDates({ text, read }: Unit): Fault[] {
  return read.dates.slice(1).flatMap((date, index) => {
    const previous = read.dates[index]!;
    const between = text.slice(previous.end, date.start);
    if (!/^\s?[-–]\s?(?:ngày\s)?$|^\s(?:đến|tới)(?: hết)?(?: ngày)?\s$/u.test(between) || previous.iso === null || date.iso === null || previous.iso <= date.iso) return [];
    return [{ start: previous.start, end: date.end, message: "Khoảng thời gian kết thúc trước khi bắt đầu.", replacement: null }];
  });
}

export const dateReversed = paragraphRule({
  name: "date.reversed",
  severity: "error",
  source: "Lịch",
  check: (unit) => [...reversedYears(unit), ...reversedDates(unit)].sort((a, b) => a.start - b.start),
});
