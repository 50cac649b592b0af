import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Sát nhập, bổ xung và xắp xếp", ["Sát nhập → Sáp nhập", "bổ xung → bổ sung", "xắp xếp → sắp xếp"]],
  ["sáp nhập, bổ sung, xung kích, sắp xếp, cơ sở", []],
])("word.misspelt in: %s", (text, faults) => {
  expect(said("word.misspelt", text)).toEqual(faults);
});
