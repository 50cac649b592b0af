import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Kết luận số 21-KL/TW ngày 25/10/2021 của Bộ Chính trị; Kết luận số 21-KL/TW ngày 26/10/2021 của Bộ Chính trị", ["Kết luận số 21-KL/TW ngày 26/10/2021 của Bộ Chính trị"]],
  ["Kết luận số 21-KL/TW ngày 25/10/2021 của Bộ Chính trị; Kết luận số 21-KL/TW ngày 25/10/2021 của Ban Bí thư", ["Kết luận số 21-KL/TW ngày 25/10/2021 của Ban Bí thư"]],
  ["Chỉ thị số 28-CT/TW ngày 21/01/2019 của Ban Bí thư khóa XII; Chỉ thị số 28-CT/TW, ngày 25/12/2023 của Bộ Chính trị", []],
  ["Nghị quyết số 18-NQ/TW ngày 25/10/2017; Nghị quyết số 18-NQ/TW ngày 16/6/2022", []],
  ["Kế hoạch số 9-KH/TU ngày 02/3/2021 của Tỉnh ủy; Kế hoạch số 9-KH/TU ngày 05/11/2020 của Tỉnh ủy", []],
  ["Quyết định số 12-QĐ/TW ngày 02/3/2022 của Bộ Chính trị; Quy định số 12-QĐ/TW ngày 05/3/2022 của Ban Bí thư", []],
])("citation.conflict in: %s", (text, faults) => {
  expect(said("citation.conflict", text)).toEqual(faults);
});
