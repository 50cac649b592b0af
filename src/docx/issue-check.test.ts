import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReportDocument } from "@/domain/report-document";
import { readReportDocumentJson } from "@/text/clean-report-document";
import { cleaned, TEMPLATE } from "../../tests/support/docx-proof";
import { reportArbitrary } from "../../tests/support/report-arbitrary";
import { checkIssuedFile } from "./issue-check";
import { renderDocx } from "./render";
import { renderIssued } from "./render-issued";
import { deflate, inflate, readZip, writeZip } from "./zip";

const MAIN = "word/document.xml";
const IDENTITY = { reportId: "0190d3a1-0000-7000-8000-000000000001", contentHash: "a1b2c3d4e5f6".padEnd(64, "0") };

function demo(name: string): ReportDocument {
  const read = readReportDocumentJson(readFileSync(join(import.meta.dirname, `../../prisma/demo/${name}.json`), "utf8"));
  if (!read.ok) throw new Error(`${name} is no ReportDocument`);
  return { ...read.document, number: 127, date: "2024-03-27", draft: 2 };
}

const REPORT = demo("report-2024-q1");
const FILE = renderIssued(REPORT, TEMPLATE, IDENTITY);

/** A file with one part changed; the change must change something. */
function changed(file: Uint8Array, change: (xml: string) => string, part = MAIN): Uint8Array {
  return writeZip(
    readZip(file).map((entry) => {
      if (entry.name !== part) return entry;
      const before = inflate(entry).toString("utf8");
      const after = change(before);
      if (after === before) throw new Error(`nothing changed in ${part}`);
      return deflate(part, Buffer.from(after, "utf8"));
    }),
  );
}

function codesOf(file: Uint8Array, document = REPORT): string[] {
  return checkIssuedFile(file, document).map(({ code }) => code);
}

/** Codes after the main part, or another one, was changed. */
function codesAfter(change: (xml: string) => string, part = MAIN): string[] {
  return codesOf(changed(FILE, change, part));
}

