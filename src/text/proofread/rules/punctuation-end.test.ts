import { expect, test } from "vitest";
import { findingsOf } from "../../../../tests/support/proofread-report";

const said = (...decisions: Parameters<typeof findingsOf>[1]) => findingsOf("punctuation.end", decisions).map(({ decision, quote, replacement }) => [decision, quote, replacement]);

test("where paragraphs end in a full stop, one that does not is told", () => {
  expect(said("Một việc.", "Hai việc;", "Ba việc", "Bốn (lần 2) ", "Năm việc.", "Sáu việc.", "Bảy việc.", "Tám việc.")).toEqual([
    [1, "việc;", "việc."],
    [2, "việc", "việc."],
    [3, "2)", "2)."],
  ]);
});

test("an office that leaves the stop to the printing, or ends with semicolons, is left in peace", () => {
  expect(said("Một việc", "Hai việc", "Ba việc.")).toEqual([]);
  expect(said("Một việc;", "Hai việc;", "Ba việc.")).toEqual([]);
});

test("parts of one bullet, questions and introductions end as they like", () => {
  expect(said("Một việc.", "Hai việc.", "Gồm:", "Vì sao?", "phần đầu;", { text: "phần sau.", joinsPrevious: true }, "Ba việc.", "Bốn việc.")).toEqual([]);
});

test("a mark left behind goes, and no second full stop comes", () => {
  expect(said("Một việc.", "Hai việc.", "Ba việc.", "Bốn việc.,", "Năm việc -", "Sáu việc.", "Bảy việc.", "Tám việc.")).toEqual([
    [3, "việc.,", "việc."],
    [4, "việc -", "việc."],
  ]);
});
