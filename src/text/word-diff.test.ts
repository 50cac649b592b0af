import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffWords, textOfParts, wordsOf, type DiffPart } from "./word-diff";

/** "[-went-]" and "{+came+}" in the running text. */
function shown(before: string, after: string): string {
  const marks = { same: ["", ""], removed: ["[-", "-]"], added: ["{+", "+}"] } as const;
  return diffWords(before, after).map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join("");
}

describe("the words of a text", () => {
  it("are whole numbers of documents, dates and sums", () => {
    expect(wordsOf("Chỉ thị số 28-CT/TW, ngày 25/12/2023: 12.480 đồng, 12,5%, nhiệm kỳ 2020 - 2025, Nghị định 154/2025/NĐ-CP.")).toEqual(
      "Chỉ thị số 28-CT/TW ngày 25/12/2023 12.480 đồng 12,5 nhiệm kỳ 2020 2025 Nghị định 154/2025/NĐ-CP".split(" "),
    );
  });

  it("keep their marks when they are decomposed", () => {
    expect(wordsOf("Tỉnh ủy".normalize("NFD"))).toEqual(["Tỉnh".normalize("NFD"), "ủy".normalize("NFD")]);
  });

  it("part at a slash or hyphen between letters", () => {
    expect(wordsOf("và/hoặc kinh tế-xã hội")).toEqual(["và", "hoặc", "kinh", "tế", "xã", "hội"]);
  });
});

describe("a comparison of two texts", () => {
  it.each([
    ["a changed year", "Chương trình năm 2023 của Tỉnh ủy", "Chương trình năm 2024 của Tỉnh ủy", "Chương trình năm [-2023-]{+2024+} của Tỉnh ủy"],
    ["a quarter and its year as one change", "quý IV/2023 như sau", "quý I/2024 như sau", "quý [-IV/2023-]{+I/2024+} như sau"],
    ["a date as one word", "ngày 25/12/2023 của", "ngày 26/12/2023 của", "ngày [-25/12/2023-]{+26/12/2023+} của"],
    ["a lost comma alone", "số 28-CT/TW, ngày 05/8/2025", "số 28-CT/TW ngày 05/8/2025", "số 28-CT/TW[-,-] ngày 05/8/2025"],
    ["a double space alone", "Tỉnh ủy  họp", "Tỉnh ủy họp", "Tỉnh ủy [- -]họp"],
    ["the spelling of one syllable", "Tỉnh uỷ", "Tỉnh ủy", "Tỉnh [-uỷ-]{+ủy+}"],
    ["neighbouring replaced words as one", "đồng chí Nguyễn Văn A, Trần B dự", "đồng chí Lê C, Phạm D dự", "đồng chí [-Nguyễn Văn A, Trần B-]{+Lê C, Phạm D+} dự"],
    ["words that only went on both sides of a mark, the mark left", "Kết luận (số 5) của Tỉnh ủy", "Kết luận ( của Tỉnh ủy", "Kết luận ([-số 5)-] của Tỉnh ủy"],
    ["the mark between two clauses kept when both lose a word", "ở tỉnh A, huyện B", "ở tỉnh, huyện", "ở tỉnh[- A-], huyện[- B-]"],
    ["an added clause cut at its own ends", "đồng chí A làm Bí thư; đồng chí B làm Phó Bí thư.", "đồng chí A làm Bí thư; đồng chí C làm Ủy viên; đồng chí B làm Phó Bí thư.", "đồng chí A làm Bí thư; {+đồng chí C làm Ủy viên; +}đồng chí B làm Phó Bí thư."],
    ["a removed clause at the end", "Sở Nội vụ; Sở Y tế; Sở Xây dựng", "Sở Nội vụ; Sở Xây dựng", "Sở Nội vụ; [-Sở Y tế; -]Sở Xây dựng"],
    ["words added at the end, before the stop", "Chương trình kiểm tra.", "Chương trình kiểm tra năm 2026.", "Chương trình kiểm tra{+ năm 2026+}."],
    ["a text from nothing", "", "Điều động", "{+Điều động+}"],
    ["a text to nothing", "Điều động", "", "[-Điều động-]"],
    ["nothing in an equal text", "Điều động", "Điều động", "Điều động"],
    [
      "a wholly other text as one, not as scraps around each \"của\"",
      "Kế hoạch giám sát của Ban Thường vụ Huyện ủy về công tác cán bộ",
      "Phân bổ vốn đầu tư công cho ngành giáo dục của tỉnh trong năm tới",
      "[-Kế hoạch giám sát của Ban Thường vụ Huyện ủy về công tác cán bộ-]{+Phân bổ vốn đầu tư công cho ngành giáo dục của tỉnh trong năm tới+}",
    ],
  ])("shows %s", (_name, before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it("of two different texts of the greatest length shows what their ends share and one replaced middle", () => {
    const middle = (letter: string) => Array.from({ length: 3_000 }, (_, index) => `${letter}${index}`).join(" ");
    const parts = diffWords(`Kết luận: ${middle("a")}. Hết`, `Kết luận: ${middle("b")}. Hết`);
    expect(parts.map(({ kind }) => kind)).toEqual(["same", "removed", "added", "same"]);
    expect([parts[0]!.text, parts[3]!.text]).toEqual(["Kết luận: ", ". Hết"]);
  });

  it("of a text of the greatest length finds single changed words in it", () => {
    const words = Array.from({ length: 4_000 }, (_, index) => `từ${index % 700}`);
    const changed = words.map((word, index) => (index % 100 === 50 ? "mới" : word));
    const parts = diffWords(words.join(" "), changed.join(" "));
    expect(parts.filter(({ kind }) => kind === "added").map(({ text }) => text)).toEqual(Array.from({ length: 40 }, () => "mới"));
  });
});

const WORDS = ["đồng", "chí", "Tỉnh", "ủy", "28-CT/TW", "25/12/2023", "e\u0302\u0301", "😀", "\ud83d", "(", ")", ",", ";", ".", "“", "”", "-"];
const text = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...WORDS) }, { weight: 2, arbitrary: fc.constantFrom(" ", " ", "  ", "\n", "\u00a0") }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) }), { maxLength: 60 }).map((pieces) => pieces.join(""));

