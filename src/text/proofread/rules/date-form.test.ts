import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["ngày 09/08/2021 và 5/3/2024", ["09/08/2021 → 09/8/2021", "5/3/2024 → 05/3/2024"]],
  ["ngày 05/1/2024, ngày 24-11-2023, 24.11.2023", ["05/1/2024 → 05/01/2024", "24-11-2023 → 24/11/2023", "24.11.2023 → 24/11/2023"]],
  ["ngày 3 tháng 2 năm 2024 và ngày 5/3", ["3 tháng 2 năm 2024 → 03 tháng 02 năm 2024", "5/3 → 05/3"]],
  ["ngày 03 tháng 02 năm 2024, 27/5/2024, 12/10/2023, Quốc tế Phụ nữ 8/3, số 12/15 chỉ tiêu", []],
])("date.form in: %s", (text, faults) => {
  expect(said("date.form", text)).toEqual(faults);
});
