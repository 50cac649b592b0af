import { describe, expect, test } from "vitest";
import type { OfferedPaper } from "@/services/citation/offer";
import { paperOf, parseCitations } from "@/text/citation";
import { choicesFor, followedBy, spaced } from "./placement";

const remembered = (text: string, aliases: string[] = []): OfferedPaper => ({ ...paperOf(parseCitations(text)[0]!)!, aliases, times: 1, last: "2024-03-31" });
const OLD = "Chỉ thị số 28-CT/TW ngày 21/01/2019 của Ban Bí thư khóa XII về khuyến khích đọc sách";
const NEW = "Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị “về bảo vệ trẻ em”";
const WORDED = "Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị về “bảo vệ trẻ em”";
const NOTHING = { before: [], behind: [] };
const house = (comma: "with" | "without" | null, ...texts: string[]) => ({ comma, tone: null, papers: texts.map((text) => remembered(text)) });
const texts = (typed: string, offer: Parameters<typeof choicesFor>[1], around: Parameters<typeof choicesFor>[2]) => choicesFor(typed, offer, around).map(({ text }) => text);

describe("what is written for a paper", () => {
  test("is the full form at its first mention in the report, also when a later place cites it", () => {
    expect(texts("28-CT", house(null, NEW), NOTHING)).toEqual([WORDED]);
    expect(texts("28-CT", house(null, NEW), { before: [], behind: [NEW] })).toEqual([WORDED]);
  });

  test("is short later, and says which one where two papers of the report share the number", () => {
    expect(texts("28-CT", house(null, NEW), { before: [NEW], behind: [] })).toEqual(["Chỉ thị số 28-CT/TW"]);
    expect(texts("28-CT", house(null, NEW), { before: [NEW], behind: [OLD] })).toContain("Chỉ thị số 28-CT/TW ngày 25/12/2023");
  });

  test("is still full where only its number stood before, for that may be another paper", () => {
    expect(texts("28-CT", house(null, NEW), { before: ["Quán triệt Chỉ thị số 28-CT/TW"], behind: [] })).toEqual([WORDED]);
  });

  test("is short where the report cites it by a number it was merged from", () => {
    const { papers } = house(null, NEW);
    const merged = { comma: null, tone: null, papers: [{ ...papers[0]!, aliases: ["28-ct/tw@2023-12-26"] }] };
    expect(texts("28-CT", merged, { before: ["Chỉ thị số 28-CT/TW ngày 26/12/2023"], behind: [] })).toEqual(["Chỉ thị số 28-CT/TW"]);
  });

  test("has the comma of the house, else that of the report", () => {
    const WITH = "Chỉ thị số 28-CT/TW, ngày 25/12/2023 của Bộ Chính trị về “bảo vệ trẻ em”";
    expect(texts("28", house("with", NEW), NOTHING)).toEqual([WITH]);
    expect(texts("28", house(null, NEW), { before: ["Kết luận số 5-KL/TU, ngày 01/02/2024"], behind: [] })).toEqual([WITH]);
    expect(texts("28", house("without", NEW), { before: ["Kết luận số 5-KL/TU, ngày 01/02/2024"], behind: [] })).toEqual([WORDED]);
  });

  test("has the house's way of writing the term", () => {
    expect(texts("28", { ...house(null, OLD), tone: "khoá" }, NOTHING)[0]).toContain("của Ban Bí thư khoá XII về");
  });

  test("leaves out what stands behind the place already", () => {
    const typed = "Chỉ thị số 28-CT ngày 25/12/2023";
    expect([followedBy(typed, 16), followedBy(typed, typed.length), followedBy("28-CT của người", 5), followedBy("28-CT và", 5), followedBy("28-CT về trẻ em", 5), followedBy("28-CT \"trẻ em\"", 5)]).toEqual(["date", null, "date", null, "title", "title"]);
    expect(choicesFor("28-CT", house(null, NEW), NOTHING, "date").map(({ text, full }) => [text, full])).toEqual([["Chỉ thị số 28-CT/TW", WORDED]]);
    expect(choicesFor("28-CT", house(null, NEW), NOTHING, "title").map(({ text }) => text)).toEqual(["Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị"]);
  });
});

describe("what is offered", () => {
  test("both papers that share a number, the one the report cites first", () => {
    const both = choicesFor("28 ct tw", house(null, NEW, OLD), { before: [OLD], behind: [] });
    expect(both.map(({ paper, here }) => [paper.date, here])).toEqual([
      ["2019-01-21", true],
      ["2023-12-25", false],
    ]);
  });

  test("a paper typed once in this report, which nobody has issued yet", () => {
    expect(texts("quy hoach", house(null), { before: ["Kết luận số 77-KL/TU ngày 05/8/2030 của Tỉnh ủy về “quy hoạch cán bộ”"], behind: [] })).toEqual(["Kết luận số 77-KL/TU"]);
  });

  test("no more than eight, and none that does not fit", () => {
    const many = Array.from({ length: 20 }, (_, index) => `Kết luận số ${index + 1}-KL/TU ngày 05/8/2023`);
    expect(choicesFor("KL", house(null), { before: many, behind: [] })).toHaveLength(8);
    expect(texts("19", house(null), { before: many, behind: [] })).toEqual(["Kết luận số 19-KL/TU"]);
    expect(texts("99-KL", house(null, ...many), { before: many, behind: [] })).toEqual([]);
  });
});

test("a citation found by words gets the spaces it needs, and no second ones", () => {
  const put = (marked: string) => {
    const [before, behind] = marked.split("|") as [string, string];
    return before + spaced("X", before + behind, before.length, before.length) + behind;
  };
  expect(["theo|", "theo |", "|và", "theo|và", "(|)", "“|”", "theo | và", "|"].map(put)).toEqual(["theo X", "theo X", "X và", "theo X và", "(X)", "“X”", "theo X và", "X"]);
});
