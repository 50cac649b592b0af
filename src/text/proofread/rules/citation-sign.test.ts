import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Hướng dẫn số 31 - HD/BTCTW; Chỉ thị số 28/CT-TW; Nghị định số 30-2020-NĐ-CP", ["31 - HD/BTCTW → 31-HD/BTCTW", "28/CT-TW → 28-CT/TW", "30-2020-NĐ-CP → 30/2020/NĐ-CP"]],
  ["Chỉ thị số 28-ct/tw; Kết luận số 5-KL/TƯ; Quyết định số 7-QĐTU", ["28-ct/tw → 28-CT/TW", "5-KL/TƯ → 5-KL/TW", "7-QĐTU → 7-QĐ/TU"]],
  ["Chỉ thị số 28-CT/TW; Nghị định số 30/2020/NĐ-CP; số 474/UBND-VP7; số 31/2024/QH15", []],
  ["Nghị quyết số12-NQ/TU; Nghị định số30/2020/NĐ-CP; Nghị quyết số18 ngày 25/10/2017", ["số12-NQ/TU → số 12-NQ/TU", "số30/2020/NĐ-CP → số 30/2020/NĐ-CP", "số18 → số 18"]],
  ["Kết luận số: 13-KL/TU; Kết luận số. 14-KL/TU; Kết luận sô 15-KL/TU; Kết luận Số 16-KL/TU", ["số: 13-KL/TU → số 13-KL/TU", "số. 14-KL/TU → số 14-KL/TU", "sô 15-KL/TU → số 15-KL/TU", "Số 16-KL/TU → số 16-KL/TU"]],
  ["Số: 13-KL/TU; Số 14-KL/TU; (Số: 15/QĐ-UBND)", []],
  ["Chỉ thị số 13_CT/TU; Chỉ thị số 14--CT/TU; Chỉ thị số 15-CT//TU; Chỉ thị số 16.CT/TU; Chỉ thị số 17-CT\\TU", ["13_CT/TU → 13-CT/TU", "14--CT/TU → 14-CT/TU", "15-CT//TU → 15-CT/TU", "16.CT/TU → 16-CT/TU", "17-CT\\TU → 17-CT/TU"]],
  ["Nghị quyết số 14-NQ/TUngày 02/10/2023; Nghị quyết số 15-NQ/TUcủa Tỉnh ủy; số12_NQ/TUngày 02/10/2023", ["14-NQ/TUngày → 14-NQ/TU ngày", "15-NQ/TUcủa → 15-NQ/TU của", "số12_NQ/TUngày → số 12-NQ/TU ngày"]],
  ["Nghị quyết số NQ12/TU; Nghị quyết số NQ-13/TU; Chỉ thị CT14-TW; Kế hoạch số KH15/UBND", ["NQ12/TU → 12-NQ/TU", "NQ-13/TU → 13-NQ/TU", "CT14-TW → 14-CT/TW", "KH15/UBND → 15/KH-UBND"]],
  ["Nghị định số 30/2020/NĐCP; Nghị định số 31/2020 NĐ-CP; Quyết định số 123/QĐ_UBND; Quyết định số 124/QĐUBND; Kết luận số 21-KL/T.Ư", ["30/2020/NĐCP → 30/2020/NĐ-CP", "31/2020 NĐ-CP → 31/2020/NĐ-CP", "123/QĐ_UBND → 123/QĐ-UBND", "124/QĐUBND → 124/QĐ-UBND", "21-KL/T.Ư → 21-KL/TW"]],
  ["CV 474/UBND-VP7; số 12/TTCP-V1; Kế hoạch liên tịch số 05-KHLT/BTG-BDV; Nghị quyết số 12/NQ-HĐND; QĐ 15/QĐ-TTg; khu KH2/TU; tuyến QL 1-UBND", []],
])("citation.sign in: %s", (text, faults) => {
  expect(said("citation.sign", text)).toEqual(faults);
});
