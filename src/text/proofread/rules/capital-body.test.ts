import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Ban thường vụ Tỉnh ủy, Bộ Chính Trị, ban chấp hành Đảng bộ tỉnh, Uỷ Ban Nhân Dân tỉnh", ["Ban thường vụ Tỉnh ủy → Ban Thường vụ Tỉnh ủy", "Bộ Chính Trị → Bộ Chính trị", "ban chấp hành Đảng bộ → Ban Chấp hành Đảng bộ", "Uỷ Ban Nhân Dân → Uỷ ban nhân dân"]],
  ["ủy ban nhân dân các cấp, các ban thường vụ huyện ủy, BAN THƯỜNG VỤ TỈNH ỦY, tổ chức phi chính phủ, hội đồng nhân dân và ủy ban nhân dân các huyện", []],
])("capital.body in: %s", (text, faults) => {
  expect(said("capital.body", text)).toEqual(faults);
});