function paragraph(text: string, run = ""): string {
  return `<w:p><w:r>${run}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** Puts XML before the paragraph that holds a text. */
function before(text: string, xml: string) {
  return (main: string) => {
    const at = main.lastIndexOf("<w:p>", main.indexOf(text));
    return main.slice(0, at) + xml + main.slice(at);
  };
}

/** Takes out the paragraph that holds a text. */
function without(text: string) {
  return (main: string) => {
    const start = main.lastIndexOf("<w:p>", main.indexOf(text));
    return main.slice(0, start) + main.slice(main.indexOf("</w:p>", start) + "</w:p>".length);
  };
}

describe("a file that may be issued", () => {
  it.each(["report-2024-q1", "report-2023-q4"])("has no fault: %s", (name) => {
    const document = demo(name);
    expect(checkIssuedFile(renderIssued(document, TEMPLATE, IDENTITY), document)).toEqual([]);
  });

  it("has no fault whatever the report says: tags, marks, braces and odd letters of its own", () => {
    fc.assert(
      fc.property(reportArbitrary(30), fc.integer({ min: 1, max: 99_999 }), (data, number) => {
        const document = { ...cleaned(data), number, date: "2026-06-03" };
        expect(checkIssuedFile(renderIssued(document, TEMPLATE, IDENTITY), document)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("may speak of drafts, numbers, dates and tags in its own words", () => {
    const text = "Góp ý Dự thảo Nghị quyết Số 12-NQ/TU, ngày 05 tháng 4 năm 2024, mẫu {ten}";
    const document = { ...REPORT, preamble: [text], recipients: [text], sections: [{ key: "other", heading: text, decisions: [{ text, marker: "none" as const, joinsPrevious: false }] }] };
    expect(checkIssuedFile(renderIssued(document, TEMPLATE, IDENTITY), document)).toEqual([]);
  });

  it("is found out by any letter changed in its body", () => {
    const xml = inflate(readZip(FILE).find(({ name }) => name === MAIN)!).toString("utf8");
    const letters = [...xml.matchAll(/<w:t [^>]*>([^<]+)<\/w:t>/g)].flatMap((match) => {
      const from = match.index + match[0].indexOf(">") + 1;
      return Array.from({ length: match[1]!.length }, (_, index) => from + index).filter((at) => /\p{L}/u.test(xml[at]!));
    });
    fc.assert(
      fc.property(fc.constantFrom(...letters), (at) => {
        const other = xml[at] === "ộ" ? "ọ" : "ộ";
        // "Nơi nhận:" is the template's wording, not the report's.
        fc.pre(!xml.slice(at - 9, at + 9).includes("Nơi nhận:"));
        expect(codesOf(changed(FILE, () => xml.slice(0, at) + other + xml.slice(at + 1)))).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("a planted fault is found: text", () => {
  const decision = "hiệp y quy hoạch Cục trưởng";

  it("a paragraph left out, doubled, moved or added", () => {
    expect(codesAfter(without(decision))).toEqual(["text-differs"]);
    expect(codesAfter(before(decision, paragraph("- Thêm một nội dung.")))).toEqual(["text-differs"]);
    expect(codesAfter((main) => before("Công tác Tuyên giáo", main.slice(main.lastIndexOf("<w:p>", main.indexOf(decision)), main.indexOf("</w:p>", main.indexOf(decision)) + 6))(main))).toEqual(["text-differs"]);
    expect(codesAfter(without("Trên đây là báo cáo"))).toEqual(["text-differs"]);
  });

  it("one letter, a doubled space, a tab or a dash changed", () => {
    expect(codesAfter((main) => main.replace("hiệp y quy", "hiệp y qui"))).toEqual(["text-differs"]);
    expect(codesAfter((main) => main.replace("hiệp y quy", "hiệp  y quy"))).toEqual(["text-differs"]);
    expect(codesAfter((main) => main.replace(decision, `hiệp y</w:t><w:tab/><w:t>${decision.slice(7)}`))).toEqual(["text-differs"]);
    expect(codesAfter((main) => main.replace("- </w:t>", "</w:t>").replace(">- ", ">"))).toContain("text-differs");
  });

  it("names the paragraph that is missing, or the one that is not the report's", () => {
    expect(checkIssuedFile(changed(FILE, without("2. Công tác Tuyên giáo")), REPORT)).toEqual([{ code: "text-differs", detail: "Công tác Tuyên giáo" }]);
    expect(checkIssuedFile(changed(FILE, before("2. Công tác Tuyên giáo", paragraph("lạ"))), REPORT)).toEqual([{ code: "text-differs", detail: "lạ" }]);
  });

  it("a section's number, the issuer, the signer or a recipient changed", () => {
    for (const [from, to] of [["2. Công tác", "3. Công tác"], ["TỈNH ỦY HẬU GIANG", "TỈNH ỦY HẬU GIANGG"], ["Trần Văn Huyến", "Trần Văn Huyền"], ["PHÓ BÍ THƯ", "BÍ THƯ"], ["UVBCH", "UVBTV"]] as const) {
      expect(codesAfter((main) => main.replace(from, to)), to).toEqual(["text-differs"]);
    }
  });

  it("hidden text is not text", () => {
    const at = "<w:r><w:rPr><w:vanish/></w:rPr>";
    expect(codesAfter((main) => main.slice(0, main.lastIndexOf("<w:r>", main.indexOf(decision))) + at + main.slice(main.lastIndexOf("<w:r>", main.indexOf(decision)) + 5))).toContain("text-differs");
  });

  it("a soft break inside a paragraph of the body", () => {
    expect(codesAfter((main) => main.replace(` ${decision}`, ` </w:t><w:br/><w:t>${decision}`))).toContain("soft-break");
    expect(checkIssuedFile(changed(FILE, (main) => main.replace(` ${decision}`, `</w:t><w:br/><w:t>${decision}`)), REPORT)).toMatchObject([{ code: "soft-break" }]);
  });
});

describe("a planted fault is found: number, date, marks", () => {
  it("the number left blank, another one, twice, with a colon, or twice in the page's header", () => {
    expect(codesAfter((main) => main.replace("Số 127-", "Số       -"))).toEqual(["number"]);
    expect(codesAfter((main) => main.replace("Số 127-", "Số 128-"))).toEqual(["number"]);
    expect(codesAfter((main) => main.replace("Số 127-", "Số: 127-"))).toEqual(["number"]);
    expect(codesAfter(before("Số 127-", paragraph("Số 127-BC/TU")))).toEqual(["number"]);
    expect(codesAfter(before("Số 127-", paragraph("Số 126-BC/TU")))).toEqual(["number"]);
    expect(codesAfter((header) => header.replace("</w:hdr>", `${paragraph("Số 127-BC/TU")}</w:hdr>`), "word/header1.xml")).toEqual(["number"]);
  });

  it("the date left blank, another one or twice", () => {
    expect(codesAfter((main) => main.replace("ngày 27 tháng", "ngày      tháng"))).toEqual(["date"]);
    expect(codesAfter((main) => main.replace("ngày 27 tháng", "ngày 28 tháng"))).toEqual(["date"]);
    expect(codesAfter(before("Hậu Giang, ngày 27", paragraph("Hậu Giang, ngày 27 tháng 3 năm 2024")))).toEqual(["date"]);
  });

  it("a draft, though its own document asks for nothing else", () => {
    const draft = { ...REPORT, number: null, date: null };
    expect(codesOf(renderDocx(draft, TEMPLATE))).toEqual(["number", "date", "draft-mark"]);
    expect(codesOf(renderDocx(draft, TEMPLATE), draft)).toEqual(["number", "date", "draft-mark"]);
  });

  it("a draft mark in the header, in the margin, in the body or as a watermark", () => {
    expect(codesAfter(before("Hậu Giang, ngày 27", paragraph("DỰ THẢO lần 2")))).toEqual(["draft-mark"]);
    expect(codesAfter((header) => header.replace("</w:hdr>", `${paragraph("Dự thảo")}</w:hdr>`), "word/header1.xml")).toEqual(["draft-mark"]);
    expect(codesAfter(before("Trên đây", paragraph("Dự thảo")))).toEqual(["text-differs", "draft-mark"]);
    const watermark = '<w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textpath string="DỰ THẢO"/></v:shape></w:pict>';
    expect(codesAfter((header) => header.replace("</w:p>", `<w:r>${watermark}</w:r></w:p>`), "word/header1.xml")).toEqual(["draft-mark"]);
  });

  it("a tag left in the header, the margin or the body", () => {
    expect(checkIssuedFile(changed(FILE, before("Hậu Giang, ngày 27", paragraph("{kyHieu}"))), REPORT)).toEqual([{ code: "leftover-tag", detail: "{kyHieu}" }]);
    expect(codesAfter((header) => header.replace("</w:hdr>", `${paragraph("{#x}")}</w:hdr>`), "word/header1.xml")).toEqual(["leftover-tag"]);
    expect(codesAfter((main) => main.replace("Trên đây là", "Trên đây {la}"))).toEqual(["text-differs", "leftover-tag"]);
  });
});

describe("a planted fault is found: fonts and tracked changes", () => {
  const fontsAfter = (change: (xml: string) => string, part = MAIN) => checkIssuedFile(changed(FILE, change, part), REPORT);
  const calibri = [{ code: "font", detail: "Calibri" }];

  it("another font in a run, in a style, by a theme, in the page's header or in a symbol", () => {
    const run = (properties: string) => (main: string) => main.replace(/<w:r>(<w:t [^>]*>Trên đây)/, `<w:r><w:rPr>${properties}</w:rPr>$1`);
    expect(fontsAfter(run('<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>'))).toEqual(calibri);
    expect(fontsAfter(run('<w:rFonts w:asciiTheme="minorHAnsi"/>'))).toEqual([{ code: "font", detail: "theme:minorHAnsi" }]);
    expect(fontsAfter((styles) => styles.replace('<w:name w:val="Nội dung"/>', '<w:name w:val="Nội dung"/><w:rPr><w:rFonts w:hAnsi="Calibri"/></w:rPr>'), "word/styles.xml")).toEqual(calibri);
    expect(fontsAfter((styles) => styles.replace('w:ascii="Times New Roman"', 'w:asciiTheme="minorHAnsi"'), "word/styles.xml")).toEqual([{ code: "font", detail: "theme:minorHAnsi" }]);
    expect(fontsAfter((header) => header.replace("<w:rPr><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/></w:rPr><w:t>", '<w:rPr><w:rFonts w:ascii="Calibri"/></w:rPr><w:t>'), "word/header1.xml")).toEqual(calibri);
    expect(fontsAfter(before("Hậu Giang, ngày 27", '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'))).toEqual([{ code: "font", detail: "Wingdings" }]);
  });

  it("not a font that no letter is set in", () => {
    const unused = '<w:style w:type="paragraph" w:styleId="Thua"><w:name w:val="Thừa"/><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/></w:rPr></w:style></w:styles>';
    expect(fontsAfter((styles) => styles.replace("</w:styles>", unused), "word/styles.xml")).toEqual([]);
    expect(fontsAfter((styles) => styles.replace('w:eastAsia="Times New Roman"', 'w:eastAsia="MS Mincho"'), "word/styles.xml")).toEqual([]);
    expect(fontsAfter(before("Trên đây", '<w:p><w:pPr><w:rPr><w:rFonts w:ascii="Calibri"/></w:rPr></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Calibri"/></w:rPr><w:t xml:space="preserve"> </w:t></w:r></w:p>'))).toEqual([]);
  });

  it("a tracked insertion, deletion or change of format", () => {
    const change = 'w:id="1" w:author="a" w:date="2024-03-27T00:00:00Z"';
    expect(codesAfter(before("Trên đây", `<w:p><w:ins ${change}><w:r><w:t xml:space="preserve"> </w:t></w:r></w:ins></w:p>`))).toEqual(["tracked-change"]);
    expect(codesAfter(before("Trên đây", `<w:p><w:del ${change}><w:r><w:delText>x</w:delText></w:r></w:del></w:p>`))).toEqual(["tracked-change"]);
    expect(codesAfter((main) => main.replace('<w:pStyle w:val="DoanKet"/>', `<w:pStyle w:val="DoanKet"/><w:pPrChange ${change}><w:pPr/></w:pPrChange>`))).toEqual(["tracked-change"]);
  });
});

describe("a planted fault is found: the file itself", () => {
  const remove = (name: string) => writeZip(readZip(FILE).filter((entry) => entry.name !== name));

  it("no archive, a cut or flipped one", () => {
    expect(codesOf(Buffer.from("x"))).toEqual(["not-a-docx"]);
    expect(codesOf(FILE.subarray(0, FILE.length - 100))).toEqual(["not-a-docx"]);
    const flipped = Buffer.from(FILE);
    flipped[1_500]! ^= 0xff;
    expect(codesOf(flipped)).toEqual(["not-a-docx"]);
  });

  it("never makes the check throw, whichever byte is damaged", () => {
    for (let at = 0; at < FILE.length; at += 97) {
      const damaged = Buffer.from(FILE);
      damaged[at]! ^= 0x5a;
      expect(() => checkIssuedFile(damaged, REPORT)).not.toThrow();
    }
  });

  it.each([
    ["a tag not closed", (xml: string) => xml.replace("</w:p>", "")],
    ["a prefix nobody declared", (xml: string) => xml.replace("<w:body>", "<w:body><w14:x/>")],
    ["an attribute's prefix nobody declared", (xml: string) => xml.replace("<w:p>", '<w:p w14:paraId="1">')],
    ["an ignorable prefix nobody declared", (xml: string) => xml.replace("<w:document ", '<w:document xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14" ')],
    ["an unknown entity", (xml: string) => xml.replace("Trên đây", "Trên&nbsp;đây")],
    ["a lone ampersand", (xml: string) => xml.replace("Trên đây", "Trên & đây")],
    ["a reference to no character", (xml: string) => xml.replace("Trên đây", "Trên&#0;đây")],
    ["an attribute twice", (xml: string) => xml.replace('<w:tblInd w:w="0"', '<w:tblInd w:w="0" w:w="0"')],
    ["a control character", (xml: string) => xml.replace("Trên đây", "Trên\u0001đây")],
  ])("%s", (_, change) => {
    expect(checkIssuedFile(changed(FILE, change), REPORT)).toEqual([{ code: "malformed-part", detail: MAIN }]);
  });

  it("a part that is no UTF-8", () => {
    const broken = writeZip(readZip(FILE).map((entry) => (entry.name === "word/styles.xml" ? deflate(entry.name, Buffer.concat([inflate(entry), Buffer.from([0xff])])) : entry)));
    expect(checkIssuedFile(broken, REPORT)).toEqual([{ code: "malformed-part", detail: "word/styles.xml" }]);
  });

  it("a part that a relationship, a content type or the text names and that is not there", () => {
    for (const name of ["word/styles.xml", "word/header1.xml", "docProps/core.xml", "docProps/custom.xml"]) {
      expect(checkIssuedFile(remove(name), REPORT), name).toEqual([{ code: "missing-part", detail: name }]);
    }
    expect(codesOf(remove(MAIN))).toEqual(["missing-part"]);
    expect(codesOf(remove("[Content_Types].xml"))).toContain("missing-part");
    const links = "word/_rels/document.xml.rels";
    expect(checkIssuedFile(changed(FILE, (rels) => rels.replace('Target="header2.xml"', 'Target="header9.xml"'), links), REPORT)).toEqual([{ code: "missing-part", detail: "word/header9.xml" }]);
    expect(checkIssuedFile(changed(FILE, (rels) => rels.replace('Id="rId4"', 'Id="rId40"'), links), REPORT)).toEqual([{ code: "missing-part", detail: `${MAIN}#rId4` }]);
  });

  it("a main part that calls itself something else", () => {
    expect(codesAfter((types) => types.replace("document.main+xml", "template.main+xml"), "[Content_Types].xml")).toEqual(["missing-part"]);
  });
});

