import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Chỉ đạo  rà soát\tquy hoạch.", ["  " + " →  ", "\t →  "]],
  ["  Chỉ đạo rà soát. ", []],
  ["Chỉ đạo rà soát.", []],
])("space.double in: %s", (text, faults) => {
  expect(said("space.double", text)).toEqual(faults);
});
