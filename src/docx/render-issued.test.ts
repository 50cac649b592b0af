import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { randomReports, TEMPLATE, validateFiles } from "../../tests/support/docx-proof";
import { readReportDocumentJson } from "@/text/clean-report-document";
import { compileTemplate } from "./compile";
import { DocxError } from "./errors";
import { readProperties, withProperties } from "./properties";
import { readParagraphs } from "./read-paragraphs";
import { renderDocx } from "./render";
import { renderIssued } from "./render-issued";
import { readZip, writeZip } from "./zip";

const IDENTITY = { reportId: "0190d3a1-0000-7000-8000-000000000001", contentHash: "a1b2c3d4e5f6".padEnd(64, "0") };

const read = readReportDocumentJson(readFileSync(join(import.meta.dirname, "../../prisma/demo/report-2024-q1.json"), "utf8"));
if (!read.ok) throw new Error("the demo report is no ReportDocument");
const ISSUED = { ...read.document, number: 7, date: "2024-03-27" };

describe("an issued file", () => {
  it("says which report it is, in its properties", () => {
    expect([...readProperties(renderIssued(ISSUED, TEMPLATE, IDENTITY))]).toEqual([
      ["BaoCao.Report", IDENTITY.reportId],
      ["BaoCao.Content", "a1b2c3d4e5f6"],
      ["BaoCao.Number", "07-BC/TU"],
      ["BaoCao.Date", "2024-03-27"],
    ]);
  });

  it("reads as the file anyone downloads, and has the same bytes each time", () => {
    const file = renderIssued(ISSUED, TEMPLATE, IDENTITY);
    expect(readParagraphs(file)).toEqual(readParagraphs(renderDocx(ISSUED, TEMPLATE)));
    expect(Buffer.compare(file, renderIssued(ISSUED, compileTemplate(TEMPLATE), { ...IDENTITY }))).toBe(0);
  });

  it("keeps the template's properties, but not another report's name that came with it", () => {
    const template = writeZip(withProperties(readZip(TEMPLATE), new Map([["Phòng", "Tổng hợp"], ["BaoCao.Report", "cũ"]])));
    const properties = readProperties(renderIssued(ISSUED, template, IDENTITY));
    expect([properties.get("Phòng"), properties.get("BaoCao.Report"), properties.size]).toEqual(["Tổng hợp", IDENTITY.reportId, 5]);
  });

  it("is refused without a number or a date", () => {
    expect(() => renderIssued({ ...ISSUED, number: null }, TEMPLATE, IDENTITY)).toThrow(new DocxError("missing-value", "number"));
    expect(() => renderIssued({ ...ISSUED, date: null }, TEMPLATE, IDENTITY)).toThrow(new DocxError("missing-value", "date"));
  });

  it("is valid to the Open XML SDK, whatever it says", { timeout: 120_000 }, async () => {
    const documents = [ISSUED, ...randomReports(5, 50, 2024).map((document) => ({ ...document, number: 99_999, date: "2026-06-03" }))];
    const { errors } = await validateFiles(documents.map((document) => renderIssued(document, TEMPLATE, IDENTITY)));
    expect(errors).toEqual([]);
  });
});
