import { expect, test } from "vitest";
import { findingsOf, said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Nhiệm vụ đã nêu trong quý IV/2023 và quý I/2024", ["quý IV/2023"]],
  ["Khởi công trong quý IV/2024, hoàn thành trước quý II/2025", []],
  ["Hoàn thành trong quý IV/2023; báo cáo quý II", ["quý IV/2023", "quý II"]],
  ["Tổng kết năm 2023, kế hoạch năm 2024", []],
])("period.leftover in: %s", (text, faults) => {
  expect(said("period.leftover", text)).toEqual(faults);
});

test("period.leftover is not certain of a period that a cited paper is about", () => {
  const severity = (preamble: string) => findingsOf("period.leftover", ["Rà soát."], { preamble: [preamble] }).map((finding) => finding.severity);
  expect(severity("Tiếp theo Báo cáo số 98-BC/TU ngày 05/01/2024 về kết quả quý IV/2023, Ban Thường vụ báo cáo kết quả quý I/2024 như sau:")).toEqual(["info"]);
  expect(severity("Ban Thường vụ Tỉnh ủy báo cáo kết quả hoạt động quý IV/2023 như sau:")).toEqual(["error"]);
});
