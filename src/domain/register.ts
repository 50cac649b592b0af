/** The outgoing register: which series a document belongs to, which number comes next, what of a date is unusual. */
import { printDay, printMonth, printNumber } from "./print";

/** Largest number a document can carry (src/domain/report-document.ts). */
export const MAX_NUMBER = 99_999;

/** Numbers of the paper register entered at once: a typing error must not fill the book, for what is in it stays. */
export const MAX_PAPER_NUMBERS = 300;

/** The document type of a symbol: "BC" of "BC/TU". One series of numbers per type and term (DESIGN 3.7). */
export function documentTypeOf(symbol: string): string {
  return symbol.split("/")[0]!.trim().toUpperCase();
}

/** Number and symbol as printed: "05-BC/TU". */
export function printNumberAndSymbol(number: number, symbol: string): string {
  return `${printNumber(number)}-${symbol}`;
}

/** A day of the calendar, YYYY-MM-DD, as official text writes it: "27/3/2024", "05/01/2024" (DESIGN 3.6). */
export function printDate(isoDate: string): string {
  const [year, month, day] = isoDate.split("-").map(Number) as [number, number, number];
  return `${printDay(day)}/${printMonth(month)}/${year}`;
}

/** Whether a text is a day of the calendar, YYYY-MM-DD; 2025-02-30 is none. */
export function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export type NumberVerdict = { verdict: "next" } | { verdict: "taken" | "gap"; next: number };

/** How a number follows the last one of its series. The first of a series may be any: an office goes on from its paper register. */
export function placeInSeries(last: number | null, number: number): NumberVerdict {
  if (last === null || number === last + 1) return { verdict: "next" };
  return { verdict: number <= last ? "taken" : "gap", next: last + 1 };
}

export type DateWarning = "before-last" | "future";

/** What is unusual about a date of issue, for the clerk to look at again. All days are YYYY-MM-DD. */
export function dateWarnings(date: string, { today, last }: { today: string; last: string | null }): DateWarning[] {
  const warnings: DateWarning[] = [];
  if (last !== null && date < last) warnings.push("before-last");
  if (date > today) warnings.push("future");
  return warnings;
}

/** Provincial committees begin their terms in the autumn of a year that 5 divides, at their congress. */
const TERM_YEARS = 5;
const CONGRESS = "10-01";

/** The term a day most likely falls in, for set-up to propose: "2025 - 2030" from 2025-10-01. */
export function suggestTerm(today: string): { name: string; startsOn: string } {
  const year = Number(today.slice(0, 4));
  const latest = year - (year % TERM_YEARS);
  const first = today >= `${latest}-${CONGRESS}` ? latest : latest - TERM_YEARS;
  return { name: `${first} - ${first + TERM_YEARS}`, startsOn: `${first}-${CONGRESS}` };
}

/** The note of a corrected report's entry: which one it replaces. */
export function replacesNote({ number, symbol, date }: { number: number; symbol: string; date: string }): string {
  return `Thay thế Số ${printNumberAndSymbol(number, symbol)}, ngày ${printDate(date)}`;
}
