import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Nghị quyết số 33-NQ/TW ngày 09/6/2014 của Ban Chấp hành Trung ương Đảng khóa X", ["X"]],
  ["Chỉ thị số 10-CT/TW ngày 30/3/2007 của Ban Bí thư khóa X; Quy chế số 2-QC/TU ngày 02/3/2021 của Tỉnh ủy khóa XV", []],
  ["Kết luận số 1-KL/TW ngày 02/02/2021 của Bộ Chính trị khóa XII; Kết luận số 2-KL/TW ngày 02/02/2021 của Bộ Chính trị khóa XIII", []],
])("citation.term in: %s", (text, faults) => {
  expect(said("citation.term", text)).toEqual(faults);
});
