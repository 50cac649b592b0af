import { describe, expect, test } from "vitest";
import type { RawSource } from "@/text/import/source";
import { docxOf, p, part, partsOf, run, table, textBox, zipOf } from "../../../tests/fixtures/import/build";
import { readDocx } from "./read-docx";

const by = 'w:id="1" w:author="A"';

function read(body: string, extra = {}): RawSource {
  return readDocx(docxOf(body, extra));
}

function lines({ lines: found }: RawSource): string[] {
  return found.map(({ stretches }) => stretches.map(({ text }) => text).join(""));
}

function losses(source: RawSource): string[] {
  return source.losses.map(({ kind, line, text, by: author }) => [kind, line ?? "-", text, author].filter((piece) => piece !== "").join(" "));
}

describe("the lines of a .docx", () => {
  test("are its paragraphs, with tabs, soft breaks and empty ones", () => {
    const source = read(p("TỈNH ỦY\tĐẢNG") + p("") + p("một\nhai"));
    expect(lines(source)).toEqual(["TỈNH ỦY\tĐẢNG", "", "một", "hai"]);
    expect(source.lines.map(({ paragraph, softBreak }) => [paragraph, softBreak])).toEqual([[true, undefined], [true, undefined], [true, undefined], [undefined, true]]);
  });

  test("hold what hyperlinks, content controls, smart tags, fields and ruby show", () => {
    const field = (mark: string): string => `<w:r><w:fldChar w:fldCharType="${mark}"/></w:r>`;
    const body = p(
      `<w:hyperlink>${run("một ")}</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run("hai ")}</w:sdtContent></w:sdt><w:smartTag>${run("ba ")}</w:smartTag>` +
        `${field("begin")}<w:r><w:instrText>DATE \\@ "d/M"</w:instrText></w:r>${field("separate")}${run("5/4 ")}${field("end")}<w:fldSimple w:instr="REF x">${run("mục 2 ")}</w:fldSimple>` +
        `<w:r><w:ruby><w:rubyPr/><w:rt>${run("chú")}</w:rt><w:rubyBase>${run("gốc")}</w:rubyBase></w:ruby></w:r>`,
    );
    const source = read(body);
    expect(lines(source)).toEqual(["một hai ba 5/4 mục 2 gốc"]);
    expect(losses(source)).toEqual(["phonetic-guide 1 chú"]);
  });

  test("print a nonbreaking hyphen, symbols and capitals as a reader sees them", () => {
    const styles = '<w:style w:type="character" w:styleId="C"><w:rPr><w:caps/></w:rPr></w:style>';
    const source = read(p(`${run("127")}<w:r><w:noBreakHyphen/></w:r>${run("BC/TU ")}<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>${run(" ủy", '<w:rStyle w:val="C"/>')}${run(" viên")}<w:r><w:sym w:font="Webdings" w:char="F0AA"/></w:r>`), { styles });
    expect(lines(source)).toEqual(["127-BC/TU → ỦY viên"]);
    expect(losses(source)).toEqual(["symbol 1 Webdings F0AA"]);
  });

  test("say which are rows of a table, also one that fills a single cell, but not the lines of a signature", () => {
    const source = read(table([[p("1"), p("Thu ngân sách")], [p(""), p("Cộng")], [p(""), p("T/M BAN THƯỜNG VỤ") + p("BÍ THƯ")]]));
    expect(source.lines.map((line) => line.row ?? false)).toEqual([true, true, false, false]);
  });

  test("say which are bold from end to end, by their runs or by a style", () => {
    const styles = '<w:style w:type="paragraph" w:styleId="B"><w:rPr><w:b/></w:rPr></w:style>';
    const bold = "<w:b/>";
    const source = read(p(run("Dân", bold) + run(" ") + run("vận", bold)) + p("Nội chính", '<w:pStyle w:val="B"/>') + p(run("Kinh tế:", bold) + run(" tăng")) + p(run("Khác", '<w:b w:val="0"/>'), '<w:pStyle w:val="B"/>'), { styles });
    expect(source.lines.map((line) => line.bold ?? false)).toEqual([true, true, false, false]);
  });

  test("leave hidden words out and name them, also when a style hides them", () => {
    const styles = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>';
    const source = read(p(run("thấy") + run("ẩn", "<w:vanish/>") + run(" kín", '<w:rStyle w:val="H"/>') + run(" rõ", '<w:rStyle w:val="H"/><w:vanish w:val="0"/>')), { styles });
    expect([lines(source), losses(source)]).toEqual([["thấy rõ"], ["hidden-text 1 ẩn kín"]]);
  });

  test("have a text box once, after the paragraph it hangs on", () => {
    const source = read(p(run("neo") + textBox(p("hộp một") + p("hộp hai"))) + p("sau"));
    expect(lines(source)).toEqual(["neo", "hộp một", "hộp hai", "sau"]);
    expect(source.lines.map(({ box }) => box ?? false)).toEqual([false, true, true, false]);
  });

  test("take the other copy of a drawing where the first has no words", () => {
    const body = p(`<w:r><mc:AlternateContent><mc:Choice Requires="new"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p("chữ")}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`);
    expect(lines(read(body))).toEqual(["", "chữ"]);
  });

  test("go through tables row by row, through columns cell by cell, and through tables in tables", () => {
    const nested = table([[p("trong 1"), p("trong 2")]]);
    const body = table([[p("TT"), p("Việc")], [p("1"), p("một") + p("hai")], [p("a") + p("b"), p("c") + p("")], [nested, p("ngoài")], [p(""), p("riêng")]]);
    expect(lines(read(body))).toEqual(["TT\tViệc", "1\tmột", "hai", "a", "b", "c", "trong 1\ttrong 2\tngoài", "riêng"]);
  });
});

