import fc from "fast-check";
import { expect, test } from "vitest";
import { printParagraph } from "@/domain/print";
import { shownSpan } from "./shown-span";

/** The words between the bars, as they stand in print. */
const shown = (marked: string): string | null => {
  const [before, words, after] = marked.split("|") as [string, string, string];
  const stored = before + words + after;
  const printed = printParagraph(stored);
  const span = shownSpan(stored, printed, before.length, before.length + words.length);
  return span && printed.slice(span.start, span.end);
};

test.each([
  ["Ban hành |Quyết định| 27", "Quyết định"],
  ["  Ban  hành\t |Quyết  định| 27.", "Quyết định"],
  ["Ban hành|  |Quyết định", " "],
  ["Ban hành kế hoạch|;|", "h"],
  ["Ban hành kế hoạch|;.|", "h"],
  ["||Ban hành", "B"],
  ["Chủ trương (|lần hai|", "lần hai"],
  ["|🙂 việc|", "🙂 việc"],
  ["||", null],
])("of %s", (marked, words) => {
  expect(shown(marked)).toBe(words);
});

test("any words of any text that print as they stand are found as they stand", () => {
  const word = fc.stringMatching(/^[a-zđêủ]{1,6}$/u);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), word, fc.array(word), fc.constantFrom(" ", "  ", "\u00a0", " \n "), fc.constantFrom("", ".", ";", " ;", ":"), (before, middle, after, space, end) => {
      expect(shown(`${space}${before.join(space)}${space}|${middle}|${space}${after.join(space)}${end}`)).toBe(middle);
    }),
  );
});
