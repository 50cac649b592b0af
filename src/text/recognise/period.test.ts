import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodName } from "@/domain/period";
import type { Period } from "@/domain/report-document";
import { periodMentions, readPeriod } from "./period";

/** "quarter 4/2023 [quý IV/2023]" for every mention. */
function named(text: string): string[] {
  return periodMentions(text).map(({ kind, index, year, start, end }) => `${kind} ${index}/${year ?? "?"} [${text.slice(start, end)}]`);
}

describe("a period in a text", () => {
  it.each([
    ["kết quả hoạt động quý IV/2023.", ["quarter 4/2023 [quý IV/2023]"]],
    ["quý IV năm 2023", ["quarter 4/2023 [quý IV năm 2023]"]],
    ["Quý 4/2023", ["quarter 4/2023 [Quý 4/2023]"]],
    ["QUÝ 04 NĂM 2023", ["quarter 4/2023 [QUÝ 04 NĂM 2023]"]],
    ["Quý IV - 2023", ["quarter 4/2023 [Quý IV - 2023]"]],
    ["trong quý IV như sau", ["quarter 4/? [quý IV]"]],
    ["quý III và quý IV/2023", ["quarter 3/2023 [quý III]", "quarter 4/2023 [quý IV/2023]"]],
    ["quý III, IV năm 2023", ["quarter 3/2023 [quý III]", "quarter 4/2023 [IV năm 2023]"]],
    ["quý IV/2023 và quý I/2024", ["quarter 4/2023 [quý IV/2023]", "quarter 1/2024 [quý I/2024]"]],
    ["6 tháng đầu năm 2023", ["half-year 1/2023 [6 tháng đầu năm 2023]"]],
    ["06 tháng đầu năm", ["half-year 1/? [06 tháng đầu năm]"]],
    ["Sáu tháng đầu năm 2023", ["half-year 1/2023 [Sáu tháng đầu năm 2023]"]],
    ["6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2025", ["half-year 1/? [6 tháng đầu năm]", "second-half 1/2025 [6 tháng cuối năm 2025]"]],
    ["9 tháng năm 2023", ["nine-months 1/2023 [9 tháng năm 2023]"]],
    ["9 tháng đầu năm 2023", ["nine-months 1/2023 [9 tháng đầu năm 2023]"]],
    ["Năm 2022, Ban Thường vụ", ["year 1/2022 [Năm 2022]"]],
  ])("is found in «%s»", (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it.each([
    "ngày 05 tháng 01 năm 2023",
    "tháng Chạp năm 2023",
    "từ năm 2011 đến năm 2025",
    "năm học 2023 - 2024",
    "Chuyên đề năm 2022 - 2023",
    "nhiệm kỳ 2020 - 2025",
    "thời gian thực hiện 9 tháng",
    "các đồng chí lãnh đạo quý mến",
    "Chỉ thị số 28-CT/TW, ngày 25/12/2023",
  ])("is not «%s»", (text) => {
    expect(named(text)).toEqual([]);
  });

  it("shares no number that only stands behind it", () => {
    expect(named("trong quý I, 02 đồng chí")).toEqual(["quarter 1/? [quý I]"]);
  });

  it("is found at its place in the composed text, whatever stands around it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (before, after) => {
        const text = `${before} – quý IV/2023 – ${after}`.normalize("NFC");
        expect(periodMentions(text).map(({ start, end }) => text.slice(start, end))).toContain("quý IV/2023");
      }),
    );
  });
});

describe("the period of a subject", () => {
  it("is read back from every name a period has", () => {
    const period = fc.oneof(
      fc.record({ kind: fc.constant("quarter" as const), year: fc.integer({ min: 1930, max: 2099 }), index: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ kind: fc.constantFrom("half-year" as const, "nine-months" as const, "year" as const), year: fc.integer({ min: 1930, max: 2099 }), index: fc.constant(1) }),
    );
    fc.assert(
      fc.property(period, (value: Period) => {
        expect(readPeriod(`Kết quả hoạt động của Ban Thường vụ Tỉnh ủy ${periodName(value)}`)).toEqual(value);
      }),
    );
  });

  it.each([
    ["QUY II-2024", { kind: "quarter", year: 2024, index: 2 }],
    ["6 tháng đầu năm và nhiệm vụ trọng tâm 6 tháng cuối năm 2025", { kind: "half-year", year: 2025, index: 1 }],
    ["Tình hình quý III và phương hướng, nhiệm vụ quý IV năm 2006", { kind: "quarter", year: 2006, index: 3 }],
    ["công tác quý IV, nhiệm vụ quý I năm 2015", { kind: "quarter", year: 2014, index: 4 }],
    ["kết quả quý II, phương hướng những tháng cuối năm 2019", { kind: "quarter", year: 2019, index: 2 }],
    ["tình hình 9 tháng đầu năm, nhiệm vụ quý IV/2012", { kind: "nine-months", year: 2012, index: 1 }],
    ["thực hiện nhiệm vụ quý I/2026", { kind: "quarter", year: 2026, index: 1 }],
    ["phương hướng, nhiệm vụ năm 2022", { kind: "year", year: 2022, index: 1 }],
    ["tổng kết công tác năm 2020; phương hướng, nhiệm vụ năm 2021", { kind: "year", year: 2020, index: 1 }],
    ["kết quả công tác năm 2024, trọng tâm quý I/2025", { kind: "year", year: 2024, index: 1 }],
    ["kết quả hoạt động quý này", null],
  ])("of «%s»", (subject, period) => {
    expect(readPeriod(subject)).toEqual(period);
  });
});
