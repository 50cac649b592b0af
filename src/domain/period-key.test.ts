import { describe, expect, it } from "vitest";
import { isInPeriod, periodBeside, periodKey, periodOfKey } from "./period-key";
import type { Period } from "./report-document";

const Q1: Period = { kind: "quarter", year: 2024, index: 1 };

describe("a period in an address", () => {
  it("comes back as it went in, whatever its kind", () => {
    const periods: Period[] = [Q1, { kind: "half-year", year: 2024, index: 1 }, { kind: "nine-months", year: 2025, index: 1 }, { kind: "year", year: 1999, index: 1 }];
    for (const period of periods) expect(periodOfKey(periodKey(period))).toEqual(period);
  });

  it("is none where the word names none", () => {
    for (const key of ["", "quarter-2024-5", "year-2024-2", "quarter-1-1", "quy-2024-1", "quarter-2024-1 "]) expect(periodOfKey(key)).toBeNull();
  });
});

describe("periods beside a period", () => {
  it("go over the turn of the year", () => {
    expect(periodBeside(Q1, -1)).toEqual({ kind: "quarter", year: 2023, index: 4 });
    expect(periodBeside({ ...Q1, index: 4 }, 1)).toEqual({ kind: "quarter", year: 2025, index: 1 });
    expect(periodBeside({ kind: "year", year: 2024, index: 1 }, 1)).toEqual({ kind: "year", year: 2025, index: 1 });
  });

  it("end where the years end", () => {
    expect(periodBeside({ kind: "quarter", year: 2999, index: 4 }, 1)).toBeNull();
  });
});

describe("a day of a period", () => {
  it("is found by month and year", () => {
    expect(["2024-01-01", "2024-03-31"].map((day) => isInPeriod(day, Q1))).toEqual([true, true]);
    expect(["2023-12-31", "2024-04-01", "2025-02-01"].map((day) => isInPeriod(day, Q1))).toEqual([false, false, false]);
    expect(isInPeriod("2024-09-30", { kind: "nine-months", year: 2024, index: 1 })).toBe(true);
    expect(isInPeriod("2024-10-01", { kind: "nine-months", year: 2024, index: 1 })).toBe(false);
  });
});
