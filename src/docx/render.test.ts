import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { printReport } from "@/domain/print";
import type { ReportDocument } from "@/domain/report-document";
import { readReportDocumentJson } from "@/text/clean-report-document";
import { compileTemplate } from "./compile";
import { renderThroughEngine } from "./engine";
import { DocxError } from "./errors";
import { readParagraphs } from "./read-paragraphs";
import { renderDocx } from "./render";
import { toTemplateData } from "./template-data";
import { deflate, inflate, readZip, writeZip } from "./zip";

const TEMPLATE = readFileSync(join(import.meta.dirname, "../../templates/bao-cao.docx"));

function realReport(): ReportDocument {
  const read = readReportDocumentJson(readFileSync(join(import.meta.dirname, "../../prisma/demo/report-2024-q1.json"), "utf8"));
  if (!read.ok) throw new Error("the demo report is no ReportDocument");
  return read.document;
}

function partsOf(docx: Uint8Array): Map<string, Buffer> {
  return new Map(readZip(docx).map((entry) => [entry.name, inflate(entry)]));
}

/** The template with its main part changed, as someone may do it in Word. */
function templateWith(change: (xml: string) => string): Uint8Array {
  return writeZip(
    readZip(TEMPLATE).map((entry) =>
      entry.name === "word/document.xml" ? deflate(entry.name, Buffer.from(change(inflate(entry).toString("utf8")), "utf8")) : entry,
    ),
  );
}

function textsOf(docx: Uint8Array): string[] {
  return readParagraphs(docx).map(({ text }) => text);
}

const HOSTILE = `{text} {#sections} </w:t> & "<b>" 'x' 😀 👨‍👩‍👧 $& {{a}} ]]>`;

function hostileReport(): ReportDocument {
  const report = realReport();
  return {
    ...report,
    subject: "",
    letterhead: { ...report.letterhead, issuer: HOSTILE },
    sections: [{ key: "other", heading: HOSTILE, decisions: [{ text: HOSTILE, marker: "dash", joinsPrevious: false }] }],
    recipients: [HOSTILE],
  };
}

