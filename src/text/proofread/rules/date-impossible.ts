/** Days that no calendar has: "31/4/2024", "29/02/2023", "ngày 12 tháng 13", "ngày 31/4", "tháng 13/2023". */
import { paragraphRule, type Fault } from "../types";
import { at, every } from "./every";

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const message = (day: string): string => `Không có ${day} trong lịch.`;

/** Without a year 29 February may be. "ngày 12/15" is no day and month at all. */
function withoutYear(text: string): Fault[] {
  return every(text, /(?<=\bngày\s)(\d{1,2})(?:\/|\stháng\s)(\d{1,2})(?!\s?[\d/]|\.\d|,?\s+năm\s+\d)/giu, (found) => {
    const [day, month] = [Number(found[1]), Number(found[2])];
    const last = DAYS[month - 1];
    return last !== undefined && day > last && day <= 31 ? at(found, message(`ngày ${found[0]}`), null) : null;
  });
}

function months(text: string): Fault[] {
  return every(text, /(?<=\btháng\s)(\d{1,2})(?:\/|\snăm\s)(?:19|20)\d\d(?![\d/])/giu, (found) => (Number(found[1]) > 12 || Number(found[1]) === 0 ? at(found, message(`tháng ${found[0]}`), null) : null));
}

export const dateImpossible = paragraphRule({
  name: "date.impossible",
  severity: "error",
  source: "Lịch",
  check: ({ read, text }) => {
    const full = read.dates.filter(({ iso }) => iso === null).map(({ start, end, text: date }): Fault => ({ start, end, message: message(`ngày ${date.trim()}`), replacement: null }));
    const others = /(?:ngày|tháng)\s\d/iu.test(text) ? [...withoutYear(text), ...months(text)] : [];
    return [...full, ...others.filter((one) => !full.some(({ start, end }) => start <= one.start && one.start < end))].sort((a, b) => a.start - b.start);
  },
});
