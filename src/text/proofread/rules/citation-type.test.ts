import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Chỉ thị số 27-QĐ/TW", ["Chỉ thị số 27-QĐ/TW"]],
  ["Kế hoạch số 12-KHH/TU", ["Kế hoạch số 12-KHH/TU"]],
  ["Quyết định số 34-QD/TU", ["Quyết định số 34-QD/TU → Quyết định số 34-QĐ/TU"]],
  ["Quyết định số 1234-QĐNS/TW; Kế hoạch số 05-KHKT/UBKT; Bản án số 45/2024/HS-ST ngày 28/8/2024", []],
  ["Quy định số 05-QĐi/TU; Chương trình hành động số 147-CTHĐ/TU; Văn bản số 12-CV/TU; văn bản số 986/VPUBND-PVHCC; Công văn số 5016/BTC-QLCS; Thông báo kết luận số 562-TB/TU", []],
])("citation.type in: %s", (text, faults) => {
  expect(said("citation.type", text)).toEqual(faults);
});