describe("a rendered report", () => {
  it.each([
    ["the real report", realReport()],
    ["hostile text", hostileReport()],
    ["nothing but a header", { ...realReport(), preamble: [], sections: [], closing: [], recipients: [] }],
    ["an issued copy", { ...realReport(), number: 127, date: "2024-03-29", draft: null }],
  ])("is, part by part, what docxtemplater itself writes: %s", (_, report) => {
    expect(compileTemplate(TEMPLATE).fast).toBe(true);
    const ours = partsOf(renderDocx(report, TEMPLATE));
    const engines = renderThroughEngine(partsOf(TEMPLATE), toTemplateData(printReport(report)));
    expect([...ours.keys()].toSorted()).toEqual([...engines.keys()].toSorted());
    for (const [name, bytes] of ours) expect(bytes.toString("utf8"), name).toBe(engines.get(name));
  });

  it("has the same bytes for the same data, whether the template is compiled or not", () => {
    const [first, second] = [renderDocx(realReport(), TEMPLATE), renderDocx(realReport(), compileTemplate(TEMPLATE))];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it("names title and author, and no moment of its making", () => {
    const core = partsOf(renderDocx(realReport(), TEMPLATE)).get("docProps/core.xml")!.toString("utf8");
    expect(core).toContain("<dc:title>BÁO CÁO Kết quả hoạt động của Ban Thường vụ Tỉnh ủy quý I/2024</dc:title>");
    expect(core).toContain("<dc:creator>TỈNH ỦY HẬU GIANG</dc:creator>");
    expect(core).not.toMatch(/dcterms:(created|modified)>/);
  });

  it("prints hostile text as typed", () => {
    const texts = textsOf(renderDocx(hostileReport(), TEMPLATE));
    expect(texts[0]).toBe(HOSTILE);
    expect(texts).toContain(`1. ${HOSTILE}`);
    expect(texts).toContain(`- ${HOSTILE}.`);
  });

  it("leaves room for number and day in a draft, as the original does", () => {
    const texts = textsOf(renderDocx(realReport(), TEMPLATE));
    expect(texts.slice(3, 6)).toEqual(["Số       -BC/TU", "Dự thảo", "Hậu Giang, ngày      tháng 3 năm 2024"]);
  });

  it("prints number and date and no mark on an issued copy", () => {
    const texts = textsOf(renderDocx({ ...realReport(), number: 7, date: "2024-04-03", draft: null }, TEMPLATE));
    expect(texts.slice(3, 5)).toEqual(["Số 07-BC/TU", "Hậu Giang, ngày 03 tháng 4 năm 2024"]);
  });

  it("never holds a character XML forbids: it is refused, and the tag is named", () => {
    for (const bad of ["\u0000", "\u000b", "\ud800", "\uffff"]) {
      const report = { ...realReport(), letterhead: { ...realReport().letterhead, place: `Hậu${bad}Giang` } };
      // A vertical tab counts as a space between words, so it is gone before it could harm.
      if (bad === "\u000b") expect(textsOf(renderDocx(report, TEMPLATE)).join()).toContain("Hậu Giang, ngày");
      else expect(() => renderDocx(report, TEMPLATE)).toThrow(new DocxError("forbidden-character", "place"));
    }
  });

  it("refuses a missing value by its tag's name instead of printing it", () => {
    const { signature, ...rest } = realReport();
    const report = { ...rest, signature: { ...signature, name: "x" } } as ReportDocument;
    const data = { ...toTemplateData(printReport(report)), name: undefined } as never;
    expect(() => compileTemplate(TEMPLATE).fillParts(data)).toThrow(new DocxError("missing-value", "name"));
    expect(() => renderThroughEngine(partsOf(TEMPLATE), data)).toThrow(new DocxError("missing-value", "name"));
  });
});

describe("the last paragraph of the body", () => {
  const styleOf = (docx: Uint8Array, text: string) => readParagraphs(docx).find((paragraph) => paragraph.text === text)?.style;
  const section = { key: "other", heading: "Mục", decisions: [{ text: "Một", marker: "dash" as const, joinsPrevious: false }, { text: "Hai", marker: "dash" as const, joinsPrevious: false }] };

  it("is kept with the signature: a closing paragraph", () => {
    expect(styleOf(renderDocx(realReport(), TEMPLATE), "Trên đây là báo cáo kết quả hoạt động của Ban Thường vụ Tỉnh ủy quý I/2024.")).toBe("DoanKet");
  });

  it("is kept with the signature: the last decision when nothing closes the report", () => {
    const docx = renderDocx({ ...realReport(), sections: [section], closing: [] }, TEMPLATE);
    expect([styleOf(docx, "- Một."), styleOf(docx, "- Hai.")]).toEqual(["NoiDung", "DoanKet"]);
    expect(textsOf(docx).indexOf("- Hai.")).toBe(textsOf(docx).indexOf("- Một.") + 1);
  });

  it("is kept with the signature: the preamble when there is nothing else", () => {
    expect(styleOf(renderDocx({ ...realReport(), preamble: ["Mở đầu"], sections: [], closing: [] }, TEMPLATE), "Mở đầu.")).toBe("DoanKet");
  });
});

describe("a template changed in Word", () => {
  it("changes the output: layout lives there alone", () => {
    const changed = templateWith((xml) => xml.replace("Nơi nhận:", "Kính gửi:").replaceAll('w:val="NoiDung"', 'w:val="Normal"'));
    const texts = readParagraphs(renderDocx(realReport(), changed));
    expect(texts.map(({ text }) => text)).toContain("Kính gửi:");
    expect(texts.some(({ style }) => style === "NoiDung")).toBe(false);
    expect(compileTemplate(changed).fast).toBe(true);
  });

  it("may split a tag over runs, as Word does while one types", () => {
    const split = templateWith((xml) => xml.replace("{subject}", '{sub</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>ject}'));
    expect(textsOf(renderDocx(realReport(), split))).toEqual(textsOf(renderDocx(realReport(), TEMPLATE)));
    expect(compileTemplate(split).fast).toBe(true);
  });

  it("is rendered by docxtemplater itself where the fast way would differ", () => {
    // A table whose only row repeats: with nothing to repeat, docxtemplater drops the table.
    const row = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>{#recipients}{text}{/recipients}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>';
    const broken = '<w:p><w:r><w:t>{#preamble}</w:t></w:r></w:p><w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:t>{text}</w:t></w:r></w:p><w:p><w:r><w:br w:type="page"/></w:r><w:r><w:t>{/preamble}</w:t></w:r></w:p>';
    const odd = templateWith((xml) => xml.replace("<w:sectPr>", `${row}${broken}<w:sectPr>`));
    const ours = partsOf(renderDocx(realReport(), odd));
    const engines = renderThroughEngine(partsOf(odd), toTemplateData(printReport(realReport())));
    expect(compileTemplate(odd).fast).toBe(false);
    for (const [name, bytes] of ours) expect(bytes.toString("utf8"), name).toBe(engines.get(name));
  });
});
