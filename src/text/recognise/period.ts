/** The reporting period that a subject names. */
import type { Period } from "@/domain/report-document";
import { fold } from "./fold";

const ROMAN = ["i", "ii", "iii", "iv"];

/** Reads "quý I/2024", "quý 3 năm 2025", "6 tháng đầu năm 2025", "9 tháng năm 2024", "năm 2024"; null when none is named. */
export function readPeriod(subject: string): Period | null {
  const words = fold(subject.slice(0, 1000));
  const year = (found: RegExpExecArray): number => Number(found[found.length - 1]);
  const quarter = /\bquy (iv|i{1,3}|[1-4])(?: nam)? ((?:19|20)\d\d)\b/.exec(words);
  if (quarter) {
    const index = ROMAN.indexOf(quarter[1]!) + 1 || Number(quarter[1]);
    return { kind: "quarter", year: year(quarter), index };
  }
  const half = /\b(?:0?6|sau) thang dau nam ((?:19|20)\d\d)\b/.exec(words);
  if (half) return { kind: "half-year", year: year(half), index: 1 };
  const nine = /\b(?:0?9|chin) thang(?: dau)? nam ((?:19|20)\d\d)\b/.exec(words);
  if (nine) return { kind: "nine-months", year: year(nine), index: 1 };
  const whole = /\bnam ((?:19|20)\d\d)\b/.exec(words);
  return whole ? { kind: "year", year: year(whole), index: 1 } : null;
}
