import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSearch } from "@/domain/search-query";
import { excerptOf, marksIn } from "./excerpt";

const wanted = (typed: string, begun = false) => ({ parts: parseSearch(typed).parts, begun });
const marked = (text: string, typed: string, begun = false) => marksIn(text, wanted(typed, begun)).map(({ start, end }) => text.slice(start, end));

describe("marks", () => {
  it("cover the words as the text writes them, composed or not, whatever length they have without accents", () => {
    expect(marked("Quy chế của Ủy ban Kiểm tra, giám sát", "uy ban kiem tra giam sat")).toEqual(["Ủy ban Kiểm tra, giám sát"]);
    expect(marked("của Ủy ban Kiểm tra".normalize("NFD"), "uy ban kiem tra")).toEqual(["Ủy ban Kiểm tra".normalize("NFD")]);
    expect(marked("Cœur, Straße và Đường", "coeur strasse duong")).toEqual(["Cœur", "Straße", "Đường"]);
  });

  it("cover a number only where it stands as a whole", () => {
    expect(marked("28 đồng chí; Nghị quyết số 28-CT/TW và 28-CT/TU", "quyet 28-CT/TW")).toEqual(["quyết", "28-CT/TW"]);
  });

  it("prefer the accents that were typed, and take others where there are none", () => {
    expect(marked("ban, bàn, bản", "bàn")).toEqual(["bàn"]);
    expect(marked("ban, bản", "bàn")).toEqual(["ban", "bản"]);
  });

  it("cover a begun word as a whole", () => {
    expect(marked("các vị Linh mục", "linh mu", true)).toEqual(["Linh mục"]);
  });
});

describe("an excerpt", () => {
  const far = `${"đầu ".repeat(150)}cuối câu; ban quản lý ${"giữa ".repeat(60)}Ban Thường vụ họp ${"sau ".repeat(150)}`;

  it("is taken where most of the words stand, from the beginning of a clause", () => {
    const { text, marks, cutBefore, cutAfter } = excerptOf(far, marksIn(far, wanted("hop ban vu")));
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(["Ban", "vụ", "họp"]);
    expect([cutBefore, cutAfter]).toEqual([true, true]);
    expect(excerptOf(far, marksIn(far, wanted("quan ly"))).text).toMatch(/^ban quản lý/);
  });

  it("is a part of the text with its marks inside, and cuts no letter in two", () => {
    const piece = fc.constantFrom("ban ", "thường ", "vụ; ", "😀", "x".repeat(300), "e\u0301", ". ", "\n", "đ");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join("")), fc.constantFrom("ban", "thuong vu", "ban thuong vu", "x".repeat(300)), (text, typed) => {
        const marks = marksIn(text, wanted(typed));
        const excerpt = excerptOf(text, marks);
        expect(text).toContain(excerpt.text);
        expect(excerpt.text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
        expect(excerpt.marks.length > 0).toBe(marks.length > 0);
        for (const { start, end } of excerpt.marks) expect(start >= 0 && start < end && end <= excerpt.text.length).toBe(true);
      }),
    );
  });
});
