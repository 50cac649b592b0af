import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { randomReports, TEMPLATE } from "../../tests/support/docx-proof";
import { DocxError } from "./errors";
import { textFingerprintSource, visibleText } from "./file-text";
import { readProperties } from "./properties";
import { renderIssued } from "./render-issued";
import { deflate, inflate, readZip, writeZip, type ZipEntry } from "./zip";

const fixture = (name: string) => readFileSync(join(import.meta.dirname, `../../tests/fixtures/${name}.docx`));
/** An issued report with a text box, two footnotes, a footer, a watermark, special characters and hidden text added. */
const RICH = fixture("visible-text");
/** The same, opened and saved again by LibreOffice Writer. */
const RESAVED = fixture("visible-text-resaved");
const MAIN = "word/document.xml";
const IDENTITY = { reportId: "0190d3a1-0000-7000-8000-000000000001", contentHash: "a1b2c3d4e5f6".padEnd(64, "0") };

/** A file with one part changed; the change must change something. */
function changed(file: Uint8Array, change: (xml: string) => string, part = MAIN): Uint8Array {
  const entries = readZip(file).map((entry) => {
    if (entry.name !== part) return entry;
    const before = inflate(entry).toString("utf8");
    const after = change(before);
    if (after === before) throw new Error(`nothing changed in ${part}`);
    return deflate(part, Buffer.from(after, "utf8"));
  });
  return writeZip(entries);
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return textFingerprintSource(one) === textFingerprintSource(other);
}

/** As packed by another program: other order, other compression. */
function repacked(file: Uint8Array): Uint8Array {
  const again = (entry: ZipEntry, index: number): ZipEntry => {
    const bytes = inflate(entry);
    return index % 2 === 0 ? { ...entry, method: 0, packed: bytes } : { ...entry, packed: deflateRawSync(bytes, { level: 1 }) };
  };
  return writeZip(readZip(file).toReversed().map(again));
}

/** As Word saves what someone has opened: runs split, marks of spelling, sessions and places put in. */
function savedByWord(xml: string): string {
  const split = xml.replace(/<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">([^<&]{4,})<\/w:t><\/w:r>/g, (_, properties: string | undefined, text: string) => {
    const run = (part: string) => `<w:r w:rsidRPr="00AB12CD">${properties ?? ""}<w:t xml:space="preserve">${part}</w:t></w:r>`;
    return `${run(text.slice(0, 2))}<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="_GoBack"/>${run(text.slice(2, 3))}<w:bookmarkEnd w:id="0"/><w:proofErr w:type="spellEnd"/>${run(text.slice(3))}`;
  });
  return split.replaceAll("<w:p>", '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">');
}

