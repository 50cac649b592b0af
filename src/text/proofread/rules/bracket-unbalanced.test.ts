import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["sau ngày thống nhất (30/4/1975 - 30/4/2025; học tập", ["(30/4/1975 - 30/4/2025 → (30/4/1975 - 30/4/2025)"]],
  ["Hội nghị (mở rộng lần 2.", ["("]],
  ["Hội nghị mở rộng) lần 2", [")"]],
  ["a) rà soát; b) bổ sung; 1) vốn; iv) đất (đợt 1)", []],
  ["(từ (1) đến (3)), [phụ lục]", []],
  ["[phụ lục) khác", ["[", ")"]],
])("bracket.unbalanced in: %s", (text, faults) => {
  expect(said("bracket.unbalanced", text)).toEqual(faults);
});
