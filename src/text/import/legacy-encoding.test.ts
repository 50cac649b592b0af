import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeLegacy, encodeTcvn3, encodeVni } from "./legacy-encoding";

const SMALL = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";
const LETTERS = [...SMALL, ...SMALL.toUpperCase()];
const vietnamese = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...LETTERS, ..."bcdghklmnpqrstvxBCDGHKLMNPQRSTVX") }, { weight: 2, arbitrary: fc.constantFrom(..." 0123456789.,;:-/()“”–…") }), { maxLength: 80 }).map((letters) => letters.join(""));

/** As a program that takes the old bytes for Windows-1252 shows them. */
const fromTcvn3 = (text: string): string => encodeTcvn3(text).map((stretch) => decodeLegacy(stretch.text, stretch.font, true)).join("");

describe("text in an old encoding", () => {
  test("comes back as it was from VNI, whatever Vietnamese it is", () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(decodeLegacy(encodeVni(text), "vni")).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test("comes back as it was from TCVN3 and its capital fonts, whatever Vietnamese it is", () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fromTcvn3(text)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test("has a code for each of the 134 letters, apart from all others", () => {
    const marked = LETTERS.filter((letter) => /[^\0-\x7f]/.test(letter));
    expect(marked).toHaveLength(134);
    expect(new Set(marked.map(encodeVni)).size).toBe(134);
    for (const letter of marked) expect(encodeVni(letter)).toMatch(/^[A-Za-z\u00a0-\u00ff]+$/);
    expect(new Set([...SMALL].filter((letter) => /[^\0-\x7f]/.test(letter)).map((letter) => encodeTcvn3(letter)[0]!.text)).size).toBe(67);
  });

  test("keeps ASCII, punctuation and numbers", () => {
    const plain = "Số 12-BC/TU: 4.850 “abc” – x…".replace("ố", "o");
    expect([decodeLegacy(plain, "vni"), decodeLegacy(plain, "tcvn3")]).toEqual([plain, plain]);
  });
});

describe("capitals typed without a capital font", () => {
  test.each([
    ["TØNH ñY HËU GIANG", "TỈNH ỦY HẬU GIANG"],
    ["BAN TH¦êNG Vô", "BAN THƯỜNG VỤ"],
    ["§¶NG Bé TØNH S¥N LA", "ĐẢNG BỘ TỈNH SƠN LA"],
    ["Sè 12-BC/TU", "Số 12-BC/TU"],
    ["A. KÕT QU¶", "A. KẾT QUẢ"],
    ["Ban Th\u00adêng vô TØnh ñy", "Ban Thường vụ Tỉnh ủy"],
    ["§é cao", "Độ cao"],
  ])("%s is %s", (typed, read) => expect(decodeLegacy(typed, "tcvn3")).toBe(read));
});