describe("the visible text of a file", () => {
  it("is its paragraphs, then page margins, then notes; page numbers, hidden text and empty lines left out", () => {
    const text = visibleText(RICH);
    expect(text.slice(0, 5)).toEqual(["TỈNH ỦY HẬU GIANG", "*", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 127-BC/TU", "Hậu Giang, ngày 27 tháng 3 năm 2024"]);
    expect(text).toContain("MẬT");
    expect(text.filter((line) => line === "MẬT")).toHaveLength(1);
    expect(text.slice(-5)).toEqual(["Trần Văn Huyến", "LƯU HÀNH NỘI BỘ", "Trang /", "Chú thích viết trước.", "Chú thích viết sau."]);
    expect(text.join()).not.toContain("ẩn đi");
  });

  it("leaves out a header that no page shows, and counts one that several sections show once", () => {
    const noTitlePage = (xml: string) => xml.replace("<w:titlePg/>", "");
    const first = changed(RICH, (xml) => xml.replace("</w:p>", "<w:r><w:t>trang đầu</w:t></w:r></w:p>"), "word/header2.xml");
    expect(visibleText(first)).toContain("trang đầu");
    expect(visibleText(changed(first, noTitlePage))).not.toContain("trang đầu");
    const twoSections = changed(RICH, (xml) => xml.replace("<w:sectPr>", "<w:p><w:pPr>$&").replace("</w:sectPr>", (end) => `${end}</w:pPr></w:p><w:sectPr/>`));
    expect(same(twoSections, RICH)).toBe(true);
  });

  it("has notes in the order they are referred to", () => {
    const turned = changed(RICH, (xml) => xml.replace('footnoteReference w:id="1"', 'footnoteReference w:id="9"').replace('footnoteReference w:id="2"', 'footnoteReference w:id="1"').replace('footnoteReference w:id="9"', 'footnoteReference w:id="2"'));
    expect(visibleText(turned).slice(-2)).toEqual(["Chú thích viết sau.", "Chú thích viết trước."]);
  });

  it("is read from the part the package calls its main one", () => {
    const rename = (name: string) => name.replace("document.xml", "document2.xml");
    const other = writeZip(readZip(RICH).map((entry) => (/^(?:_rels\/\.rels|\[Content_Types\]\.xml)$/.test(entry.name) ? deflate(entry.name, Buffer.from(rename(inflate(entry).toString("utf8")), "utf8")) : { ...entry, name: rename(entry.name) })));
    expect(same(other, RICH)).toBe(true);
  });

  it("is refused from what is no Word document", () => {
    expect(() => visibleText(Buffer.from("x"))).toThrow(new DocxError("not-a-zip"));
    expect(() => visibleText(writeZip([deflate("a.xml", Buffer.from("<a/>"))]))).toThrow(new DocxError("not-a-docx", MAIN));
    expect(() => visibleText(changed(RICH, (xml) => xml.slice(0, -200)))).toThrow(DocxError);
    expect(() => visibleText(changed(RICH, (xml) => xml.replace("<w:sectPr>", `${"<w:p/>".repeat(1_500_000)}$&`)))).toThrow(new DocxError("too-large"));
  });
});

describe("two files have the same text", () => {
  it("when one was packed again", () => {
    expect(Buffer.compare(repacked(RICH), RICH)).not.toBe(0);
    expect(same(repacked(RICH), RICH)).toBe(true);
  });

  it("when LibreOffice Writer has saved one again, and it still says which report it is", () => {
    expect(textFingerprintSource(RESAVED)).toBe(textFingerprintSource(RICH));
    expect([...readProperties(RESAVED)].sort()).toEqual([...readProperties(RICH)].sort());
  });

  it("when Word has split its runs", () => {
    for (const document of randomReports(30, 20, 7)) {
      const file = renderIssued({ ...document, number: 127, date: "2024-03-27" }, TEMPLATE, IDENTITY);
      expect(same(changed(file, savedByWord), file)).toBe(true);
    }
  });

  it("when letters are composed in another way and a page number has moved on", () => {
    expect(same(changed(RICH, (xml) => xml.normalize("NFD")), RICH)).toBe(true);
    expect(same(changed(RICH, (xml) => xml.replace("<w:t>2</w:t>", "<w:t>14</w:t>"), "word/header1.xml"), RICH)).toBe(true);
    expect(same(changed(RICH, (xml) => xml.replace("<w:t>9</w:t>", "<w:t>10</w:t>"), "word/footer1.xml"), RICH)).toBe(true);
  });
});

describe("a file made by hand to be slow", () => {
  const inBody = (xml: string) => changed(RICH, (main) => main.replace("<w:sectPr>", `${xml}$&`));

  // Each of these took minutes or ran out of stack when done the plain way.
  it.each([
    ["a million marks on one letter", `<w:p><w:r><w:t>a${"\u0301".repeat(1_000_000)}</w:t></w:r></w:p>`],
    ["fields that never end", `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>a</w:t></w:r>'.repeat(80_000)}</w:p>`],
    ["a section on every line", '<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId4"/></w:sectPr></w:pPr></w:p>'.repeat(50_000)],
    ["references to one long note", `<w:p><w:r>${'<w:footnoteReference w:id="1"/>'.repeat(150_000)}</w:r></w:p>`],
  ])("is read all the same: %s", (_, xml) => {
    expect(textFingerprintSource(inBody(xml))).toContain("Trên đây là báo cáo");
  });
});

describe("one letter changed is another text", () => {
  it.each([
    ["in the body", MAIN, "Căn cứ", "Căn cử"],
    ["in the header's table", MAIN, "Số 127-", "Số 128-"],
    ["in the signature's table", MAIN, "Huyến", "Huyền"],
    ["in a text box", MAIN, "<w:t>MẬT", "<w:t>MẤT"],
    ["in a symbol", MAIN, 'w:char="F0B1"', 'w:char="F0B2"'],
    ["in the page's footer", "word/footer1.xml", "Trang ", "Trăng "],
    ["in a footnote", "word/footnotes.xml", "viết sau", "viết sâu"],
    ["in a watermark", "word/header1.xml", "LƯU HÀNH", "LƯU HẢNH"],
  ])("%s", (_, part, from, to) => {
    expect(same(changed(RICH, (xml) => xml.replace(from, to), part), RICH)).toBe(false);
  });

  it("when words are hidden, deleted under tracking, or put where a page number stands", () => {
    const run = /<w:r>(?=<w:t [^>]*>Trên đây)/;
    expect(same(changed(RICH, (xml) => xml.replace(run, "<w:r><w:rPr><w:vanish/></w:rPr>")), RICH)).toBe(false);
    expect(same(changed(RICH, (xml) => xml.replace('<w:name w:val="Đoạn kết"/>', '$&<w:rPr><w:vanish/></w:rPr>'), "word/styles.xml"), RICH)).toBe(false);
    expect(same(changed(RICH, (xml) => xml.replace(/(<w:r><w:t [^>]*>Trên đây.*?<\/w:r>)/, "<w:del>$1</w:del>")), RICH)).toBe(false);
    expect(same(changed(RICH, (xml) => xml.replace("<w:t>2</w:t>", "<w:t>không</w:t>"), "word/header1.xml"), RICH)).toBe(false);
  });

  it("when words stand where this program cannot read them", () => {
    const other = '<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:r><x:t>không</x:t></x:r></x:p>';
    for (const added of [other, '<w:altChunk r:id="rId90"/>']) {
      expect(same(changed(RICH, (xml) => xml.replace("<w:sectPr>", `${added}$&`)), RICH)).toBe(false);
    }
  });
});
