/** Reporting periods: their order, their dates and how official text names them. */
import type { Period, PeriodKind } from "./report-document";

const ROMAN = ["I", "II", "III", "IV"] as const;

/**
 * Name of a period inside a Vietnamese sentence: "quý I/2024",
 * "6 tháng đầu năm 2024", "9 tháng năm 2024", "năm 2024".
 * Source: party-format.md section 13.
 */
export function periodName(period: Period): string {
  switch (period.kind) {
    case "quarter":
      return `quý ${ROMAN[period.index - 1]}/${period.year}`;
    case "half-year":
      return `6 tháng đầu năm ${period.year}`;
    case "nine-months":
      return `9 tháng năm ${period.year}`;
    case "year":
      return `năm ${period.year}`;
  }
}

/** The same name in plain ASCII for file names and addresses: "quy-I-2024", "6-thang-2024". */
export function periodSlug(period: Period): string {
  switch (period.kind) {
    case "quarter":
      return `quy-${ROMAN[period.index - 1]}-${period.year}`;
    case "half-year":
      return `6-thang-${period.year}`;
    case "nine-months":
      return `9-thang-${period.year}`;
    case "year":
      return `nam-${period.year}`;
  }
}

/** Last month of the period, 1 to 12. */
export function periodLastMonth(period: Period): number {
  const lastMonth: Record<PeriodKind, number> = {
    quarter: period.index * 3,
    "half-year": 6,
    "nine-months": 9,
    year: 12,
  };
  return lastMonth[period.kind];
}

/** First day of the period as YYYY-MM-DD. */
export function periodStart({ kind, year, index }: Period): string {
  return `${year}-${String(kind === "quarter" ? index * 3 - 2 : 1).padStart(2, "0")}-01`;
}

/** Last day of the period as YYYY-MM-DD. */
export function periodEnd(period: Period): string {
  const month = periodLastMonth(period);
  const day = [3, 12].includes(month) ? 31 : 30;
  return `${period.year}-${String(month).padStart(2, "0")}-${day}`;
}

/** Sorts newest first; a longer period that ends on the same day comes before the quarter it contains. */
export function comparePeriodsNewestFirst(a: Period, b: Period): number {
  const weight: Record<PeriodKind, number> = { quarter: 0, "half-year": 1, "nine-months": 2, year: 3 };
  return periodEnd(b).localeCompare(periodEnd(a)) || weight[b.kind] - weight[a.kind];
}

/** The quarter that `date` (YYYY-MM-DD) falls in. */
export function quarterOf(date: string): Period {
  const [year, month] = date.split("-").map(Number) as [number, number];
  return { kind: "quarter", year, index: Math.ceil(month / 3) };
}

/**
 * Fills "{ky}" in an office's standing wording with the period's name, so that
 * no old quarter can be left in: "Kết quả hoạt động ... {ky}".
 */
export function fillPeriod(wording: string, period: Period): string {
  return wording.replaceAll("{ky}", periodName(period));
}

/** The quarter an office will most likely open next: the one after its newest, or the present one when it has none. */
export function suggestPeriod(existing: readonly Period[], today: string): Period {
  const newest = existing.filter(({ kind }) => kind === "quarter").sort(comparePeriodsNewestFirst)[0];
  if (!newest) return quarterOf(today);
  return newest.index === 4 ? { kind: "quarter", year: newest.year + 1, index: 1 } : { ...newest, index: newest.index + 1 };
}
