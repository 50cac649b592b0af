import { expect, test } from "vitest";
import { findingsOf, reportOf, said } from "../../../../tests/support/proofread-report";
import { proofread } from "..";

test.each<[string, string[]]>([
  ["Gồm: (1) đất; (2) vốn; (4) người", ["(4)"]],
  ["Gồm: a) đất; b) vốn; d) người", ["d)"]],
  ["Gồm: 1) đất; 2) vốn; 2) người", ["2)"]],
  ["Gồm: a) đất; b) vốn; c) người; d) việc; đ) máy; e) xe; c) khác", ["c)"]],
  ["a) đất; b) vốn; c) người; d) việc; e) xe; điểm c) khoản 2; (lần 2); từ (3) đến (5)", []],
  ["(1) đất; (2) vốn. Và: (1) người; (2) việc", []],
])("a number of a list that skips or repeats is told: %s", (text, faults) => {
  expect(said("numbering.gap", text)).toEqual(faults);
});

test("paragraphs numbered by hand that skip a number are told", () => {
  expect(findingsOf("numbering.gap", ["1. Rà soát.", "2. Bổ sung.", "4. Báo cáo."]).map(({ decision, quote }) => [decision, quote])).toEqual([[2, "4."]]);
});

test("a number typed in a heading would print twice, and a gap in such numbers is told", () => {
  const findings = proofread(reportOf({ sections: { "1. Công tác tổ chức": ["Một."], "3. Công tác nội chính": ["Hai."] } }));
  const of = (rule: string) => findings.filter((finding) => finding.rule === rule).map(({ section, field, quote, replacement }) => [section, field, quote, replacement]);
  expect(of("numbering.typed")).toEqual([
    [0, "heading", "1. ", ""],
    [1, "heading", "3. ", ""],
  ]);
  expect(of("numbering.gap")).toEqual([[1, "heading", "3.", null]]);
});
