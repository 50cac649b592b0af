import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["ngày 31/4/2024, 29/02/2023 và 12/13/2023", ["31/4/2024", "29/02/2023", "12/13/2023"]],
  ["ngày 30/4/2024, 29/02/2024, 28/2021/NQ-HĐND", []],
  ["ngày 31 tháng 6 năm 2023", ["31 tháng 6 năm 2023"]],
])("date.impossible in: %s", (text, faults) => {
  expect(said("date.impossible", text)).toEqual(faults);
});
