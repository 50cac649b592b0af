import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Bí Thư Tỉnh ủy, đồng chí phó bí thư Tỉnh ủy, Phó Chủ Tịch", ["Bí Thư → Bí thư", "phó bí thư → Phó Bí thư", "Chủ Tịch → Chủ tịch"]],
  ["đồng chí phó bí thư Thường trực Tỉnh ủy; giữ chức giám đốc Sở Y tế", ["phó bí thư → Phó Bí thư", "giám đốc → Giám đốc"]],
  ["Các Đồng Chí Ủy Viên Ban Thường vụ; Đồng Chí Bí Thư", ["Đồng Chí → đồng chí", "Ủy Viên → Ủy viên", "Đồng Chí → Đồng chí", "Bí Thư → Bí thư"]],
  ["các đồng chí bí thư Huyện ủy, Bí thư Tỉnh ủy, đồng chí Chủ tịch Ủy ban nhân dân tỉnh, BÍ THƯ", []],
])("capital.office in: %s", (text, faults) => {
  expect(said("capital.office", text)).toEqual(faults);
});
