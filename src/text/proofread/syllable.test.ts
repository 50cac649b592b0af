import { expect, test } from "vitest";
import { KNOWN_SYLLABLES } from "./known-syllables";
import { rightSyllable } from "./right-syllable";
import { isSyllable, withMarkMoved } from "./syllable";

test.each("nghiêng quốc quý giữ gì giếng khuya huỳnh ngoằn thuở yêu ý ạ xoong toàn hoà hòa thuý thúy khuỷu rượu nguyễn quạnh kỳ kỷ".split(" "))("%s can be a syllable", (word) => {
  expect(isSyllable(word)).toBe(true);
});

test.each("thưc hịên ngyà tòan ngiêm kê̌ cế ghà nghà đưọc tổchức zđ quuốc biênê".split(" "))("%s cannot", (word) => {
  expect(isSyllable(word)).toBe(false);
});

test.each([
  ["hịên", "hiện"],
  ["tòan", "toàn"],
  ["đựơc", "được"],
  ["Hịên", "Hiện"],
  ["thưc", null],
  ["hiện", null],
])("the mark of %s belongs on %s", (word, right) => {
  expect(withMarkMoved(word)).toBe(right);
});

test("every syllable that official texts use is one", () => {
  expect([...KNOWN_SYLLABLES].filter((word) => !isSyllable(word))).toEqual([]);
});

test.each([
  ["đuợc", "được"],
  ["truờng", "trường"],
  ["lưọng", "lượng"],
  ["Quyêt", "Quyết"],
  ["chưc", "chức"],
  ["tòan", "toàn"],
  ["ngyà", null],
  ["hiện", null],
])("%s must have been %s", (word, right) => {
  expect(rightSyllable(word)).toBe(right);
});
