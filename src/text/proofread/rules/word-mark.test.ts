import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Nhiêm vụ trong tâm; kế hoach năm; dứt điễm đơn; giãm nghèo", ["Nhiêm vụ → Nhiệm vụ", "trong tâm → trọng tâm", "kế hoach → kế hoạch", "dứt điễm → dứt điểm", "giãm nghèo → giảm nghèo"]],
  ["Đông chí Bí thư; Ban Châp hành; sạt lỡ bờ sông; giám sat; xem xet", ["Đông chí → Đồng chí", "Châp hành → Chấp hành", "sạt lỡ → sạt lở", "giám sat → giám sát", "xem xet → xem xét"]],
])("word.mark in: %s", (text, faults) => {
  expect(said("word.mark", text)).toEqual(faults);
});

test.each([
  "Hội đồng chỉ định; 500 triệu đồng chi cho; cộng đồng bảo vệ rừng",
  "để nghị quyết đi vào cuộc sống; để xuất khẩu; để xuất cấp gạo",
  "các cơ quan trong tỉnh; doanh nghiệp có liên quan trong vụ việc; công ăn việc làm",
  "đáp ứng đúng yêu cầu; bảo đảm an toàn tính mạng; thông báo chi tiết; một phần công việc",
  "người chưa thành niên; tiên phong, gương mẫu; thái độ lịch sự; thương vụ mua bán; chi tiêu công",
  "đơn thứ nhất; các ban giao văn phòng; mỗi trường một giáo viên; tại hai đảo; không để án tồn đọng; có hội trường, có bản đồ",
  "cũng cố gắng; trách nhiệm kỹ thuật; tính chất lương; vật liệu nổ lực lượng Công binh quản lý",
  "xã Thanh Tra, ông Đông Chí, thôn Quý Định",
])("word.mark leaves alone two right words that meet: %s", (text) => {
  expect(said("word.mark", text)).toEqual([]);
});
