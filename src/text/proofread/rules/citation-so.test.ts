import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["theo Quyết định 27-QĐ/TW ngày 10/8/2021", ["Quyết định 27-QĐ/TW → Quyết định số 27-QĐ/TW"]],
  ["Nghị quyết số 18-NQ/TW ngày 25/10/2017; tiếp tục Nghị quyết 18-NQ/TW", []],
  ["các Quyết định số 27-QĐ/TW, 28-QĐ/TW; (61-KH/TU)", []],
  ["Nghị định 30/2020/NĐ-CP của Chính phủ", ["Nghị định 30/2020/NĐ-CP → Nghị định số 30/2020/NĐ-CP"]],
])("citation.missing-so in: %s", (text, faults) => {
  expect(said("citation.missing-so", text)).toEqual(faults);
});
