import { describe, expect, test } from "vitest";
import { abstractNum, docxOf, inList, num, p, type ListLevel } from "../../../tests/fixtures/import/build";
import { readDocx } from "./read-docx";

function lines(body: string, numbering: string, styles = ""): string[] {
  return readDocx(docxOf(body, { numbering, styles })).lines.map(({ stretches }) => stretches.map(({ text }) => text).join(""));
}

const OUTLINE: ListLevel[] = [
  { format: "upperRoman", text: "%1." },
  { format: "decimal", text: "%2." },
  { format: "decimal", text: "%2.%3." },
  { format: "lowerLetter", text: "%4)" },
];

describe("the labels of Word's lists", () => {
  test("count in levels; a deeper one begins anew after a higher one", () => {
    const body = [0, 1, 1, 2, 2, 3, 0, 1].map((level) => p("x", inList(1, level))).join("");
    expect(lines(body, abstractNum(0, OUTLINE) + num(1, 0))).toEqual(["I. x", "1. x", "2. x", "2.1. x", "2.2. x", "a) x", "II. x", "1. x"]);
  });

  test("count on through two lists of one kind, and begin anew where a list says so", () => {
    const numbering = abstractNum(0, [{ format: "decimal", text: "%1." }]) + num(1, 0) + num(2, 0) + num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    expect(lines([1, 1, 2, 3, 3].map((list) => p("x", inList(list))).join(""), numbering)).toEqual(["1. x", "2. x", "3. x", "1. x", "2. x"]);
  });

  test("begin where the level begins, in its format, with what stands after the number", () => {
    const level = (format: string, start: number, text = "%1.", more = ""): string => abstractNum(start, [{ format, text, start, more }]) + num(start, start);
    const numbering = level("upperLetter", 27) + level("lowerRoman", 4) + level("decimalZero", 7) + level("decimal", 9, "Phần %1:", '<w:suff w:val="space"/>') + level("decimal", 3, "%1") + level("none", 5, "") + level("decimal", 6, "%1-", '<w:suff w:val="nothing"/>');
    expect(lines([27, 4, 7, 9, 3, 5, 6].map((list) => p("x", inList(list))).join(""), numbering)).toEqual(["AA. x", "iv. x", "07. x", "Phần 9: x", "3\tx", "x", "6-x"]);
  });

  test("are the bullets a reader sees, whatever font they come from", () => {
    const bullets: ListLevel[] = [{ format: "bullet", text: "\uf0b7", font: "Symbol" }, { format: "bullet", text: "o", font: "Courier New" }, { format: "bullet", text: "\uf0a7", font: "Wingdings" }, { format: "bullet", text: "-" }, { format: "bullet", text: "+" }, { format: "bullet", text: "" }];
    expect(lines(bullets.map((_bullet, level) => p("x", inList(1, level))).join(""), abstractNum(0, bullets) + num(1, 0))).toEqual(["• x", "• x", "▪ x", "- x", "+ x", "• x"]);
  });

  test("come from styles, which may be tied to a level, and can be taken off", () => {
    const style = (id: string, inside: string, base = ""): string => `<w:style w:type="paragraph" w:styleId="${id}">${base}<w:pPr><w:numPr>${inside}</w:numPr></w:pPr></w:style>`;
    const styles = style("A", '<w:numId w:val="1"/>') + style("B", '<w:ilvl w:val="1"/>', '<w:basedOn w:val="A"/>') + style("C", '<w:numId w:val="1"/>');
    const numbering = abstractNum(0, [{ format: "upperRoman", text: "%1." }, { format: "decimal", text: "%2." }, { format: "lowerLetter", text: "%3)", style: "C" }]) + num(1, 0);
    const styled = (id: string, more = ""): string => p("x", `<w:pStyle w:val="${id}"/>${more}`);
    expect(lines(styled("A") + styled("B") + styled("C") + styled("A", '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled("A"), numbering, styles)).toEqual(["I. x", "1. x", "a) x", "x", "II. x"]);
  });

  test("skip nothing for a paragraph deleted under tracked changes, and stay off empty ones", () => {
    const deleted = `<w:p><w:pPr>${inList(1)}<w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr><w:del w:id="2" w:author="A"><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>`;
    const body = p("một", inList(1)) + deleted + p("hai", inList(1)) + p("", inList(1)) + p("bốn", inList(1));
    expect(lines(body, abstractNum(0, [{ format: "decimal", text: "%1." }]) + num(1, 0))).toEqual(["1. một", "2. hai", "", "4. bốn"]);
  });

  test("in legal form write every number in figures", () => {
    const levels: ListLevel[] = [{ format: "upperRoman", text: "Chương %1" }, { format: "decimal", text: "%1.%2.", more: "<w:isLgl/>" }];
    expect(lines(p("x", inList(1)) + p("x", inList(1, 1)), abstractNum(0, levels) + num(1, 0))).toEqual(["Chương I\tx", "1.1. x"]);
  });

  test("of a list that points to a numbering style are that style's", () => {
    const styles = '<w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = abstractNum(0, [{ format: "decimal", text: "%1/" }]) + '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="N"/></w:abstractNum>' + num(1, 0) + num(2, 1);
    expect(lines(p("x", inList(2)) + p("x", inList(1)), numbering, styles)).toEqual(["1/ x", "2/ x"]);
  });
});
