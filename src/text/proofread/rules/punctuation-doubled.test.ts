import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Rà soát,, bổ sung;. Hết..", [",, → ,", ";. → .", ".. → ."]],
  ["Rà soát , ; bổ sung ./.", [", ; → ;", "./. → ."]],
  ["v.v., TP., gồm... và v.v.; “Camera”...", []],
  ["Kinh phí: 1.000; 08:30.", []],
])("punctuation.doubled in: %s", (text, faults) => {
  expect(said("punctuation.doubled", text)).toEqual(faults);
});
