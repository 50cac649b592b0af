import { describe, expect, it } from "vitest";
import { DocxError } from "./errors";
import { paragraphsOf, readParagraphs } from "./read-paragraphs";
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
      { text: "a", style: null, inTable: false },
      { text: "b", style: "X", inTable: true },
      { text: "", style: null, inTable: false },
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