describe("tracked changes", () => {
  test("read as if accepted, the deleted words named, the changes counted", () => {
    const source = read(p(`${run("giữ ")}<w:del ${by}><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins ${by}>${run("thêm")}</w:ins>`));
    expect([lines(source), losses(source), source.notices]).toEqual([["giữ thêm"], ["deleted-text 1 bỏ"], [{ code: "tracked-changes", count: 2 }]]);
  });

  test("join paragraphs whose mark was deleted, and show moved words once", () => {
    const gone = `<w:rPr><w:del ${by}/></w:rPr>`;
    const source = read(p(run("một "), gone) + p("hai") + p(`<w:moveFrom ${by}>${run("chuyển")}</w:moveFrom>`) + p(`<w:moveTo ${by}>${run("chuyển")}</w:moveTo>`) + p(run("cuối"), gone));
    expect([lines(source), losses(source)]).toEqual([["một hai", "", "chuyển", "cuối"], []]);
  });
});

describe("what stands beside the text", () => {
  test("is named with its words, its author and its line", () => {
    const note = (name: string, id: number, text: string, more = ""): string => `<w:${name} w:id="${id}" ${more}>${p(text)}</w:${name}>`;
    const reference = (name: string, id: number): string => `<w:r><w:${name}Reference w:id="${id}"/></w:r>`;
    const source = read(p("đầu") + p(run("chữ") + reference("comment", 4) + reference("footnote", 2) + reference("endnote", 3)), {
      comments: note("comment", 4, "xem lại", 'w:author="Lê Văn Bình"') + note("comment", 5, "không ai nhắc"),
      footnotes: note("footnote", 0, "vạch", 'w:type="separator"') + note("footnote", 2, "nguồn"),
      endnotes: note("endnote", 3, "kết"),
      header: p("MẬT"),
      footer: p(`<w:fldSimple w:instr="PAGE">${run("2")}</w:fldSimple>`),
    });
    expect(lines(source)).toEqual(["đầu", "chữ"]);
    expect(losses(source)).toEqual(["comment 2 xem lại Lê Văn Bình", "footnote 2 nguồn", "endnote 2 kết", "comment - không ai nhắc", "header - MẬT"]);
  });

  test("is named where it is a picture, a chart, an equation, an object, word art", () => {
    const drawing = (inside: string): string => `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="mô tả"/>${inside}</wp:inline></w:drawing></w:r>`;
    const body = p(
      drawing("<pic:pic/>") + drawing('<c:chart r:id="chart1"/>') + `<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>` + '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r><w:r><w:pict><v:shape><v:textpath string="DỰ THẢO"/></v:shape></w:pict></w:r>',
    );
    const source = read(body, { charts: { chart1: "<c:title><a:t>Thu ngân sách</a:t></c:title><c:v>Quý I</c:v>" } });
    expect(losses(source)).toEqual(["picture 1 mô tả", "chart 1 mô tả: Thu ngân sách Quý I", "equation 1 x=1", "embedded-object 1 Excel.Sheet.12", "word-art 1 DỰ THẢO"]);
    expect(lines(source)).toEqual(["x=1"]);
  });

  test("is named where a part is damaged that the text can do without", () => {
    expect(losses(read(p("chữ"), { comments: "<w:comment>" }))).toEqual(["unreadable-part - word/comments.xml"]);
    expect(losses(read(p("chữ"), { styles: "<" }))).toEqual(["unreadable-part - word/styles.xml"]);
  });

  test("is named where it is a table of contents or a field without end", () => {
    const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const contents = p(`${mark("begin")}<w:r><w:instrText>TOC \\o</w:instrText></w:r>${mark("separate")}${run("1. Công tác")}`) + p(`${run("2. Kinh tế")}${mark("end")}`);
    const source = read(contents + p("thân") + p(`${mark("begin")}${run("mất hút")}`));
    expect(lines(source)).toEqual(["", "", "thân", ""]);
    expect(losses(source)).toEqual(["table-of-contents 1 1. Công tác", "table-of-contents 2 2. Kinh tế", "open-field 4 mất hút"]);
  });
});

