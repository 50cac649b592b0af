import { describe, expect, it } from "vitest";
import { comparePeriodsNewestFirst, fillPeriod, periodEnd, periodLastMonth, periodName, periodSlug, quarterOf, suggestPeriod } from "./period";
import type { Period } from "./report-document";

const quarter = (index: number, year = 2024): Period => ({ kind: "quarter", year, index });
const half: Period = { kind: "half-year", year: 2024, index: 1 };
const nine: Period = { kind: "nine-months", year: 2024, index: 1 };
const year: Period = { kind: "year", year: 2024, index: 1 };

describe("a period", () => {
  it("is named as in official text", () => {
    expect([quarter(1), quarter(4), half, nine, year].map(periodName)).toEqual([
      "quý I/2024",
      "quý IV/2024",
      "6 tháng đầu năm 2024",
      "9 tháng năm 2024",
      "năm 2024",
    ]);
  });

  it("is named in plain ASCII for files, each differently", () => {
    const slugs = [quarter(1), quarter(2), quarter(3), quarter(4), half, nine, year].map(periodSlug);
    expect(slugs[0]).toBe("quy-I-2024");
    expect(slugs.every((slug) => /^[A-Za-z0-9-]+$/.test(slug))).toBe(true);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it("ends on the last day of its last month", () => {
    expect([quarter(1), quarter(2), quarter(3), quarter(4), half, nine, year].map(periodEnd)).toEqual([
      "2024-03-31",
      "2024-06-30",
      "2024-09-30",
      "2024-12-31",
      "2024-06-30",
      "2024-09-30",
      "2024-12-31",
    ]);
    expect(periodLastMonth(quarter(3))).toBe(9);
  });

  it("sorts newest first, a longer one before the quarter it ends with", () => {
    const sorted = [quarter(1), year, half, quarter(4, 2023), quarter(2), quarter(4)].toSorted(comparePeriodsNewestFirst);
    expect(sorted.map(periodName)).toEqual(["năm 2024", "quý IV/2024", "6 tháng đầu năm 2024", "quý II/2024", "quý I/2024", "quý IV/2023"]);
  });

  it("is the quarter a date falls in", () => {
    expect(["2024-01-01", "2024-03-31", "2024-04-01", "2024-12-31"].map((date) => quarterOf(date).index)).toEqual([1, 1, 2, 4]);
  });

  it("fills every {ky} in standing wording", () => {
    expect(fillPeriod("{ky}; {ky}", quarter(2))).toBe("quý II/2024; quý II/2024");
  });

  it("to open next is the quarter after the newest one, or the present one in a new office", () => {
    expect(suggestPeriod([], "2026-10-02")).toEqual(quarter(4, 2026));
    expect(suggestPeriod([quarter(1), quarter(3), quarter(2)], "2026-10-02")).toEqual(quarter(4));
    expect(suggestPeriod([quarter(4), quarter(1)], "2026-10-02")).toEqual(quarter(1, 2025));
    expect(suggestPeriod([year, half], "2026-01-31")).toEqual(quarter(1, 2026));
  });
});
