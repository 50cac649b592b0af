import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["có thành tích xuất trong công tác", ["thành tích xuất → thành tích xuất sắc"]],
  ["Ủy ban dân tỉnh, Hội nhân dân, đoàn kiểm tra công tác kiểm tra, giám việc", ["Ủy ban dân tỉnh → Ủy ban nhân dân tỉnh", "Hội nhân dân → Hội đồng nhân dân", "công tác kiểm tra, giám → công tác kiểm tra, giám sát"]],
  ["Ban Thường trực, Ban Thường vụ, Ủy ban Dân tộc, cán bộ chính, Phòng Kinh tế xã Tân Phú, thành tích xuất sắc", []],
])("word.missing in: %s", (text, faults) => {
  expect(said("word.missing", text)).toEqual(faults);
});

test.each([
  "cán bộ lãnh đạo, chỉ huy các cấp; lãnh đạo, chỉ định thầu",
  "phát triển kinh doanh; quốc phòng, an toàn xã hội; quốc phòng, an sinh xã hội",
  "vi phạm pháp lệnh, vi phạm pháp chế; quy định của pháp lệnh",
  "công tác kiểm tra, giám định chất lượng; mục tiêu quốc phòng, mục tiêu quốc tế",
  "hoàn thành xuất bản sách; hoàn thành xuất cấp gạo; Đại đoàn 308; tiêu chuẩn chính thức; đơn vị hành quân",
  "tổng số đảng viên còn đủ tư cách",
])("word.missing leaves alone other words with the same beginning: %s", (text) => {
  expect(said("word.missing", text)).toEqual([]);
});

test("word.missing writes ủy as the paragraph does", () => {
  expect(said("word.missing", "Uỷ ban Kiểm tra báo cáo Thường trực Tỉnh và các đồng chí")).toEqual(["Thường trực Tỉnh → Thường trực Tỉnh uỷ"]);
});
