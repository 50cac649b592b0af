import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["điều động đồng chí Nam. bổ nhiệm đồng chí B", ["đ → Đ", "b → B"]],
  ["Gồm v.v. và TP. hồ; theo tr. mười", []],
])("capital.start in: %s", (text, faults) => {
  expect(said("capital.start", text)).toEqual(faults);
});
