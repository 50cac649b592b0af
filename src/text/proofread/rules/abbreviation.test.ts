import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Giao BQLDA rà soát; BQLDA báo cáo", ["BQLDA"]],
  ["Ngân hàng Thế giới (WB), WB; Ban Quản lý dự án (gọi tắt là BQLDA); JICB (cơ quan Nhật Bản)", []],
  ["Dự án REII; chỉ số DTI; 245 đồng/độ TSC; Tập đoàn FLC", []],
  ["đường ĐT.741, QL.14C; chỉ số CPI, AQI; trạm BTS; CHDCND Lào; khí CO₂; GS.TSKH. Trần B", []],
  ["UBND, HĐND, GRDP, khóa XIII, 50 MW, QUY CHẾ LÀM VIỆC, 28-CT/TW", []],
])("abbreviation.unexplained in: %s", (text, faults) => {
  expect(said("abbreviation.unexplained", text)).toEqual(faults);
});
