import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Tổ chức,cán bộ;kiểm tra", [", → , ", "; → ; "]],
  ["Hội nghị(mở rộng)lần 2", ["( →  (", ") → ) "]],
  ["Thực hiện.Giao Sở Nội vụ, quý I,2024", [". → . ", ", → , "]],
  ["phong trào“Dân vận khéo” và ( mở rộng)", ["“ →  “", "(  → ("]],
  ["Tăng 12,5%; 1.234,5 tỷ; 8:30; v.v.; TP.HCM; ThS.Trần; https://a.vn; 500 đồng/xã", []],
])("space.after in: %s", (text, faults) => {
  expect(said("space.after", text)).toEqual(faults);
});
