import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["thựchiện công tácXây dựng, nhândân", ["thựchiện → thực hiện", "tácXây → tác Xây", "nhândân → nhân dân"]],
  ["bổ nhiệm 02đồng chí; Ngày12/3/2024; năm2024", ["02đồng → 02 đồng", "Ngày12 → Ngày 12", "năm2024 → năm 2024"]],
  ["đạt 15kg, 220kV, lúc 7h30 và 7g30, xã Tân1, 500đ, VNeID2, 3ha, 12km, Km12", []],
  ["Tin lành Đêga, Êđê, Êban, Mơnông", []],
  ["thực hiện, nghiêng, TikTok, YouTube, VNeID", []],
])("word.joined in: %s", (text, faults) => {
  expect(said("word.joined", text)).toEqual(faults);
});
