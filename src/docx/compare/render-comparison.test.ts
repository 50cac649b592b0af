import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ReportDocument } from "@/domain/report-document";
import { cleaned, TEMPLATE, validateFiles } from "../../../tests/support/docx-proof";
import { changeIds, plainMain, resolved, resolvedPart } from "../../../tests/support/tracked-changes";
import { DocxError } from "../errors";
import { readParagraphs } from "../read-paragraphs";
import { renderDocx } from "../render";
import { deflate, inflate, readZip, writeZip } from "../zip";
import { renderComparison } from "./render-comparison";

const BY = { author: "Phiên bản 2 (Nguyễn Văn A)", date: "2024-04-02T08:30:00Z" };
const REAL = cleaned(JSON.parse(readFileSync(join(import.meta.dirname, "../../../prisma/demo/report-2024-q1.json"), "utf8")));

function changed(change: (report: ReportDocument) => void, report = REAL): ReportDocument {
  const after = structuredClone(report);
  change(after);
  return cleaned(after);
}

function partOf(docx: Uint8Array, name = "word/document.xml"): string {
  return inflate(readZip(docx).find((entry) => entry.name === name)!).toString("utf8");
}

function templateWith(change: (xml: string) => string, name = "word/document.xml"): Uint8Array {
  return writeZip(readZip(TEMPLATE).map((entry) => (entry.name === name ? deflate(name, Buffer.from(change(inflate(entry).toString("utf8")), "utf8")) : entry)));
}

/** Words that went as [-words-] and that came as [+words+], of each paragraph that holds any. */
function marked(docx: Uint8Array): string[] {
  const words = (xml: string) => [...xml.matchAll(/<w:(?:t|delText)[^>]*>([^<]*)</g)].map(([, text]) => text).join("");
  return [...partOf(docx).matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([xml]) => xml)
    .filter((xml) => /<w:(?:ins|del) /.test(xml))
    .map((xml) => xml.replace(/<w:pPr>.*?<\/w:pPr>/s, ""))
    .map((xml) => words(xml.replace(/<w:del .*?<\/w:del>/gs, (all) => `<w:t>[-${words(all)}-]</w:t>`).replace(/<w:ins .*?<\/w:ins>/gs, (all) => `<w:t>[+${words(all)}+]</w:t>`)));
}

function expectBothPages(compared: Uint8Array, before: ReportDocument, after: ReportDocument, template: Uint8Array = TEMPLATE): void {
  expect(plainMain(resolved(compared, "accept"))).toBe(plainMain(renderDocx(after, template)));
  expect(plainMain(resolved(compared, "reject"))).toBe(plainMain(renderDocx(before, template)));
}