describe("files of other programs", () => {
  const body = `<w:body>${p("- Điều động đồng chí A.")}</w:body>`;
  const withMain = (main: string | Uint8Array): Uint8Array => zipOf({ ...partsOf(""), "word/document.xml": main });
  const expected = ["- Điều động đồng chí A."];

  test("strict namespaces and other prefixes are the same to it", () => {
    const main = part("w:document", body);
    const strict = main.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main");
    const prefixed = main.replaceAll("<w:", "<ns0:").replaceAll("</w:", "</ns0:").replaceAll("xmlns:w=", "xmlns:ns0=");
    const bare = main.replaceAll("<w:", "<").replaceAll("</w:", "</").replace("xmlns:w=", "xmlns=");
    for (const xml of [strict, prefixed, bare]) expect(lines(readDocx(withMain(xml)))).toEqual(expected);
  });

  test("UTF-16, UTF-8 with a mark, CDATA, comments and entities are read", () => {
    const main = part("w:document", body);
    const wide = main.replace("UTF-8", "UTF-16");
    const swapped = Buffer.from(`\ufeff${wide}`, "utf16le").swap16();
    for (const bytes of [Buffer.from(`\ufeff${wide}`, "utf16le"), swapped, Buffer.from(wide, "utf16le"), Buffer.from(`\ufeff${main}`)]) expect(lines(readDocx(withMain(bytes)))).toEqual(expected);
    const written = main.replace("- Điều động đồng chí A.", "- <!-- x --><![CDATA[Điều]]> &#273;ộng &#x111;ồng chí A&#46;");
    expect(lines(readDocx(withMain(written)))).toEqual(expected);
  });

  test("part names with a backslash or in other letters are found", () => {
    const parts = Object.fromEntries(Object.entries(partsOf(p("chữ"), { header: p("đầu") })).map(([name, text]) => [name.replace("word/", "Word\\"), text]));
    expect(losses(readDocx(zipOf(parts)))).toEqual(["header - đầu"]);
  });
});
