import { describe, expect, test } from "vitest";
import { fitOf, lookupOf, paperQuery, parseCitations } from ".";

const lookup = (text: string) => lookupOf(parseCitations(text)[0]!);
const POPULATION = lookup("Nghị quyết số 21-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng về công tác dân số trong tình hình mới");
const CHILDREN = lookup("Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị về bảo vệ trẻ em");
const SECOND = lookup("Chỉ thị số 2-CT/TU ngày 05/01/2021 của Tỉnh ủy");
const DECREE = lookup("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư");

const finds = (typed: string, paper: string) => fitOf(paper, paperQuery(typed)) !== null;

describe("a paper is found", () => {
  test.each(["28-CT", "28 ct tw", "28ct", "28-CT/TW", "Chỉ thị 28", "chi thi so 28-c", "CT 28", "tre em", "trẻ em", "bộ chính trị", "Chỉ thị số "])("by %s", (typed) => {
    expect(finds(typed, CHILDREN)).toBe(true);
  });

  test.each([
    ["nq 21", POPULATION],
    ["nq21", POPULATION],
    ["dan so", POPULATION],
    ["02", SECOND],
    ["2-ct/tu", SECOND],
    ["30/2020", DECREE],
    ["30-nd-cp", lookup("Nghị định số 30/NĐ-CP ngày 05/3/2020")],
    ["nghi dinh van thu", DECREE],
  ])("by %s", (typed, paper) => {
    expect(finds(typed, paper)).toBe(true);
  });

  test("not by the number or the words of another one", () => {
    expect(["29-CT", "28-NQ", "nq 28", "28 ct tu", "người già"].filter((typed) => finds(typed, CHILDREN))).toEqual([]);
  });
});

test("number and signs as typed go before those that only begin so, and these before words of a title", () => {
  const fit = (typed: string, paper: string) => fitOf(paper, paperQuery(typed));
  expect(fit("2", SECOND)).toBe(0);
  expect(fit("2", CHILDREN)).toBe(1);
  expect(fit("cong tac dan so", POPULATION)).toBe(2);
  expect(fit("dan so cong tac", POPULATION)).toBe(3);
});

test("nothing typed fits every paper, and no odd letters break anything", () => {
  expect(fitOf(CHILDREN, paperQuery(""))).not.toBeNull();
  for (const typed of ["%", "_", "\\", "“”", "(((", "😀", "1".repeat(5_000)]) expect(() => fitOf(CHILDREN, paperQuery(typed))).not.toThrow();
});
