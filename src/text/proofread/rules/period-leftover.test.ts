import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Nhiệm vụ đã nêu trong quý IV/2023 và quý I/2024", ["quý IV/2023"]],
  ["Khởi công trong quý IV/2024, hoàn thành trước quý II/2025", []],
  ["Hoàn thành trong quý IV/2023; báo cáo quý II", ["quý IV/2023", "quý II"]],
  ["Tổng kết năm 2023, kế hoạch năm 2024", []],
])("period.leftover in: %s", (text, faults) => {
  expect(said("period.leftover", text)).toEqual(faults);
});