describe("a template an office has edited", () => {
  const issuedWith = (change: (xml: string) => string, part = MAIN) => {
    const file = renderIssued(REPORT, changed(TEMPLATE, change, part), IDENTITY);
    return checkIssuedFile(file, REPORT);
  };
  const box = `<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent>${paragraph("MẬT")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

  it.each([
    ["a line above the issuer and a classification mark", before("{issuer}", paragraph("ĐẢNG BỘ TỈNH") + paragraph("MẬT"))],
    ["a classification mark in a text box on the title", (xml: string) => xml.replace("{title}</w:t></w:r>", `{title}</w:t></w:r>${box}`)],
    ["the issuer typed as fixed wording on two lines", (xml: string) => xml.replace("{issuer}</w:t></w:r></w:p>", `TỈNH ỦY</w:t></w:r></w:p>${paragraph("HẬU GIANG")}`)],
    ["other words over the recipients and after the signature", (xml: string) => xml.replace("Nơi nhận:", "Kính gửi:").replace(/<w:p>(?=<w:pPr><w:pStyle w:val="CuoiVanBan")/, `${paragraph("Tài liệu lưu hành nội bộ")}<w:p>`)],
    ["an en dash, a tab after a section's number and no rule under the subject", (xml: string) => without("-----")(xml).replaceAll("{#dash}- {/dash}", "{#dash}– {/dash}").replace("{number}. {heading}", "{number}.</w:t><w:tab/><w:t>{heading}")],
    ["title and subject inside the header's table", (xml: string) => before("{place}", paragraph("{title}") + paragraph("{subject}"))(without("{subject}")(without("{title}")(xml)))],
    ["no tables at all", (xml: string) => xml.replace(/<\/?w:(?:tbl|tr|tc)>|<w:(tblPr|tblGrid|trPr|tcPr)>.*?<\/w:\1>/g, "")],
    ["tags that Word has split over runs", (xml: string) => xml.replace("{subject}", '{sub</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>ject}')],
  ])("issues with %s", (_, change) => {
    expect(issuedWith(change)).toEqual([]);
  });

  it.each([
    ["a sentence of its own in the body", before("{#closing}", paragraph("Thêm một câu.")), "text-differs"],
    ["a second date line", before("{place}", paragraph("Vị Thanh, ngày {day} tháng {month} năm {year}")), "date"],
    ["a colon after Số", (xml: string) => xml.replace("Số {number}", "Số: {number}"), "number"],
    ["a draft mark typed in by hand", before("{place}", paragraph("Dự thảo")), "draft-mark"],
    ["a soft break between title and subject", (xml: string) => without("{title}")(xml).replace("{subject}", "{title}</w:t><w:br/><w:t>{subject}"), "soft-break"],
  ])("does not issue with %s", (_, change, code) => {
    expect(issuedWith(change).map((fault) => fault.code)).toContain(code);
  });
});
