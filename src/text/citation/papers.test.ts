import { describe, expect, test } from "vitest";
import { papersIn } from ".";

const titles = (...texts: string[]) => papersIn(texts).map(({ paper }) => paper.title);
const CITED = "Chỉ thị số 31-CT/TW ngày 19/3/2024 của Ban Bí thư";

describe("what texts say of a paper", () => {
  test("two papers that share a number stay two, and one in two spellings is one", () => {
    const found = papersIn([`Quán triệt ${CITED}; Chỉ thị số 31-CT/TW, ngày 01/11/2029 của Bộ Chính trị`, "chỉ thị 31 - CT/TW ngày 19-3-2024"]);
    expect(found.map(({ key, count }) => [key, count])).toEqual([
      ["31-ct/tw@2024-03-19", 2],
      ["31-ct/tw@2029-11-01", 1],
    ]);
  });

  test("what one place leaves out another one adds", () => {
    const [found] = papersIn(["Kết luận số 7-KL/TU ngày 02/01/2024", "Kết luận số 07-KL/TU ngày 02/01/2024 của Ban Thường vụ Tỉnh ủy về “phát triển du lịch”"]);
    expect(found!.paper).toMatchObject({ type: "Kết luận", issuer: "Ban Thường vụ Tỉnh ủy", title: "phát triển du lịch", titleQuoted: true });
  });

  test("a title in quotes is surer than one without, and of two without the shorter that begins the other", () => {
    expect(titles(`${CITED} về lãnh đạo công tác tuyển quân và giao Ban Tổ chức theo dõi`, `${CITED} “về lãnh đạo công tác tuyển quân”`)).toEqual(["lãnh đạo công tác tuyển quân"]);
    expect(titles(`${CITED} về lãnh đạo công tác tuyển quân trên địa bàn tỉnh`, `${CITED} về lãnh đạo công tác tuyển quân`)).toEqual(["lãnh đạo công tác tuyển quân"]);
    expect(titles(`${CITED} về lãnh đạo công tác tuyển quân`, `${CITED} về việc khác hẳn`)).toEqual(["lãnh đạo công tác tuyển quân"]);
  });

  test("a number without a date teaches nothing, for it may be one of several", () => {
    expect(papersIn(["Chỉ thị số 31-CT/TW", "Nghị quyết số 18 ngày 25/10/2017", "Chỉ thị số 31-CT/TW ngày 31/02/2024"])).toEqual([]);
  });
});
