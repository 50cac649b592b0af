import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Kết luận số 1-KL/TW ngày 02/3/2023; Kết luận số 2-KL/TW, ngày 03/3/2023; Kết luận số 3-KL/TW ngày 04/3/2023", ["TW, ngày  → TW ngày "]],
  ["Kết luận số 1-KL/TW, ngày 02/3/2023; Kết luận số 2-KL/TW, ngày 03/3/2023", []],
  ["Kết luận số 1-KL/TW, ngày 02/3/2023; Kết luận số 2-KL/TW ngày 03/3/2023", []],
])("citation.comma in: %s", (text, faults) => {
  expect(said("citation.comma", text)).toEqual(faults);
});
