import { expect, test } from "vitest";
import { findingsOf, said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["của của Đảng, sắp xếp sắp xếp bộ máy", ["của của → của", "sắp xếp sắp xếp → sắp xếp"]],
  ["Ban Thường vụ Ban Thường vụ Tỉnh ủy; Ủy ban nhân dân Ủy ban nhân dân tỉnh", ["Ban Thường vụ Ban Thường vụ → Ban Thường vụ", "Ủy ban nhân dân Ủy ban nhân dân → Ủy ban nhân dân"]],
  ["Thống nhất thống nhất chủ trương; bổ nhiệm đồng chí đồng chí Lê An", ["Thống nhất thống nhất → Thống nhất", "đồng chí đồng chí → đồng chí"]],
  ["Tỉnh ủy ủy quyền, luôn luôn, người người, kiểm tra Tra Vinh, năm năm", []],
])("word.doubled in: %s", (text, faults) => {
  expect(said("word.doubled", text)).toEqual(faults);
});

test.each([
  "khắc phục những tồn tại tại đơn vị; hiện tại tại cơ sở còn thiếu",
  "trang thiết bị bị hư hỏng; lý do do thiếu vốn; thông qua qua biểu quyết; danh sách kèm theo theo quy định",
  "một số số liệu; đa số số phiếu; đơn vị trực thuộc thuộc diện sắp xếp; xử lý từ từ",
  "giao Ban Tổ chức tổ chức hội nghị; Ban Chỉ đạo chỉ đạo kịp thời; các đoàn kiểm tra kiểm tra 03 đơn vị",
  "hội đồng thẩm định thẩm định hồ sơ; Ủy ban Kiểm tra kiểm tra khi có dấu hiệu vi phạm",
  "phân công công tác; thi hành hành chính; hội nghị nghị quyết",
  "đề nghị nghị sĩ; công tác tác nghiệp; kiểm tra tra cứu; nghị quyết quyết định; báo cáo cáo trạng",
])("word.doubled leaves alone where one word ends as the next begins: %s", (text) => {
  expect(said("word.doubled", text)).toEqual([]);
});

test.each<[text: string, faults: string[]]>([
  ["mua thuốc thuốc chữa bệnh; của đất đất đai; Khảo khảo sát; giao huyện huyện Long Mỹ", ["thuốc thuốc → thuốc", "đất đất → đất", "Khảo khảo → Khảo", "huyện huyện → huyện"]],
  ["từng bước dần dần; đêm đêm; trồng chôm chôm, nuôi ba ba; các xã xã hội hóa; xã Chư Chư; song song với", []],
  ["công trình trình Tỉnh ủy; đảng bộ bộ phận; cán bộ bộ đội; điện tử hóa hóa đơn; cá nhân nhân dịp; dự án án phí", []],
])("word.doubled only mentions other words that stand twice: %s", (text, faults) => {
  expect(findingsOf("word.doubled", [text]).map(({ quote, replacement, severity }) => [`${quote} → ${replacement}`, severity])).toEqual(faults.map((fault) => [fault, "info"]));
});

test("word.doubled is certain of small words only", () => {
  expect(findingsOf("word.doubled", ["Giao cho cho Sở Nội vụ; họp tại tại Hội trường."]).map(({ severity }) => severity)).toEqual(["error", "warning"]);
});
