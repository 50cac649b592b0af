import { expect, test } from "vitest";
import { mended, reportOf, said } from "../../../../tests/support/proofread-report";
import { proofread } from "..";

test.each<[text: string, faults: string[]]>([
  ["T ? nh  ? y H ? u Giang", ["T ? nh  ? y H ? "]],
  ["Vì sao? Cần làm rõ; https://a.vn/b?c=d; trách nhiệm của ai?", []],
  ["B?o c?o", ["B?o c?"]],
])("damage.letters in: %s", (text, faults) => {
  expect(said("damage.letters", text)).toEqual(faults);
});

test("letters in pieces are put together", () => {
  expect(said("damage.nfd", "công tác ki\u00ea\u0309m tra")).toEqual(["\u00ea\u0309 → ể"]);
  expect(said("damage.nfd", "công tác kiểm tra")).toEqual([]);
});

test("invisible signs are taken out", () => {
  expect(said("damage.invisible", "công\u200b tác")).toEqual(["\u200b → "]);
});

test("residue of Word, text read in the wrong encoding and old fonts are told", () => {
  expect(said("damage.residue", "Chỉ thị[bookmark: _Hlk12] số")).toEqual(["[bookmark: _Hlk12] → "]);
  expect(said("damage.letters", "Chá»‰ thá»‹")).toHaveLength(1);
  expect(said("damage.residue", "chủ trương <b>đầu tư</b><br/>")).toEqual(["<b> → ", "</b> → ", "<br/> → "]);
  expect(said("damage.letters", "Ban Th­êng vô TØnh ñy c¸c §¶ng bé")).toHaveLength(1);
  expect(said("damage.residue", "công ty Müller; Chỉ thị [phụ lục]")).toEqual([]);
});

test("what is left when residue is taken out needs no second mending", () => {
  expect(mended("damage.residue", "chủ trương&nbsp;đầu tư &nbsp; dự án A &amp; B")).toBe("chủ trương đầu tư dự án A & B");
  expect(mended("damage.residue", "Error! Bookmark not defined. Thống nhất [bookmark: _Hlk1] chủ trương")).toBe("Thống nhất chủ trương");
});

test("nothing else is said about letters that are lost", () => {
  for (const text of ["Ban ThÆ°á»ng vá»¥ Tá»‰nh á»§y thá»‘ng nháº¥t.", "Ban Th­êng vô TØnh ñy thèng nhÊt chñ tr­¬ng."]) {
    expect(proofread(reportOf({ sections: { A: [text] } })).map(({ rule }) => rule)).toEqual(["damage.letters"]);
  }
  expect(said("space.before", "T ? nh  ? y H ? u Giang , tỉnh")).toEqual([]);
});
