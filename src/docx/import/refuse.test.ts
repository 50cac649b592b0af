import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { docxOf, p, part, partsOf, zipOf } from "../../../tests/fixtures/import/build";
import { readSource, sourceKind } from "../read-source";
import { deflate, readZip, writeZip } from "../zip";
import { ImportError } from "./errors";

function refusal(bytes: Uint8Array, kind: "docx" | "txt" = "docx"): string {
  try {
    readSource(bytes, kind);
    return "taken";
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return error.message;
  }
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (stream: string): Uint8Array => Buffer.concat([Buffer.from(OLE), Buffer.alloc(1_024), Buffer.from(stream, "utf16le")]);
const withMain = (main: string): Uint8Array => zipOf({ ...partsOf(""), "word/document.xml": main });
const MAIN = part("w:document", `<w:body>${p("chữ")}</w:body>`);

describe("a file that is no .docx", () => {
  test.each([
    ["nothing at all", new Uint8Array(), "empty"],
    ["Word 97-2003", ole("WordDocument"), "old-doc"],
    ["a file with a password", ole("EncryptedPackage"), "encrypted"],
    ["another OLE file", ole("Workbook"), "not-a-docx"],
    ["RTF", Buffer.from("{\\rtf1 abc}"), "other-format: RTF"],
    ["PDF", Buffer.from("%PDF-1.7"), "other-format: PDF"],
    ["a web page", Buffer.from("\r\n<!DOCTYPE html><html>"), "other-format: HTML"],
    ["a workbook", zipOf({ "xl/workbook.xml": "<x/>" }), "other-format: Excel"],
    ["an OpenDocument text", zipOf({ "content.xml": "<x/>" }), "other-format: OpenDocument"],
    ["some other archive", zipOf({ "a.txt": "a" }), "not-a-docx"],
    ["markup called .docx", Buffer.from('<?xml version="1.0"?><pkg/>'), "not-a-zip"],
    ["bytes without sense", Buffer.from([1, 2, 200, 201]), "not-a-zip"],
    ["half a file", docxOf(p("chữ")).subarray(0, 700), "not-a-zip"],
    ["a main part of another kind", withMain('<?xml version="1.0"?><html/>'), "not-a-docx: word/document.xml"],
    ["a document without a word", docxOf(p("")), "empty"],
    ["a document of spaces and lines", docxOf(p("  ") + p("-----")), "empty"],
    ["a scan", docxOf(p('<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="trang 1"/><pic:pic/></wp:inline></w:drawing></w:r>')), "empty: picture"],
  ])("is refused for what it is: %s", (_name, bytes, message) => expect(refusal(bytes)).toBe(message));

  test.each([
    ["Word 97-2003", ole("WordDocument"), "old-doc"],
    ["RTF", Buffer.from("{\\rtf1 abc}"), "other-format: RTF"],
    ["PDF", Buffer.from("%PDF-1.7"), "other-format: PDF"],
    ["an OpenDocument text", zipOf({ "content.xml": "<x/>" }), "other-format: OpenDocument"],
    ["a .docx", docxOf(p("chữ")), "taken"],
  ])("is told for what it is where it is called .txt: %s", (_name, bytes, message) => expect(refusal(bytes, "txt")).toBe(message));

  test("an encrypted archive is told from a damaged one", () => {
    const bytes = docxOf(p("chữ"));
    bytes[6]! |= 1;
    const end = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes[end + 8]! |= 1;
    expect(refusal(bytes)).toBe("encrypted");
  });

  test("text with NUL bytes is refused as text", () => expect(refusal(new Uint8Array([65, 0, 0, 66, 0, 0, 67, 0]), "txt")).toBe("unknown-encoding"));

  test("a text called .docx is read as the text it is, in whichever Unicode", () => {
    const text = "1. Công tác nội chính\n- Kết luận.";
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, "utf16le")]) expect(readSource(bytes, "docx").lines.map(({ text: line }) => line)).toEqual(text.split("\n"));
  });

  test("a name says whether a file is text", () => expect(["a.TXT", "a.docx", "b.doc", "c"].map(sourceKind)).toEqual(["txt", "docx", "docx", "docx"]));
});

