/** A period in an address: "quarter-2024-1", "half-year-2024-1". */
import { periodEnd, periodStart } from "./period";
import { periodSchema, type Period } from "./report-document";

export function periodKey({ kind, year, index }: Period): string {
  return `${kind}-${year}-${index}`;
}

/** The period such a word names; null for any other word. */
export function periodOfKey(key: string): Period | null {
  const [, kind, year, index] = /^([a-z-]+)-(\d{4})-(\d)$/.exec(key) ?? [];
  const period = periodSchema.safeParse({ kind, year: Number(year), index: Number(index) });
  return period.success ? period.data : null;
}

/** The same kind of period right before (-1) or after (+1); null beyond the years there are. */
export function periodBeside({ kind, year, index }: Period, by: -1 | 1): Period | null {
  const at = kind === "quarter" ? year * 4 + (index - 1) + by : year + by;
  const beside = kind === "quarter" ? { kind, year: Math.floor(at / 4), index: (at % 4) + 1 } : { kind, year: at, index };
  const period = periodSchema.safeParse(beside);
  return period.success ? period.data : null;
}

/** Whether a day (YYYY-MM-DD) lies in the period. */
export function isInPeriod(day: string, period: Period): boolean {
  return periodStart(period) <= day && day <= periodEnd(period);
}
