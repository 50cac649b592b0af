import { describe, expect, it } from "vitest";
import { citedPapers, UNKNOWN_TYPE } from "./cited-papers";

const of = (...sections: string[][]) => citedPapers(sections.map((texts, place) => ({ key: `s${place}`, texts })));

describe("papers a report cites", () => {
  it("count once in a section, and once in the report though two sections cite them", () => {
    const found = of(
      ["Sơ kết Chỉ thị số 28-CT/TW, ngày 25/12/2023 của Bộ Chính trị; thực hiện Chỉ thị số 28-CT/TW", "Chỉ thị số 28-CT/TW, ngày 25/12/2023 của Bộ Chính trị"],
      ["Chỉ thị số 28-CT/TW, ngày 25/12/2023 của Bộ Chính trị và Kế hoạch số 05-KH/TU, ngày 03/01/2024"],
    );
    expect(found.types).toEqual(["Chỉ thị", "Kế hoạch"]);
    expect(found.sections).toEqual([
      { key: "s0", papers: { "Chỉ thị": 1 }, cited: 1 },
      { key: "s1", papers: { "Chỉ thị": 1, "Kế hoạch": 1 }, cited: 2 },
    ]);
    expect(found.whole).toEqual({ papers: { "Chỉ thị": 1, "Kế hoạch": 1 }, cited: 2 });
  });

  it("are two where one number has two dates", () => {
    const [section] = of(["Chỉ thị số 28-CT/TW, ngày 16/9/2013 của Ban Bí thư; Chỉ thị số 28-CT/TW, ngày 25/12/2023 của Bộ Chính trị"]).sections;
    expect(section).toMatchObject({ papers: { "Chỉ thị": 2 } });
  });

  it("have their type wherever the report names it, and are counted when nobody does", () => {
    const found = of(["Quy định số 114-QĐ/TW, ngày 11/7/2023 của Bộ Chính trị"], ["Tiếp tục thực hiện số 77-XYZ/TU, ngày 02/02/2024"], ["Không viện dẫn gì"]);
    expect(found.types.at(-1)).toBe(UNKNOWN_TYPE);
    expect(found.whole.papers).toEqual({ "Quy định": 1, [UNKNOWN_TYPE]: 1 });
    expect(found.sections[2]).toEqual({ key: "s2", papers: {}, cited: 0 });
  });
});