describe("a main part that could do harm or is broken", () => {
  test.each([
    ["entities from outside", MAIN.replace("<w:document", '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document'), "has-dtd: word/document.xml"],
    ["entities that grow", MAIN.replace("<w:document", '<!DOCTYPE d [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;">]><w:document'), "has-dtd: word/document.xml"],
    ["a tag left open", MAIN.replace("</w:p>", ""), "broken-part: word/document.xml"],
    ["tags that cross", MAIN.replace("</w:t></w:r>", "</w:r></w:t>"), "broken-part: word/document.xml"],
    ["two roots", `${MAIN}<w:document/>`, "broken-part: word/document.xml"],
    ["text after the end", `${MAIN}chữ`, "broken-part: word/document.xml"],
    ["nothing", "", "broken-part: word/document.xml"],
    ["an attribute without end", MAIN.replace("<w:body>", '<w:body w:x="'), "broken-part: word/document.xml"],
    ["elements a thousand deep", MAIN.replace(p("chữ"), "<w:sdt>".repeat(1_100) + "</w:sdt>".repeat(1_100)), "too-large: word/document.xml"],
  ])("is refused: %s", (_name, main, message) => expect(refusal(withMain(main))).toBe(message));

  test("an entity nobody declared stays as it stands", () => expect(readSource(withMain(MAIN.replace("chữ", "a&xxe;b")), "docx").lines[0]!.text).toBe("a&xxe;b"));
});

describe("size", () => {
  // The test's own time limit is the bar.
  test("a bomb is refused by what its directory declares, before anything is inflated", () => {
    const bomb = deflate("word/document.xml", Buffer.alloc(64 * 1024 * 1024, 0x20));
    const entries = readZip(docxOf(p("chữ"))).filter(({ name }) => name !== "word/document.xml");
    expect(refusal(writeZip([...entries, bomb]))).toBe("too-large: word/document.xml");
    expect(refusal(writeZip([...readZip(docxOf(p("chữ"))), { ...bomb, name: "word/media/a.bin", size: 300 * 1024 * 1024 }]))).toBe("too-large");
  });

  test("a part that is larger than it declares is refused", () => {
    const entries = readZip(docxOf(p("chữ"))).map((entry) => (entry.name === "word/document.xml" ? { ...entry, size: 10 } : entry));
    expect(refusal(writeZip(entries))).toBe("not-a-zip: word/document.xml");
  });

  test("more text or lines than are recognised are refused", () => {
    expect(refusal(docxOf(p("a".repeat(1_100_000))))).toBe("too-large");
    expect(refusal(docxOf("<w:p/>".repeat(20_001) + p("a")))).toBe("too-large");
    expect(refusal(Buffer.alloc(5 * 1024 * 1024, 65), "txt")).toBe("too-large");
  });

  test("what is made to be slow is read or refused at once", () => {
    const many = (piece: string, count: number): Uint8Array => docxOf(piece.repeat(count) + p("cuối"));
    const runs = docxOf(`<w:p>${'<w:r><w:rPr><w:rStyle w:val="x"/></w:rPr><w:t>a</w:t></w:r>'.repeat(100_000)}</w:p>`);
    const nested = docxOf(`${"<w:tbl><w:tr><w:tc>".repeat(300)}${p("sâu")}${"</w:tc></w:tr></w:tbl>".repeat(300)}`);
    const fields = docxOf(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(50_000)}<w:r><w:t>x</w:t></w:r></w:p>`);
    const attributes = docxOf(`<w:p ${Array.from({ length: 20_000 }, (_, index) => `a${index}="1"`).join(" ")}/>${p("a")}`);
    const joined = many('<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>', 18_000);
    const comments = docxOf(p("a"), { comments: `<w:comment w:id="1">${p("a")}</w:comment>`.repeat(30_000) });
    const styles = docxOf(p("a", '<w:pStyle w:val="s0"/>'), { styles: Array.from({ length: 20_000 }, (_, index) => `<w:style w:type="paragraph" w:styleId="s${index}"><w:basedOn w:val="s${(index + 1) % 20_000}"/></w:style>`).join("") });
    const empty = docxOf("<w:p/>".repeat(2_000_000));
    const breaks = docxOf(`<w:p>${"<w:r><w:br/></w:r>".repeat(500_000)}</w:p>`);
    const prefixes = docxOf(`<w:p ${Array.from({ length: 40_000 }, (_, index) => `xmlns:a${index}="u"`).join(" ")}>${'<w:r xmlns:q="u"/>'.repeat(40_000)}</w:p>`);
    for (const bytes of [empty, breaks, prefixes, runs, nested, fields, attributes, joined, comments, styles]) expect(refusal(bytes)).toMatch(/^(?:taken|too-large)/);
  }, 20_000);
});