function joined(parts: readonly DiffPart[]): { before: string; after: string } {
  return { before: textOfParts(parts, "before"), after: textOfParts(parts, "after") };
}

describe("for whatever two texts", () => {
  it("the parts put together give both, without an empty part or two neighbours of one kind", () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(0, 1, 5, 1_500), (before, after, maxEdits) => {
        const parts = diffWords(before, after, maxEdits);
        expect(joined(parts)).toEqual({ before, after });
        parts.forEach(({ kind, text: part }, index) => {
          expect(part).not.toBe("");
          expect(kind).not.toBe(parts[index - 1]?.kind);
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it("no letter is cut from its marks or its other half", () => {
    const whole = fc.array(fc.constantFrom("ế", "e\u0302\u0301", "😀", "đ", " ", ",", "a"), { maxLength: 30 }).map((letters) => letters.join(""));
    fc.assert(
      fc.property(whole, whole, (before, after) => {
        for (const { text: part } of diffWords(before, after)) expect(part).not.toMatch(/^[\p{M}\udc00-\udfff]|[\ud800-\udbff]$/u);
      }),
      { numRuns: 500 },
    );
  });

  it("words changed apart from each other are shown one by one, and nothing else", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(2_000), { minLength: 30, maxLength: 200 }), fc.uniqueArray(fc.nat(9), { minLength: 1 }), (numbers, picks) => {
        const words = numbers.map((number) => `từ${number}`);
        const places = new Set(picks.map((pick) => Math.floor((pick * words.length) / 10)).filter((place, _index, all) => !all.includes(place - 1)));
        const after = words.map((word, place) => (places.has(place) ? `sửa${place}` : word));
        const changes = diffWords(words.join(" "), after.join(" ")).filter(({ kind }) => kind !== "same");
        const expected = [...places].sort((a, b) => a - b).flatMap((place) => [{ kind: "removed", text: words[place] }, { kind: "added", text: `sửa${place}` }]);
        expect(changes).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
