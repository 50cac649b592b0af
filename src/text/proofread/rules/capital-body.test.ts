import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Ban thường vụ Tỉnh ủy, Bộ Chính Trị, ban chấp hành Đảng bộ tỉnh, Uỷ Ban Nhân Dân tỉnh", ["Ban thường vụ Tỉnh ủy → Ban Thường vụ Tỉnh ủy", "Bộ Chính Trị → Bộ Chính trị", "ban chấp hành Đảng bộ → Ban Chấp hành Đảng bộ", "Uỷ Ban Nhân Dân → Uỷ ban nhân dân"]],
  ["ủy ban nhân dân các cấp, các ban thường vụ huyện ủy, BAN THƯỜNG VỤ TỈNH ỦY, tổ chức phi chính phủ, hội đồng nhân dân và ủy ban nhân dân các huyện", []],
  ["Hội nông dân tỉnh, hội nông dân tỉnh, Hội chữ thập đỏ tỉnh, Liên minh hợp tác xã tỉnh", ["Hội nông dân → Hội Nông dân", "hội nông dân → Hội Nông dân", "Hội chữ thập đỏ → Hội Chữ thập đỏ", "Liên minh hợp tác xã → Liên minh Hợp tác xã"]],
  ["Giao Sở nội vụ, sở Tư pháp, Sở giáo dục và đào tạo; Bộ tài chính; Kho bạc nhà nước tỉnh", ["Sở nội vụ → Sở Nội vụ", "sở Tư pháp → Sở Tư pháp", "Sở giáo dục và đào tạo → Sở Giáo dục và Đào tạo", "Bộ tài chính → Bộ Tài chính", "Kho bạc nhà nước → Kho bạc Nhà nước"]],
  ["Giao công an tỉnh, Công An tỉnh, thanh tra tỉnh, Trường chính trị tỉnh, tòa án nhân dân tỉnh, viện kiểm sát nhân dân thành phố", ["công an → Công an", "Công An → Công an", "thanh tra → Thanh tra", "Trường chính trị → Trường Chính trị", "tòa án nhân dân → Tòa án nhân dân", "viện kiểm sát nhân dân → Viện kiểm sát nhân dân"]],
  ["Công an tỉnh, Tòa án Nhân dân tỉnh, Viện Kiểm sát nhân dân tỉnh; chi hội nông dân, chi hội cựu chiến binh; cơ sở y tế tỉnh; cán bộ tư pháp; lực lượng công an tỉnh; các sở nội vụ, tài chính; hội nông dân các cấp; đoàn thanh tra tỉnh; công an viên", []],
])("capital.body in: %s", (text, faults) => {
  expect(said("capital.body", text)).toEqual(faults);
});
