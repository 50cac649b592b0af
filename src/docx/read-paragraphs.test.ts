import { describe, expect, it } from "vitest";
import { DocxError } from "./errors";
import { paragraphsOf, readParagraphs } from "./read-paragraphs";
import { readStyles } from "./styles";
import { decodeXml, isWellFormed } from "./xml";
import { deflate, writeZip } from "./zip";

function textsOf(body: string): string[] {
  return paragraphsOf(`<w:document><w:body>${body}</w:body></w:document>`).map(({ text }) => text);
}

describe("paragraphs read back", () => {
  it("come in document order, those of table cells included", () => {
    const cell = "<w:tbl><w:tr><w:tc><w:p><w:pPr><w:pStyle w:val='X'/></w:pPr><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    const read = paragraphsOf(`<w:p><w:r><w:t>a</w:t></w:r></w:p>${cell}<w:p/>`);
    expect(read).toEqual([
      { text: "a", style: null, inTable: false, inTextBox: false },
      { text: "b", style: "X", inTable: true, inTextBox: false },
      { text: "", style: null, inTable: false, inTextBox: false },
    ]);
  });

  it("join their runs, keep their spaces and resolve entities", () => {
    expect(textsOf('<w:p><w:r><w:t xml:space="preserve">a &lt;b&gt; </w:t></w:r><w:r><w:t>&#x1F600;&amp;amp;</w:t></w:r></w:p>')).toEqual(["a <b> 😀&amp;"]);
  });

  it("hold tabs, breaks and special hyphens as characters, but not the definition of a tab stop", () => {
    expect(textsOf('<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:tab/><w:t>a</w:t><w:br/><w:noBreakHyphen/></w:r></w:p>')).toEqual(["\ta\n\u2011"]);
  });

  it("leave out field instructions, deleted text and the second copy of a drawing's text", () => {
    const deleted = "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>";
    const field = "<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>2</w:t></w:r>";
    const fallback = "<mc:AlternateContent><mc:Fallback><w:r><w:t>y</w:t></w:r></mc:Fallback></mc:AlternateContent>";
    expect(textsOf(`<w:p>${deleted}${field}${fallback}</w:p>`)).toEqual(["2"]);
  });

  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = (code: string, result: string) => `${mark("begin")}<w:r><w:instrText>${code}</w:instrText></w:r>${mark("separate")}<w:r><w:t>${result}</w:t></w:r>${mark("end")}`;

  it("leave out a page number, which hangs on the layout, and keep the result of any other field", () => {
    const simple = '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>5</w:t></w:r></w:fldSimple><w:fldSimple w:instr="AUTHOR"><w:r><w:t>ai</w:t></w:r></w:fldSimple>';
    expect(textsOf(`<w:p><w:r><w:t>Trang </w:t></w:r>${field(" PAGE ", "2")}<w:r><w:t>/</w:t></w:r>${simple}${field("TITLE", "tên")}</w:p>`)).toEqual(["Trang /aitên"]);
  });

  it("keep words put by hand where a page number belongs, and mark a field that never ends", () => {
    expect(textsOf(`<w:p>${field("PAGE", "không")}</w:p>`)).toEqual(["không"]);
    expect(textsOf(`<w:p>${mark("begin")}<w:r><w:t>không</w:t></w:r></w:p>`)).toEqual(["", "\ufffc"]);
  });

  it("leave out hidden text, hidden by the run or by a style", () => {
    const styles = readStyles('<w:styles><w:style w:type="paragraph" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="AnChu"><w:basedOn w:val="An"/></w:style></w:styles>');
    const run = (properties: string, text: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
    const body = `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run("<w:vanish/>", "a")}${run('<w:vanish w:val="0"/>', "b")}${run('<w:rStyle w:val="AnChu"/>', "c")}${run("<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>", "d")}</w:p><w:p><w:pPr><w:pStyle w:val="An"/></w:pPr>${run("", "e")}${run('<w:vanish w:val="false"/>', "f")}</w:p>`;
    expect(paragraphsOf(`<w:body>${body}</w:body>`, styles).map(({ text }) => text)).toEqual(["bd", "f"]);
  });

  it("hold symbols, formulas and a watermark's words, and mark a document embedded whole", () => {
    const watermark = '<w:r><w:pict><v:shape><v:textpath style="x" string="Dự thảo"/></v:shape></w:pict></w:r>';
    expect(textsOf(`<w:p><w:r><w:sym w:font="Symbol" w:char="00B1"/></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>${watermark}</w:p><w:altChunk r:id="rId1"/>`)).toEqual(["±xDự thảo", "\ufffc"]);
  });

  it("have the style they have now, not the one before a tracked change", () => {
    const read = paragraphsOf('<w:p><w:pPr><w:pStyle w:val="New"/><w:pPrChange><w:pPr><w:pStyle w:val="Old"/></w:pPr></w:pPrChange></w:pPr></w:p>');
    expect(read.map(({ style }) => style)).toEqual(["New"]);
  });

  it("tell those of a text box from the one it hangs on", () => {
    const box = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>b</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>";
    const read = paragraphsOf(`<w:p><w:r><w:t>a</w:t></w:r>${box}<w:r><w:t>c</w:t></w:r></w:p>`);
    expect(read.map(({ text, inTextBox }) => [text, inTextBox])).toEqual([["ac", false], ["b", true]]);
  });

  it("are refused from a file without a main part", () => {
    expect(() => readParagraphs(writeZip([deflate("x.xml", Buffer.from("<a/>"))]))).toThrow(new DocxError("not-a-docx", "word/document.xml"));
    expect(() => readParagraphs(Buffer.from("x"))).toThrow(new DocxError("not-a-zip"));
  });
});

describe("XML", () => {
  it.each([
    ['<?xml version="1.0"?><a b="x > y"><!-- <c> --><c/></a>\n', true],
    ["<a><b></a></b>", false],
    ["<a>", false],
    ["<a/><b/>", false],
    ["<a/>text", false],
    ["<a b=1/>", false],
    ["<!DOCTYPE a><a/>", false],
    ["", false],
    ["<a b='>'/>", true],
    ["<a b='>", false],
    ["<!-- it's", false],
  ])("%j is well-formed: %j", (xml, expected) => {
    expect(isWellFormed(xml)).toBe(expected);
  });

  it("of a million angle brackets in quotes is walked once", () => {
    expect(isWellFormed(`<a b="${">".repeat(1_000_000)}"/>`)).toBe(true);
  });

  it("has no entity but the five and numbers", () => {
    expect(decodeXml("&lt;&#65;&#x41;&#0;&#x110000;&nbsp;")).toBe("<AA&#0;&#x110000;&nbsp;");
  });
});
