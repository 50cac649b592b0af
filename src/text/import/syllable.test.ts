import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isSyllable } from "./syllable";

test("every marked word of a real report is a syllable", () => {
  const words = readFileSync("tests/support/texts/report-2024-q1.txt", "utf8").normalize("NFC").replace(/đ\/c/g, "").match(/\p{L}+/gu)!;
  const none = words.filter((word) => /[^\0-\x7f]/.test(word) && word !== word.toUpperCase() && !isSyllable(word));
  expect(none).toEqual([]);
});

test.each(["nghiêng", "khuỷu", "giết", "gì", "quốc", "Uỷ", "ủy", "THƯỜNG", "loét", "xoong", "uyên", "Đắc", "rượu", "quýt", "hoà", "thuở"])("%s is a syllable", (word) => expect(isSyllable(word)).toBe(true));
test.each(["été", "café", "déjà", "über", "naïve", "ção", "tØnh", "ñoàng", "ngèo?", "bảc", "kỉết", "àá", "", "đđ"])("%s is none", (word) => expect(isSyllable(word)).toBe(false));
