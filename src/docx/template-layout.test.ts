/** The committed template keeps the values of Hướng dẫn 36-HD/VPTW (party-format.md sections 1 to 3, DESIGN 3.8). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inflate, readZip } from "./zip";

const parts = new Map(readZip(readFileSync(join(import.meta.dirname, "../../templates/bao-cao.docx"))).map((entry) => [entry.name, inflate(entry).toString("utf8")]));
const main = parts.get("word/document.xml")!;
const styles = parts.get("word/styles.xml")!;

function style(id: string): string {
  return new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`).exec(styles)![0];
}

describe("the office's template", () => {
  it("is A4 with margins of 20, 20, 30 and 15 mm and the page number 10 mm from the top edge", () => {
    expect(main).toContain('<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567"');
  });

  it("numbers pages from the second, centred, size 14", () => {
    expect(main).toContain("<w:titlePg/>");
    const [first, others] = ["first", "default"].map((type) => {
      const id = new RegExp(`<w:headerReference w:type="${type}" r:id="(\\w+)"/>`).exec(main)![1];
      return parts.get(`word/${new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(parts.get("word/_rels/document.xml.rels")!)![1]}`)!;
    });
    expect(first).not.toContain("PAGE");
    expect(others).toContain(" PAGE ");
    expect(others).toContain('<w:sz w:val="28"/>');
    expect(style("Header")).toContain('<w:jc w:val="center"/>');
  });

  it("is in Times New Roman and Vietnamese throughout", () => {
    expect(styles).toContain('<w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>');
    expect(styles).toContain('<w:lang w:val="vi-VN"');
    expect(`${main}${styles}`.match(/w:rFonts/g)).toHaveLength(1);
  });

  it("has a justified body, size 14, 10 mm indent, exactly 18 pt a line and 6 pt after", () => {
    expect(style("NoiDung")).toContain('<w:widowControl/><w:spacing w:before="0" w:after="120" w:line="360" w:lineRule="exact"/><w:ind w:firstLine="567"/><w:jc w:val="both"/>');
    expect(style("NoiDung")).toContain('<w:sz w:val="28"/>');
  });

  it("keeps headings with what follows, and closing paragraphs with the signature", () => {
    for (const id of ["TieuDeMuc", "DoanKet", "NoiNhan", "DongNoiNhan", "TheThucDeKy", "ChucVu", "HoTen"]) expect(style(id), id).toContain("<w:keepNext/>");
    expect(main.match(/<w:cantSplit\/>/g)).toHaveLength(3);
  });

  it("has the sizes and weights of the font table", () => {
    const look = (id: string) => [/<w:b\/>/.test(style(id)), /<w:i\/>/.test(style(id)), /<w:u /.test(style(id)), Number(/<w:sz w:val="(\d+)"/.exec(style(id))![1]) / 2];
    expect(look("TieuDeDang")).toEqual([true, false, false, 15]);
    expect(look("TenCoQuan")).toEqual([true, false, false, 14]);
    expect(look("SoKyHieu")).toEqual([false, false, false, 14]);
    expect(look("DiaDanhNgay")).toEqual([false, true, false, 14]);
    expect(look("TenLoai")).toEqual([true, false, false, 16]);
    expect(look("TrichYeu")).toEqual([true, false, false, 14]);
    expect(look("TheThucDeKy")).toEqual([true, false, false, 14]);
    expect(look("ChucVu")).toEqual([false, false, false, 14]);
    expect(look("HoTen")).toEqual([true, false, false, 14]);
    expect(look("NoiNhan")).toEqual([false, false, true, 14]);
    expect(look("DongNoiNhan")).toEqual([false, false, false, 12]);
  });

  it("draws a rule under ĐẢNG CỘNG SẢN VIỆT NAM as long as the text, to 0.2 mm", () => {
    // Advance widths of Times New Roman Bold at 15 pt, in twips; Tinos and Liberation Serif have the same.
    const text = 4_133.5;
    const [, column] = [...main.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((match) => Number(match[1]));
    const [, left, right] = /<w:ind w:left="(\d+)" w:right="(\d+)"\/>/.exec(style("TieuDeDang"))!;
    const rule = column! - Number(left) - Number(right);
    // A little longer than the text, never shorter: a shorter one would break the line.
    expect(rule - text).toBeGreaterThan(5);
    expect(rule - text).toBeLessThan((0.2 / 25.4) * 1_440);
    expect(left).toBe(right);
  });

  it("has no tables with borders, no tabs, no soft breaks, and one empty paragraph, which Word wants after the last table", () => {
    expect(main).not.toMatch(/w:tblBorders|<w:tab\/>|<w:br\/>/);
    expect(main.match(/<w:p><w:pPr><w:pStyle w:val="\w+"\/><\/w:pPr><\/w:p>/g)).toEqual(['<w:p><w:pPr><w:pStyle w:val="CuoiVanBan"/></w:pPr></w:p>']);
  });
});
