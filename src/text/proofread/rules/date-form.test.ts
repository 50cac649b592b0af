import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["ngày 09/08/2021 và 5/3/2024", ["09/08/2021 → 09/8/2021", "5/3/2024 → 05/3/2024"]],
  ["ngày 05/1/2024, ngày 24-11-2023, 24.11.2023", ["05/1/2024 → 05/01/2024", "24-11-2023 → 24/11/2023", "24.11.2023 → 24/11/2023"]],
  ["ngày 3 tháng 2 năm 2024 và ngày 5/3", ["3 tháng 2 năm 2024 → 03 tháng 02 năm 2024", "5/3 → 05/3"]],
  ["từ ngày 5 - 7/3/2024; ngày 5 và 06/3/2024; ngày 8 tháng 3", ["5 → 05", "7/3/2024 → 07/3/2024", "5 → 05", "8 tháng 3 → 08 tháng 3"]],
  ["ngày 20/ 3/2024, ngày 20/3 /2024, ngày 5/03/24", ["20/ 3/2024 → 20/3/2024", "20/3 /2024 → 20/3/2024", "5/03/24 → 05/3/2024"]],
  ["ngày 15, 16/3/2024; ngày 20 - 21/11/2023; ngày 30 tháng 4; tháng 3/2024; ngày 12/15 chỉ tiêu; 5 - 7 xã", []],
  ["ngày 03 tháng 02 năm 2024, 27/5/2024, 12/10/2023, Quốc tế Phụ nữ 8/3, số 12/15 chỉ tiêu", []],
])("date.form in: %s", (text, faults) => {
  expect(said("date.form", text)).toEqual(faults);
});
