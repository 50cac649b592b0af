import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Nghị quyết số 28/2021/NQ-HĐND ngày 09/12/2022", ["Nghị quyết số 28/2021/NQ-HĐND ngày 09/12/2022"]],
  ["Nghị quyết số 28/2021/NQ-HĐND ngày 09/12/2021; Luật Đất đai số 31/2024/QH15", []],
])("citation.year in: %s", (text, faults) => {
  expect(said("citation.year", text)).toEqual(faults);
});
