import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["tổ chứ c, đ ồng chí", ["chứ c → chức", "đ ồng → đồng"]],
  ["tiề n hằng năm", ["tiề n → tiền"]],
  ["Kết lu ận; Q uyết định; Đ iều động; phân c ấp", ["lu ận → luận", "Q uyết → Quyết", "Đ iều → Điều", "c ấp → cấp"]],
  ["anh Y Bhăm, ông Hồ A Páo, bản Sa Ốc, hạng B ấn định", []],
  ["điểm c, lớp b, 50 m, tiết đ, loại n hai", []],
])("word.split in: %s", (text, faults) => {
  expect(said("word.split", text)).toEqual(faults);
});
