import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Tổ chức,cán bộ;kiểm tra", [", → , ", "; → ; "]],
  ["Hội nghị(mở rộng)lần 2", ["( →  (", ") → ) "]],
  ["Thực hiện.Giao Sở Nội vụ, quý I,2024", [". → . ", ", → , "]],
  ["phong trào“Dân vận khéo” và ( mở rộng)", ["“ →  “", "(  → ("]],
  ['Chương trình "Xuân biên giới"được tổ chức; mô hình"Dân vận khéo"', ['" → " ', '" →  "']],
  ["Giai đoạn 2021 - 2025 ;định hướng", ["; → ; "]],
  ["Cho ý kiến 03 nội dung.02 nội dung trình sau", [". → . "]],
  ["kinh tế -xã hội, kinh tế- xã hội", [" - →  - ", "-  →  - "]],
  ["V.I.Lênin, C.Mác, Ph.Ăngghen; xem tr.15 và tr.16", []],
  ["kinh tế - xã hội, Việt Nam-Lào, e-Cabinet, giảm -5 độ, gồm: -Đường tỉnh", []],
  ["Tăng 12,5%; 1.234,5 tỷ; 8:30; v.v.; TP.HCM; ThS.Trần; https://a.vn; 500 đồng/xã", []],
])("space.after in: %s", (text, faults) => {
  expect(said("space.after", text)).toEqual(faults);
});
