import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Chỉ đạo rà soát , bổ sung .", [" , → ,", " . → ."]],
  ["Hội nghị ( mở rộng ) lần 2", [" ) → )"]],
  ["Vụ việc “điểm nóng ” đã xử lý", [" ” → ”"]],
  ["Kết quả tốt đẹp .Tiếp tục phát huy; đạt 95% .Giao Sở Nội vụ", [" . → . ", " . → . "]],
  ["Tiếp tục ... và .NET, đạt 5 %", []],
  ["a) rà soát; (1) quy hoạch; từ 5 - 7 đơn vị", []],
])("space.before in: %s", (text, faults) => {
  expect(said("space.before", text)).toEqual(faults);
});
