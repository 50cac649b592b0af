import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["kỷ luật của đảng, xây dựng đảng, đảng ta, đảng cộng sản Việt Nam", ["đảng → Đảng", "đảng → Đảng", "đảng → Đảng", "đảng cộng sản → Đảng Cộng sản"]],
  ["Kết nạp vào đảng; khai trừ ra khỏi đảng; kết nạp vào đảng; Ngày thành lập đảng; Huy hiệu 50 năm tuổi đảng", ["đảng → Đảng", "đảng → Đảng", "đảng → Đảng", "đảng → Đảng", "đảng → Đảng"]],
  ["thành lập đảng bộ, thành lập đảng ủy, nghị quyết đảng bộ, nghị quyết đảng ủy, tổ chức cơ sở đảng, quan hệ với đảng cầm quyền, cơ quan đảng", []],
  ["đảng viên của đảng bộ, tổ chức đảng, sinh hoạt đảng, các chính đảng, xây dựng đảng bộ, của đảng ủy, của đảng cầm quyền", []],
])("capital.party in: %s", (text, faults) => {
  expect(said("capital.party", text)).toEqual(faults);
});
