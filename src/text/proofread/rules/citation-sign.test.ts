import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Hướng dẫn số 31 - HD/BTCTW; Chỉ thị số 28/CT-TW; Nghị định số 30-2020-NĐ-CP", ["31 - HD/BTCTW → 31-HD/BTCTW", "28/CT-TW → 28-CT/TW", "30-2020-NĐ-CP → 30/2020/NĐ-CP"]],
  ["Chỉ thị số 28-ct/tw; Kết luận số 5-KL/TƯ; Quyết định số 7-QĐTU", ["28-ct/tw → 28-CT/TW", "5-KL/TƯ → 5-KL/TW", "7-QĐTU → 7-QĐ/TU"]],
  ["Chỉ thị số 28-CT/TW; Nghị định số 30/2020/NĐ-CP; số 474/UBND-VP7; số 31/2024/QH15", []],
])("citation.sign in: %s", (text, faults) => {
  expect(said("citation.sign", text)).toEqual(faults);
});
