import { describe, expect, test } from "vitest";
import { reportOf } from "../../../tests/support/proofread-report";
import { paragraphsOf, provinceReports } from "../../../tests/support/province-reports";
import { cleanReports } from "../../../tests/support/texts/proofread-clean";
import { TRAPS, TRAPS_AFTER_MERGER } from "../../../tests/support/texts/proofread-traps";
import { TRAPS_OF_WORDS } from "../../../tests/support/texts/proofread-traps-words";
import { CAN_THO } from "../../../tests/support/texts/review-reports";
import { proofread } from ".";

describe("false alarms", () => {
  test("in 200 clean reports of other provinces and years are at most 2 in 100 paragraphs", () => {
    const reports = cleanReports(200);
    const paragraphs = reports.reduce((sum, { sections }) => sum + sections.reduce((count, { decisions }) => count + decisions.length, 0), 0);
    const alarms = reports.flatMap((report) => proofread(report)).map(({ rule, quote, message }) => `${rule} “${quote}” ${message}`);
    expect(paragraphs).toBeGreaterThan(6_000);
    expect(alarms.length / paragraphs, alarms.slice(0, 20).join("\n")).toBeLessThanOrEqual(0.02);
    // Seven thousand paragraphs, beside other tests on two cores.
  }, 120_000);

  test.each(provinceReports())("in the report of $name, written by hand, are none but mentions", ({ report }) => {
    expect(proofread(report).flatMap(({ rule, severity, quote, message }) => (severity === "info" ? [] : [`${rule} “${quote}” ${message}`]))).toEqual([]);
  });

  test("in the reports written by hand even mentions are at most 2 in 100 paragraphs", () => {
    const reports = provinceReports().map(({ report }) => report);
    const paragraphs = reports.flatMap(paragraphsOf);
    expect(paragraphs.length).toBeGreaterThan(250);
    expect(reports.flatMap((report) => proofread(report)).length / paragraphs.length).toBeLessThanOrEqual(0.02);
  });

  test("in right sentences that look wrong are at most 2 in 100 beside what is only mentioned", () => {
    const check = (text: string, year: number, index: number) =>
      proofread(reportOf({ period: { kind: "quarter", year, index }, sections: { "Nhiệm vụ khác": [text] } })).flatMap(({ rule, severity, quote }) => (severity === "info" ? [] : [`${rule} “${quote}” in: ${text}`]));
    const traps = [...TRAPS, ...TRAPS_OF_WORDS];
    const alarms = [...traps.flatMap((text) => check(text, 2024, 1)), ...TRAPS_AFTER_MERGER.flatMap((text) => check(text, 2025, 4))];
    expect(alarms.length / (traps.length + TRAPS_AFTER_MERGER.length), alarms.join("\n")).toBeLessThanOrEqual(0.02);
  });

  test("in a report of a merged city are none", () => {
    expect(proofread(CAN_THO).map(({ rule, quote }) => `${rule} ${quote}`)).toEqual([]);
  });
});
