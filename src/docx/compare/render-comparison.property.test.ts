import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TEMPLATE, validateFiles, validateMerged } from "../../../tests/support/docx-proof";
import { reportPair } from "../../../tests/support/report-pairs";
import { changeIds, plainMain, resolved, withOwnIds } from "../../../tests/support/tracked-changes";
import { renderDocx } from "../render";
import { deflate, inflate, readZip, writeZip } from "../zip";
import { renderComparison } from "./render-comparison";

const BY = { author: "Phiên bản 2 (Nguyễn Văn A)", date: "2024-04-02T08:30:00Z" };

function paragraph(text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="NoiDung"/><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table of rows, each of two cells with paragraphs. */
function table(...rows: [string[], string[]][]): string {
  const cell = (texts: string[]) => `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${texts.map(paragraph).join("")}</w:tc>`;
  const grid = '<w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>';
  return `<w:tbl>${grid}${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

function templateWith(more: string): Uint8Array {
  return writeZip(readZip(TEMPLATE).map((entry) => (entry.name === "word/document.xml" ? deflate(entry.name, Buffer.from(inflate(entry).toString("utf8").replace("<w:sectPr>", `${more}<w:p/><w:sectPr>`), "utf8")) : entry)));
}

const ODD_TEMPLATES = {
  "rows that repeat": templateWith(table([["Nơi nhận"], ["Số lượng"]], [["{#recipients}{text}"], ["01{/recipients}"]])),
  "a table for each section": templateWith(paragraph("{#sections}") + paragraph("{heading}") + table([["{heading}"], ["{number}", "{#paragraphs}", "{text}", "{/paragraphs}"]]) + paragraph("{/sections}")),
  "a content control": templateWith(`<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${["{subject}", "{#closing}", "{text}", "{/closing}", "Hết"].map(paragraph).join("")}</w:sdtContent></w:sdt>`),
};

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

  it.each(Object.entries(ODD_TEMPLATES))("is so too in a template with %s", { timeout: 120_000 }, async (_what, template) => {
    const files: Uint8Array[] = [];
    fc.assert(
      fc.property(reportPair(5), ([before, after]) => {
        const compared = renderComparison(before, after, template, BY);
        expect(plainMain(resolved(compared, "accept"))).toBe(plainMain(renderDocx(after, template)));
        expect(plainMain(resolved(compared, "reject"))).toBe(plainMain(renderDocx(before, template)));
        files.push(compared);
      }),
      { numRuns: 30 },
    );
    expect((await validateFiles(files.slice(-2))).errors).toEqual([]);
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
