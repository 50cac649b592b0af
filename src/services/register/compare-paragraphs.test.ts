import { describe, expect, it } from "vitest";
import { compareParagraphs } from "./compare-paragraphs";

const ISSUED = ["TỈNH ỦY HẬU GIANG", "BÁO CÁO", "1. Về công tác tổ chức", "- Điều động đồng chí A.", "- Bổ nhiệm đồng chí B."];

describe("the paragraphs of a file beside the issued ones", () => {
  it("are alike when nothing was changed", () => {
    expect(compareParagraphs(ISSUED, ISSUED)).toEqual({ shown: [], total: 0 });
  });

  it("show a changed letter within its word, at the paragraph it stands in", () => {
    const given = ISSUED.map((text) => text.replace("đồng chí B", "đồng chí C"));
    expect(compareParagraphs(ISSUED, given)).toEqual({
      shown: [{ number: 5, kind: "changed", parts: [{ kind: "same", text: "- Bổ nhiệm đồng chí " }, { kind: "removed", text: "B" }, { kind: "added", text: "C" }, { kind: "same", text: "." }] }],
      total: 1,
    });
  });

  it("show what was taken out and what was put in, and number the rest as issued", () => {
    const { shown, total } = compareParagraphs(ISSUED, ["TỈNH ỦY HẬU GIANG", "1. Về công tác tổ chức", "- Điều động đồng chí A.", "- Thêm vào.", "- Bổ nhiệm đồng chí D."]);
    expect(total).toBe(3);
    expect(shown.map(({ number, kind }) => [number, kind])).toEqual([
      [2, "removed"],
      [5, "changed"],
      [6, "added"],
    ]);
  });

  it("of another text altogether are not listed one by one without end", () => {
    const other = Array.from({ length: 4_000 }, (_, index) => `Đoạn ${index}`);
    expect(compareParagraphs(ISSUED, other)).toEqual({ shown: [], total: null });
    expect(compareParagraphs(other.slice(0, 300), []).shown).toHaveLength(50);
    expect(compareParagraphs(other.slice(0, 300), []).total).toBe(300);
  });
});
