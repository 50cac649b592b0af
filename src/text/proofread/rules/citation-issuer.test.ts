import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Chỉ thị số 12-CT/TU của Ban Chấp hành Đảng bộ tỉnh", ["Chỉ thị số 12-CT/TU của Ban Chấp hành Đảng bộ tỉnh"]],
  ["Kết luận số 12-KL/TU của Bộ Chính trị", ["Kết luận số 12-KL/TU của Bộ Chính trị"]],
  ["Chỉ thị số 12-CT/TU của Ban Thường vụ Tỉnh ủy; Nghị quyết số 45-NQ/TW của Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng", []],
])("citation.issuer in: %s", (text, faults) => {
  expect(said("citation.issuer", text)).toEqual(faults);
});
