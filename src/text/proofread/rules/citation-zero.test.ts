import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Kết luận số 5-KL/TU; Kết luận số 05-KL/TW", ["5-KL/TU → 05-KL/TU"]],
  ["Kết luận số 15-KL/TU; Nghị quyết số 18 ngày 25/10/2017", []],
])("citation.zero in: %s", (text, faults) => {
  expect(said("citation.zero", text)).toEqual(faults);
});
