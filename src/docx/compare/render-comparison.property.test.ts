import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TEMPLATE, validateFiles, validateMerged } from "../../../tests/support/docx-proof";
import { reportPair } from "../../../tests/support/report-pairs";
import { changeIds, plainMain, resolved, withOwnIds } from "../../../tests/support/tracked-changes";
import { renderDocx } from "../render";
import { renderComparison } from "./render-comparison";

const BY = { author: "Phiên bản 2 (Nguyễn Văn A)", date: "2024-04-02T08:30:00Z" };

describe("a comparison of whatever two reports", () => {
  it("is the new report when all is accepted and the old one when all is rejected, word by word and look by look", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(reportPair(12), ([before, after]) => {
        const compared = renderComparison(before, after, TEMPLATE, BY);
        expect(plainMain(resolved(compared, "accept"))).toBe(plainMain(renderDocx(after, TEMPLATE)));
        expect(plainMain(resolved(compared, "reject"))).toBe(plainMain(renderDocx(before, TEMPLATE)));
        const ids = changeIds(compared);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 150 },
    );
  });

  it("is valid to the Open XML SDK, and the same bytes twice", { timeout: 120_000 }, async () => {
    const files = fc.sample(reportPair(12), { numRuns: 60, seed: 2024 }).map(([before, after]) => {
      const compared = renderComparison(before, after, TEMPLATE, BY);
      expect(Buffer.compare(compared, renderComparison(before, after, TEMPLATE, BY))).toBe(0);
      return compared;
    });
    expect((await validateMerged(files.map(withOwnIds), 30)).errors).toEqual([]);
    expect((await validateFiles(files.slice(0, 4))).errors).toEqual([]);
  });
});
