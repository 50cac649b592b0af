import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["ngày 31/4/2024, 29/02/2023 và 12/13/2023", ["31/4/2024", "29/02/2023", "12/13/2023"]],
  ["ngày 30/4/2024, 29/02/2024, 28/2021/NQ-HĐND", []],
  ["mít tinh ngày 31/4; ngày 30 tháng 02; tháng 13/2023", ["31/4", "30 tháng 02", "13/2023"]],
  ["ngày 29/02; ngày 12/15 chỉ tiêu; ngày 30 tháng 4 năm 2024; tháng 12/2023; 13 tháng; tháng 6 năm 2023", []],
  ["ngày 31 tháng 6 năm 2023", ["31 tháng 6 năm 2023"]],
])("date.impossible in: %s", (text, faults) => {
  expect(said("date.impossible", text)).toEqual(faults);
});
