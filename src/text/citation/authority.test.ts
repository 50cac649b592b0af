import { expect, test } from "vitest";
import { NORMAL_CITATIONS } from "../../../tests/support/texts/proofread-citations";
import { authorityProblem, parseCitations } from ".";

const problem = (text: string): string | null => authorityProblem(parseCitations(text)[0]!)?.code ?? null;

test.each([
  ["Nghị quyết số 33-NQ/TW ngày 09/6/2014 của Ban Bí thư", "never-issues"],
  ["Chỉ thị số 12-CT/TU ngày 09/6/2022 của Ban Chấp hành Đảng bộ tỉnh", "never-issues"],
  ["Chỉ thị số 12/CT-CP của Chính phủ", "never-issues"],
  ["Nghị quyết số 4-NQ/UBKTTU của Ủy ban Kiểm tra Tỉnh ủy", "never-issues"],
  ["Kết luận số 12-KL/TU ngày 09/6/2022 của Bộ Chính trị", "other-body"],
  ["Quyết định số 12/QĐ-TTg của Ủy ban nhân dân tỉnh", "other-body"],
  ["Nghị định số 12/2022/NĐ-CP của Thủ tướng Chính phủ", "other-body"],
])("%s: %s", (text, code) => {
  expect(problem(text)).toBe(code);
});

test("papers as they are really issued raise nothing", () => {
  expect(NORMAL_CITATIONS.filter(([text]) => problem(text) !== null)).toEqual([]);
});
