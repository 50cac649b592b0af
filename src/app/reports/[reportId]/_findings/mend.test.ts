import { expect, test } from "vitest";
import type { FoundSpot } from "./found";
import { replaceIn } from "./mend";

/** The place of `quote` in `text`, to become `replacement`. */
function at(text: string, quote: string, replacement: string | null, paragraph: number | null = null): FoundSpot {
  const start = text.indexOf(quote);
  return { box: "box", section: null, paragraph, start, end: start + quote.length, quote, replacement };
}

test("several places of one text are mended at once, whatever lengths change", () => {
  const text = "Quyết định 27-QĐ/TW  và Chỉ thị 28-CT/TW , ngày 05/08/2023";
  const spots = [at(text, "Quyết định 27", "Quyết định số 27"), at(text, "  ", " "), at(text, "TW ,", "TW,"), at(text, "05/08/2023", "05/8/2023")];
  expect(replaceIn(text, spots)).toEqual({ text: "Quyết định số 27-QĐ/TW và Chỉ thị 28-CT/TW, ngày 05/8/2023", done: 4 });
});

test("a place whose words have changed since is left alone, and so is one without a right answer", () => {
  const text = "Chỉ thị 28-CT/TW";
  expect(replaceIn("Theo Chỉ thị 28-CT/TW", [at(text, "Chỉ thị 28", "Chỉ thị số 28")])).toEqual({ text: "Theo Chỉ thị 28-CT/TW", done: 0 });
  expect(replaceIn(text, [at(text, "28", null)])).toEqual({ text, done: 0 });
});

test("of two places that meet only one is mended", () => {
  const text = "Tỉnh  ủy";
  expect(replaceIn(text, [at(text, "Tỉnh  ủy", "Tỉnh ủy"), at(text, "  ", " ")])).toEqual({ text: "Tỉnh ủy", done: 1 });
});

test("in a box of several paragraphs offsets count from the paragraph, and empty lines are none", () => {
  const text = "Căn cứ quy chế\n\nBan Thường vụ  họp";
  const second: FoundSpot = { box: "box", section: null, paragraph: 1, start: 13, end: 15, quote: "  ", replacement: " " };
  expect(replaceIn(text, [second])).toEqual({ text: "Căn cứ quy chế\n\nBan Thường vụ họp", done: 1 });
  expect(replaceIn("Căn cứ quy chế", [second]).done).toBe(0);
});

test("letters typed in pieces are found by their composed form", () => {
  const text = "Tỉnh  ủy".normalize("NFD");
  expect(replaceIn(text, [at("Tỉnh  ủy", "  ", " ")])).toEqual({ text: "Tỉnh ủy", done: 1 });
});