describe("a comparison as tracked changes", () => {
  it("marks the words that changed, and by whom and when", () => {
    const before = changed(({ sections }) => void (sections[1]!.decisions = [{ text: "Cho chủ trương đầu tư 250 tỷ đồng", marker: "dash", joinsPrevious: false }]));
    const after = changed(({ sections }) => void (sections[1]!.decisions[0]!.text = "Cho chủ trương đầu tư 245 tỷ đồng"), before);
    const compared = renderComparison(before, after, TEMPLATE, BY);
    expect(marked(compared)).toEqual(["- Cho chủ trương đầu tư [-250-][+245+] tỷ đồng."]);
    expect(partOf(compared)).toContain('<w:del w:id="1" w:author="Phiên bản 2 (Nguyễn Văn A)" w:date="2024-04-02T08:30:00Z">');
  });

  it("holds no change where the reports print alike", () => {
    const compared = renderComparison(REAL, changed(({ sections }) => sections.push({ key: "new", heading: "Không in", decisions: [] })), TEMPLATE, BY);
    expect(changeIds(compared)).toEqual([]);
    expect(Buffer.compare(compared, renderDocx(REAL, TEMPLATE))).toBe(0);
  });

  it("numbers the sections after one that was left out anew, and back again", () => {
    const after = changed(({ sections }) => void sections.splice(1, 1));
    const compared = renderComparison(REAL, after, TEMPLATE, BY);
    expectBothPages(compared, REAL, after);
    const headings = marked(compared).filter((text) => /^\[-\d-\]\[\+\d\+\]\. /.test(text));
    expect(headings.map((text) => text.slice(0, 12))).toEqual([3, 4, 5, 6, 7, 8].map((number) => `[-${number}-][+${number - 1}+]. `));
  });

  it("puts what came at the end of a section before the next one, where that went", () => {
    const after = changed(({ sections }) => {
      sections[1]!.decisions.push({ text: "Kế hoạch mới", marker: "dash", joinsPrevious: false });
      sections.splice(2, 1);
    });
    const compared = renderComparison(REAL, after, TEMPLATE, BY);
    expectBothPages(compared, REAL, after);
    expect(marked(compared).slice(0, 2)).toEqual(["[+- Kế hoạch mới.+]", "[-3. Công tác kiểm tra, giám sát-]"]);
  });

  it("of a draft and its issued copy changes number, day and the mark", () => {
    const after = changed((report) => void Object.assign(report, { number: 127, date: "2024-03-27", draft: null }));
    const compared = renderComparison(REAL, after, TEMPLATE, BY);
    expectBothPages(compared, REAL, after);
    expect(marked(compared)).toEqual(["Số [-      -BC/TU-][+127-BC/TU+]", "[-Dự thảo-]", "Hậu Giang, ngày [-    -][+27+] tháng 3 năm 2024"]);
  });

  it("leaves no empty paragraph where the last ones of the body or of the recipients went or came", () => {
    const after = changed((report) => void Object.assign(report, { closing: [], recipients: [report.recipients[0]!] }));
    expectBothPages(renderComparison(REAL, after, TEMPLATE, BY), REAL, after);
    expectBothPages(renderComparison(after, REAL, TEMPLATE, BY), after, REAL);
  });

  it("takes a decision that was rewritten for the same one by its id", () => {
    const before = changed(({ sections }) => void (sections[1]!.decisions = [{ id: "a", text: "Một hai ba", marker: "dash", joinsPrevious: false }]));
    const after = changed(({ sections }) => sections[1]!.decisions.splice(0, 1, { id: "b", text: "Mới", marker: "dash", joinsPrevious: false }, { id: "a", text: "Bốn năm", marker: "dash", joinsPrevious: false }), before);
    expect(marked(renderComparison(before, after, TEMPLATE, BY))).toEqual(["[+- Mới.+]", "- [-Một hai ba-][+Bốn năm+]."]);
  });

  it("shows a decision that stands elsewhere, word for word, as moved", async () => {
    const text = "Cho chủ trương đầu tư dự án đường tỉnh 931";
    const before = changed(({ sections }) => sections[1]!.decisions.unshift({ text, marker: "dash", joinsPrevious: false }));
    const after = changed(({ sections }) => sections[4]!.decisions.unshift({ text, marker: "dash", joinsPrevious: false }));
    const compared = renderComparison(before, after, TEMPLATE, BY);
    expectBothPages(compared, before, after);
    const xml = partOf(compared);
    for (const element of ["moveFrom", "moveTo"]) {
      expect(xml).toMatch(new RegExp(`<w:rPr><w:${element} [^>]*/></w:rPr></w:pPr><w:${element}RangeStart w:id="(\\d+)" [^>]*w:name="move1"/><w:${element} [^>]*><w:r><w:t [^>]*>- ${text}\\.</w:t></w:r></w:${element}></w:p><w:${element}RangeEnd w:id="\\1"/><w:p>`));
    }
    expect(marked(compared)).toEqual([]);
    expect((await validateFiles([compared])).errors).toEqual([]);
  });

  it("writes no move without a date, which Word wants for one", () => {
    const after = changed(({ sections }) => void sections[1]!.decisions.push(sections[0]!.decisions.shift()!));
    const compared = renderComparison(REAL, after, TEMPLATE, { ...BY, date: null });
    expect(partOf(compared)).not.toContain("w:move");
    expectBothPages(compared, REAL, after);
    expect(partOf(renderComparison(REAL, after, TEMPLATE, BY))).toContain("w:moveTo ");
  });

  it("may leave the changes undated, escapes the author, and refuses one that XML cannot hold", () => {
    const after = changed((report) => void (report.subject = "Khác"));
    expect(partOf(renderComparison(REAL, after, TEMPLATE, { author: 'A & "B"', date: null }))).toContain('<w:ins w:id="2" w:author="A &amp; &quot;B&quot;">');
    expect(() => renderComparison(REAL, after, TEMPLATE, { author: "\u0001", date: null })).toThrow(new DocxError("forbidden-character", "author"));
  });
});

