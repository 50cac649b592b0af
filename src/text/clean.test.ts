import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText } from "./clean";

/** What XML 1.0 section 2.2 allows, written independently of the code under test. */
function allowedByXml(text: string): boolean {
  return [...text].every((character) => {
    const code = character.codePointAt(0)!;
    if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
    return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
  });
}

describe("cleanText", () => {
  test("composes decomposed Vietnamese without calling it a loss", () => {
    const composed = "Tỉnh ủy, Đảng ủy, khóa, khoá, uỷ, Ưỡn ẹo";
    expect(cleanText(composed.normalize("NFD"))).toEqual({ text: composed, removed: 0 });
  });

  test("keeps the author's placing of the mark: ủy and uỷ stay two spellings", () => {
    expect(cleanText("ủy uỷ hòa hoà").text).toBe("ủy uỷ hòa hoà");
  });

  test.each([
    ["NUL", "a\u0000b"],
    ["bell", "a\u0007b"],
    ["escape", "a\u001bb"],
    ["U+FFFE", "a\ufffeb"],
    ["U+FFFF", "a\uffffb"],
    ["a lone high surrogate", "a\ud83db"],
    ["a lone low surrogate", "a\ude00b"],
  ])("removes and counts %s", (_name, input) => {
    expect(cleanText(input)).toEqual({ text: "ab", removed: 1 });
  });

  test("removes reversed surrogates as two", () => {
    expect(cleanText("a\ude00\ud83db")).toEqual({ text: "ab", removed: 2 });
  });

  test("removes what was between two halves of a pair only as far as it is forbidden", () => {
    expect(cleanText("\ud83d\u0001\ude00").text).toBe("");
  });

  test("keeps emoji, variation selectors and the joiner of a family", () => {
    const text = "👨‍👩‍👧‍👦 ✔️ 🇻🇳 \u200d \u200b";
    expect(cleanText(text)).toEqual({ text, removed: 0 });
  });

  test("keeps tab, no-break space, DEL and C1 letters, which XML allows", () => {
    expect(cleanText("a\tb\u00a0c\u007fd\u0085e")).toEqual({ text: "a\tb\u00a0c\u007fd\u0085e", removed: 0 });
  });

  test("brings every line end to \\n", () => {
    expect(cleanText("a\r\nb\rc\nd\r\r\ne").text).toBe("a\nb\nc\nd\n\ne");
  });

  test("turns Word's soft line and page breaks into a space", () => {
    expect(cleanText("TỈNH ỦY\u000bLÀO CAI\u000chết")).toEqual({ text: "TỈNH ỦY LÀO CAI hết", removed: 0 });
  });

  test("keeps at most 30 marks on a letter and counts the others", () => {
    const { text, removed } = cleanText(`q${"\u0323".repeat(100)}x`);
    expect(text).toBe(`q${"\u0323".repeat(30)}x`);
    expect(removed).toBe(70);
  });

  test("comes to the end of a 1 MB pile of marks", () => {
    expect(cleanText("a" + "\u0302\u0323".repeat(500_000)).removed).toBeGreaterThan(999_000);
  });

  test("whatever comes in, what goes out is NFC, fit for XML, and clean a second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 200 }), (input) => {
        const { text, removed } = cleanText(input);
        expect(text).toBe(text.normalize("NFC"));
        expect(allowedByXml(text)).toBe(true);
        expect(removed).toBeGreaterThanOrEqual(0);
        expect(cleanText(text)).toEqual({ text, removed: 0 });
      }),
      { numRuns: 500 },
    );
  });

  test("text that is fit already passes unchanged", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (input) => {
        const fit = input.normalize("NFC").replace(/[\r\u000b\u000c]/g, "");
        if (allowedByXml(fit) && !/\p{M}{31}/u.test(fit)) expect(cleanText(fit)).toEqual({ text: fit, removed: 0 });
      }),
    );
  });
});
