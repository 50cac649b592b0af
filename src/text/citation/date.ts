/** Dates inside text: "25/12/2023", "24-11-2023", "ngày 09 tháng 6 năm 2014". */
import { printDay, printMonth } from "@/domain/print";

export type WrittenDate = {
  /** YYYY-MM-DD; null when there is no such day. */
  iso: string | null;
  day: number;
  month: number;
  year: number;
  form: "slash" | "hyphen" | "dot" | "words";
  /** As typed. */
  text: string;
  /** In the office's form (DESIGN 3.6), same kind: "05/01/2024", "03 tháng 02 năm 2024". */
  right: string;
  start: number;
  end: number;
};

/** Small words that follow a number or a day in haste without a space: "14-NQ/TUngày", "02/10/2023của". */
export const RUNS_ON = "(?:ngày|của|do|về|và|tại|đến)";
const NUMERIC = new RegExp(`(?:(?<![\\d\\p{L}/.,-])|(?<=(?<!\\p{Ll})[Nn]gày))(\\d{1,2})(\\s?[/.-]\\s?)(\\d{1,2})(\\s?[/.-]\\s?)(\\d{4})(?![\\d/]|[.,-]\\d|(?!${RUNS_ON}(?!\\p{L}))\\p{L})`, "gu");
const WORDS = /(?<![\d\p{L}])(\d{1,2})(\s{1,3})tháng\s{1,3}(\d{1,2})(,?\s{1,3})năm\s{1,3}(\d{4})(?!\d)/giu;
const FORMS = { "/": "slash", "-": "hyphen", ".": "dot" } as const;

export function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function toDate(found: RegExpExecArray, form: WrittenDate["form"]): WrittenDate {
  const [day, month, year] = [found[1]!, found[3]!, found[5]!].map(Number) as [number, number, number];
  const pad = (value: number) => String(value).padStart(2, "0");
  const right = form === "words" ? `${printDay(day)} tháng ${printMonth(month)} năm ${year}` : `${printDay(day)}/${printMonth(month)}/${year}`;
  return {
    iso: isRealDay(year, month, day) ? `${year}-${pad(month)}-${pad(day)}` : null,
    day,
    month,
    year,
    form,
    text: found[0],
    right,
    start: found.index,
    end: found.index + found[0].length,
  };
}

export type CitationDate = {
  date: WrittenDate;
  /** How it is written where it follows the number with no more than "ngày" between. */
  comma: boolean | null;
  ngay: boolean | null;
};

/** At most a comma, a bracket and "ngày" stand between. */
const PLAIN_GAP = /^(\s{0,2}),?(\s{0,2})\(?(?:ngày\s{0,3})?$/iu;
const WORDY_GAP = /^\s{0,2},?\s{0,2}\(?(?:được\s{1,2})?(?:ký\s{1,2})?(?:ban hành\s{1,2})?(?:cùng\s{1,2})?ngày\s{0,2}:?\s{0,3}$/iu;
const LONGEST_GAP = 34;
/** With a comma on both sides a day begins the next clause: "của Tỉnh ủy, ngày 15/3/2024, Ban Thường vụ ..." */
const OF_NEXT_CLAUSE = /^(?:,|\s{1,2}(?:tại|đồng chí|Ban|Thường trực|Tỉnh|Thành|Hội nghị|\p{Lu}))/u;

/** The date of a paper right behind its number or its issuer, which ends at `at`. */
export function dateOfCitation(text: string, at: number, dates: readonly WrittenDate[], behind: "number" | "issuer"): CitationDate | null {
  const date = dates.find(({ start }) => start >= at);
  if (!date || date.start - at > LONGEST_GAP) return null;
  const gap = text.slice(at, date.start);
  if (behind === "number" && PLAIN_GAP.test(gap)) return { date, comma: gap.includes(","), ngay: /ngày/i.test(gap) };
  if (!WORDY_GAP.test(gap)) return null;
  if (behind === "issuer" && !gap.includes("(") && !/ban hành/.test(gap) && OF_NEXT_CLAUSE.test(text.slice(date.end, date.end + 12))) return null;
  return { date, comma: null, ngay: null };
}

/** Every full date of a text, in order; also those that cannot be ("31/02/2024"). Linear. */
export function writtenDates(text: string): WrittenDate[] {
  const numeric = [...text.matchAll(NUMERIC)].flatMap((found) => {
    const [first, second] = [found[2]!.trim(), found[4]!.trim()] as ["/" | "-" | ".", string];
    return first === second ? [toDate(found, FORMS[first])] : [toDate(found, "hyphen")];
  });
  const words = [...text.matchAll(WORDS)].map((found) => toDate(found, "words"));
  return words.length === 0 ? numeric : [...numeric, ...words].sort((a, b) => a.start - b.start);
}
