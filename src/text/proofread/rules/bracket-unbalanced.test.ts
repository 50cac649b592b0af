import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["sau ngày thống nhất (30/4/1975 - 30/4/2025; học tập", ["(30/4/1975 - 30/4/2025 → (30/4/1975 - 30/4/2025)"]],
  ["Hội nghị (mở rộng lần 2.", ["("]],
  ["Hội nghị mở rộng) lần 2", [")"]],
  ["a) rà soát; b) bổ sung; 1) vốn; iv) đất (đợt 1)", []],
  ["(từ (1) đến (3)), [phụ lục]", []],
  ["Tân Lập (34 hộ), Tân Hòa 21 hộ), Tân Đông (09 hộ)", [")"]],
  ["đạt 57% kế hoạch 21), tăng 4%", [")"]],
  ["gồm 1) quy hoạch và 2) đầu tư cùng 3) giám sát; theo đó a) vốn và b) đất", []],
  ["[phụ lục) khác", ["[", ")"]],
])("bracket.unbalanced in: %s", (text, faults) => {
  expect(said("bracket.unbalanced", text)).toEqual(faults);
});
