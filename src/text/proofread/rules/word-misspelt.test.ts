import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Sát nhập, bổ xung và xắp xếp", ["Sát nhập → Sáp nhập", "bổ xung → bổ sung", "xắp xếp → sắp xếp"]],
  ["sáp nhập, bổ sung, xung kích, sắp xếp, cơ sở", []],
  ["SÁT NHẬP thôn; Tĩnh uỷ; Chung Ương", ["SÁT NHẬP → SÁP NHẬP", "Tĩnh uỷ → Tỉnh uỷ", "Chung Ương → Trung Ương"]],
  ["tập chung chỉ đạo, chú chọng, chia xẻ, suất khẩu", ["tập chung → tập trung", "chú chọng → chú trọng", "chia xẻ → chia sẻ", "suất khẩu → xuất khẩu"]],
])("word.misspelt in: %s", (text, faults) => {
  expect(said("word.misspelt", text)).toEqual(faults);
});

test.each([
  "tiềm năng xuất khẩu, khả năng xuất hiện lũ, chức năng xuất bản",
  "chuyến thăm quan trọng, đến thăm quan chức tỉnh bạn",
  "thành tựu chung của tỉnh, lịch sử lý luận của Đảng",
  "hồ sơ xuất cảnh, hồ sơ xuất khẩu lao động",
  "vấn đề suất đầu tư, tài sản suất đầu tư",
  "cũng cố gắng, cũng cố giữ rừng",
  "chịu trách nhiệm kỹ thuật, chủ nhiệm kỹ thuật",
  "tiếp xúc tích cực với cử tri, mang tính chất lương",
  "chính chị em phụ nữ, vật liệu nổ lực lượng Công binh quản lý",
  "học tập chung một lớp, diễn tập chung với Quân khu, công suất hiện nay",
])("word.misspelt leaves alone two words that meet: %s", (text) => {
  expect(said("word.misspelt", text)).toEqual([]);
});