describe("with an office's own template", () => {
  const after = changed((report) => {
    report.subject = "Kết quả hoạt động của Ban Thường vụ Thành ủy quý II/2024";
    report.recipients.push("Lưu");
    report.number = 9;
    report.date = "2024-04-05";
  });

  it("keeps what stands between the words: tabs, fields, links, bookmarks", () => {
    const template = templateWith((xml) =>
      xml.replace(
        '<w:r><w:t xml:space="preserve">{subject}</w:t></w:r>',
        '<w:bookmarkStart w:id="40" w:name="a"/><w:r><w:t xml:space="preserve">{place}</w:t><w:tab/><w:t xml:space="preserve">{subject}</w:t></w:r><w:bookmarkEnd w:id="40"/><w:hyperlink w:anchor="a"><w:r><w:t xml:space="preserve"> {number}</w:t></w:r></w:hyperlink><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>',
      ),
    );
    const compared = renderComparison(REAL, after, template, BY);
    const texts = (docx: Uint8Array) => readParagraphs(docx).map(({ text }) => text);
    expect(texts(resolved(compared, "accept"))).toEqual(texts(renderDocx(after, template)));
    expect(texts(resolved(compared, "reject"))).toEqual(texts(renderDocx(REAL, template)));
    expect(Math.min(...changeIds(compared).map(Number))).toBeGreaterThan(40);
  });

  it("keeps the look of words that Word split into runs", () => {
    const template = templateWith((xml) => xml.replace("<w:r><w:t xml:space=\"preserve\">{subject}", "<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">Về </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{subject}"));
    const compared = renderComparison(REAL, after, template, BY);
    expect(partOf(resolved(compared, "reject"))).toMatch(/<w:i\/><\/w:rPr><w:t[^>]*>Về <\/w:t><\/w:r><w:r><w:rPr><w:b\/>/);
    expect(partOf(compared)).toMatch(/<w:ins [^>]*><w:r><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">Thành</);
  });

  it("gives a paragraph mark its former look back", async () => {
    const template = templateWith((xml) => xml.replace('<w:pStyle w:val="NoiDung"/></w:pPr><w:r><w:t xml:space="preserve">{#dash}', '<w:pStyle w:val="NoiDung"/><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">{#dash}'));
    const before = changed((report) => Object.assign(report, { preamble: ["Chủ"], sections: [], closing: [] }));
    const fresh = changed((report) => Object.assign(report, { preamble: [], closing: [], sections: [{ key: "other", heading: "Chủ", decisions: ["Một", "Hai"].map((text) => ({ text, marker: "dash", joinsPrevious: false })) }] }));
    for (const [old, now] of [[before, fresh], [fresh, before]] as const) {
      const compared = renderComparison(old, now, template, BY);
      expectBothPages(compared, old, now, template);
      expect((await validateFiles([compared])).errors).toEqual([]);
    }
  });

  it("marks table rows that came or went, and compares headers", async () => {
    const cell = (text: string) => `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:tc>`;
    const rows = `<w:tr>${cell("Nơi nhận")}${cell("Số lượng")}</w:tr><w:tr>${cell("{#recipients}{text}")}${cell("01{/recipients}")}</w:tr>`;
    const table = `<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>${rows}</w:tbl><w:p/>`;
    const withTable = templateWith((xml) => xml.replace("<w:sectPr>", `${table}<w:sectPr>`));
    const template = writeZip(readZip(withTable).map((entry) => (entry.name === "word/header2.xml" ? deflate(entry.name, Buffer.from(inflate(entry).toString("utf8").replace(/<w:p>.*<\/w:p>|<w:p\/>/s, '<w:p><w:r><w:t xml:space="preserve">{subject}</w:t></w:r></w:p>'), "utf8")) : entry)));
    const compared = renderComparison(REAL, after, template, BY);
    expectBothPages(compared, REAL, after, template);
    expect(partOf(compared)).toContain("<w:trPr><w:ins ");
    expect(resolvedPart(partOf(compared, "word/header2.xml"), "accept")).toContain(">Thành<");
    expect(resolvedPart(partOf(compared, "word/header2.xml"), "reject")).not.toContain(">Thành<");
    expect((await validateFiles([compared])).errors).toEqual([]);
  });
});
