import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Nhiệm vụ đã nêu trong quý IV/2023 và quý I/2024", ["quý IV/2023"]],
  ["Tổng kết năm 2023, kế hoạch năm 2024", []],
])("period.leftover in: %s", (text, faults) => {
  expect(said("period.leftover", text)).toEqual(faults);
});
