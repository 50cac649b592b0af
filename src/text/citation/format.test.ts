import { describe, expect, test } from "vitest";
import { NORMAL_CITATIONS } from "../../../tests/support/texts/proofread-citations";
import { citationKey, formatCitation, parseCitations, type Citation } from ".";

const one = (text: string): Citation => parseCitations(text)[0]!;

describe("a citation in the office's form", () => {
  const directive = one("chỉ thị 28 - CT/TW ngày 25-12-2023 của Bộ Chính trị “về tăng cường chăm sóc trẻ em”");

  test.each([
    ["full", { comma: false, shortSo: true }, "Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị về “tăng cường chăm sóc trẻ em”"],
    ["full", { comma: true, shortSo: true }, "Chỉ thị số 28-CT/TW, ngày 25/12/2023 của Bộ Chính trị về “tăng cường chăm sóc trẻ em”"],
    ["short", { comma: false, shortSo: true }, "Chỉ thị số 28-CT/TW"],
    ["short", { comma: false, shortSo: false }, "Chỉ thị 28-CT/TW"],
    ["dated", { comma: true, shortSo: false }, "Chỉ thị số 28-CT/TW, ngày 25/12/2023"],
  ] as const)("%s %j", (style, form, expected) => {
    expect(formatCitation(directive, style, form)).toBe(expected);
  });

  test.each([
    ["Nghị định 30-2020-NĐ-CP ngày 5 tháng 3 năm 2020 của Chính phủ", "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"],
    ["Kết luận số 5-KL/TU ngày 1/2/2024", "Kết luận số 05-KL/TU ngày 01/02/2024"],
    ["Nghị quyết số 18 ngày 25-10-2017 của Ban Chấp hành Trung ương Đảng khoá XII", "Nghị quyết số 18 ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng khóa XII"],
    ["Quyết định số 12-QĐ/TU của Ban Thường vụ Tỉnh ủy ban hành Quy chế làm việc", "Quyết định số 12-QĐ/TU của Ban Thường vụ Tỉnh ủy ban hành Quy chế làm việc"],
    ["28-CT/TW", "Chỉ thị số 28-CT/TW"],
    ["Luật Đất đai số 31/2024/QH15, ngày 18-01-2024", "Luật Đất đai số 31/2024/QH15 ngày 18/01/2024"],
    ["Pháp lệnh Dự trữ quốc gia số 17/2004/PL-UBTVQH11 ngày 29/4/2004", "Pháp lệnh Dự trữ quốc gia số 17/2004/PL-UBTVQH11 ngày 29/4/2004"],
  ])("%s", (typed, expected) => {
    expect(formatCitation(one(typed), "full")).toBe(expected);
  });

  test("what was written in the office's form is read back as the same paper", () => {
    for (const [text] of NORMAL_CITATIONS) {
      for (const citation of parseCitations(text)) {
        const again = one(formatCitation(citation, "full"));
        expect([citationKey(again), again.issuer]).toEqual([citationKey(citation), citation.issuer]);
      }
    }
  });
});
