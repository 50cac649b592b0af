import { describe, expect, it } from "vitest";
import { diffParagraphs } from "@/text/compare-fields";
import { diffWords } from "@/text/word-diff";
import { diffLines, diffRuns, foldUnchanged } from "./diff-runs";

describe("runs of a word diff", () => {
  it("take words that went and words that came in their place as one change", () => {
    const runs = diffRuns(diffWords("Điều động đồng chí A về Sở Nội vụ", "Điều động đồng chí B về Sở Tài chính"));
    expect(runs.map(({ changed, parts }) => [changed, parts.map(({ text }) => text)])).toEqual([
      [false, ["Điều động đồng chí "]],
      [true, ["A", "B"]],
      [false, [" về Sở "]],
      [true, ["Nội vụ", "Tài chính"]],
    ]);
  });

  it("are none of an empty text", () => {
    expect(diffRuns([])).toEqual([]);
  });
});

describe("lines of a compared list", () => {
  it("are its paragraphs, an added one by itself", () => {
    const lines = diffLines(diffParagraphs(["Các đ/c UVBCH", "Lưu Văn phòng"], ["Các đ/c UVBCH", "Ban Tổ chức Tỉnh ủy", "Lưu Văn phòng"]));
    expect(lines.map((line) => line.map(({ kind, text }) => `${kind} ${text}`))).toEqual([["same Các đ/c UVBCH"], ["added Ban Tổ chức Tỉnh ủy"], ["same Lưu Văn phòng"]]);
  });

  it("are none of a list emptied of nothing", () => {
    expect(diffLines([])).toEqual([]);
  });
});

describe("folding", () => {
  it("keeps what changed in its place and puts what stayed between together", () => {
    const folds = foldUnchanged([1, 2, 30, 4, 50, 60, 7], (item) => item >= 30);
    expect(folds).toEqual([
      { changed: false, items: [1, 2] },
      { changed: true, item: 30 },
      { changed: false, items: [4] },
      { changed: true, item: 50 },
      { changed: true, item: 60 },
      { changed: false, items: [7] },
    ]);
  });
});
