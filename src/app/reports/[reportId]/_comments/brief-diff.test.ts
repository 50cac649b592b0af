import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffWords, type DiffPart } from "@/text/word-diff";
import { briefDiff } from "./brief-diff";

const LONG = Array.from({ length: 60 }, (_, index) => `từ${index}`).join(" ");

describe("a long text with a small change", () => {
  it("shows the change with some words on either side", () => {
    const brief = briefDiff(diffWords(`${LONG} cũ ${LONG}`, `${LONG} mới ${LONG}`));
    expect(brief.map(({ kind }) => kind)).toEqual(["gap", "same", "removed", "added", "same", "gap"]);
    expect(brief[1]!.text).toMatch(/^từ.* từ59 $/);
    expect(brief[1]!.text.length).toBeLessThan(80);
  });

  it("is shown whole where little could be left out", () => {
    const parts = diffWords("Nội dung cũ của Tỉnh ủy", "Nội dung mới của Tỉnh ủy");
    expect(briefDiff(parts)).toEqual(parts);
  });

  it("loses no changed word", () => {
    const part = fc.record({ kind: fc.constantFrom("same", "removed", "added"), text: fc.lorem({ maxCount: 40 }) }) as fc.Arbitrary<DiffPart>;
    const changed = (all: readonly { kind: string; text: string }[]) => all.filter(({ kind }) => kind === "removed" || kind === "added");
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(changed(briefDiff(parts))).toEqual(changed(parts));
      }),
    );
  });
});
