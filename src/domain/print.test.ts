import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readReportDocumentJson } from "@/text/clean-report-document";
import {
  draftMark,
  NOTHING_TO_REPORT,
  printDay,
  printDecisions,
  printMonth,
  printNumber,
  printParagraph,
  printReport,
  printSections,
  singleSpaced,
} from "./print";
import type { DocumentDecision, ReportDocument } from "./report-document";

function decision(text: string, more: Partial<DocumentDecision> = {}): DocumentDecision {
  return { text, marker: "dash", joinsPrevious: false, ...more };
}

const joined = { joinsPrevious: true };

function realReport(): ReportDocument {
  const read = readReportDocumentJson(readFileSync(join(import.meta.dirname, "../../prisma/demo/report-2024-q1.json"), "utf8"));
  if (!read.ok) throw new Error("the demo report is no ReportDocument");
  return read.document;
}

describe("a paragraph", () => {
  it.each([
    ["Điều động 01 đồng chí", "Điều động 01 đồng chí."],
    ["  Điều động\t01\u00a0 đồng\nchí.  ", "Điều động 01 đồng chí."],
    ["(từ năm 2011 đến năm 2025);", "(từ năm 2011 đến năm 2025)."],
    ["tỉnh Hậu Giang ; .. ,", "tỉnh Hậu Giang."],
    ["trong quý I/2024 như sau:", "trong quý I/2024 như sau:"],
    ["trong quý I/2024 như sau: .", "trong quý I/2024 như sau:"],
    ["Đã giao chưa?", "Đã giao chưa?"],
    ["Tốt!;", "Tốt!"],
    ["và các nội dung khác…", "và các nội dung khác…"],
    ["phát triển nhanh và bền vững”", "phát triển nhanh và bền vững”."],
  ])("%j prints as %j", (text, printed) => {
    expect(printParagraph(text)).toBe(printed);
    expect(printParagraph(printed)).toBe(printed);
  });

  it("is NFC, and the author's choice of ủy or uỷ stays", () => {
    expect(printParagraph("Tỉnh u\u0309y, khoá XIV".normalize("NFD"))).toBe("Tỉnh ủy, khoá XIV.".normalize("NFC"));
    expect(printParagraph("cấp uỷ")).toBe("cấp uỷ.");
  });

  it("comes to the end of a million full stops", () => {
    expect(printParagraph(`${".".repeat(1_000_000)}a`)).toMatch(/a\.$/);
  });

  it("has one space between words whatever was typed", () => {
    expect(singleSpaced("\u00a0a\u2003b \r\n c\u3000")).toBe("a b c");
  });
});

describe("decisions of a section", () => {
  it("make one paragraph each, with or without a dash", () => {
    expect(printDecisions([decision("A"), decision("B", { marker: "none" })])).toEqual([
      { marker: "dash", text: "A." },
      { marker: "none", text: "B." },
    ]);
  });

  it("join with '; ', each part losing its own final punctuation", () => {
    const printed = printDecisions([decision("A."), decision("b;", joined), decision("c:", joined), decision("d", joined)]);
    expect(printed).toEqual([{ marker: "dash", text: "A; b; c; d." }]);
  });

  it("start a paragraph when the first one claims to join", () => {
    expect(printDecisions([decision("A", joined), decision("b", joined)])).toEqual([{ marker: "dash", text: "A; b." }]);
  });

  it("take the marker of the paragraph they join", () => {
    expect(printDecisions([decision("A", { marker: "none" }), decision("b", joined)])).toEqual([{ marker: "none", text: "A; b." }]);
  });

  it("print nothing for marks without a word, not even a dash", () => {
    expect(printDecisions([decision(" . ;"), decision("A"), decision("...", joined)])).toEqual([{ marker: "dash", text: "A." }]);
  });
});

describe("sections", () => {
  const sections = [
    { key: "a", heading: " Mục  một ", decisions: [decision("A")] },
    { key: "b", heading: "Mục hai", decisions: [] },
    { key: "c", heading: "Mục ba", decisions: [decision("C")] },
  ];

  it("are numbered from 1 without a gap, an empty one left out", () => {
    expect(printSections(sections, false).map(({ number, heading }) => [number, heading])).toEqual([
      [1, "Mục một"],
      [2, "Mục ba"],
    ]);
  });

  it("print one fixed sentence where the office wants empty ones kept", () => {
    const [, empty, last] = printSections(sections, true);
    expect(empty).toEqual({ key: "b", number: 2, heading: "Mục hai", paragraphs: [{ marker: "none", text: NOTHING_TO_REPORT }] });
    expect(last?.number).toBe(3);
  });
});

describe("dates and numbers", () => {
  it("carry a zero on days below 10 and on months 1 and 2 only", () => {
    expect([1, 9, 10, 31].map(printDay)).toEqual(["01", "09", "10", "31"]);
    expect([1, 2, 3, 9, 10, 12].map(printMonth)).toEqual(["01", "02", "3", "9", "10", "12"]);
  });

  it("start the register at 01", () => {
    expect([1, 9, 10, 12480].map(printNumber)).toEqual(["01", "09", "10", "12480"]);
  });
});

describe("the whole report", () => {
  it("leaves number and day blank in a draft and marks it", () => {
    const printed = printReport({ ...realReport(), draft: 2 });
    expect(printed).toMatchObject({ number: null, day: null, month: "3", year: "2024", draftMark: "Dự thảo lần 2" });
  });

  it("prints number and date and no mark on an issued copy", () => {
    const printed = printReport({ ...realReport(), number: 7, date: "2024-02-03", draft: null });
    expect(printed).toMatchObject({ number: "07", day: "03", month: "02", year: "2024", draftMark: null });
  });

  it("is a draft while it has only a number or only a date", () => {
    expect(printReport({ ...realReport(), number: 7 }).draftMark).toBe("Dự thảo");
    expect(printReport({ ...realReport(), date: "2024-02-03" })).toMatchObject({ draftMark: "Dự thảo", day: null });
  });

  it("counts drafts from the second", () => {
    expect([null, 1, 2, 10].map(draftMark)).toEqual(["Dự thảo", "Dự thảo", "Dự thảo lần 2", "Dự thảo lần 10"]);
  });

  it("separates recipients with commas under HD 36 and semicolons from 27/5/2026", () => {
    const report = { ...realReport(), recipients: ["- Các đ/c UVBCH,", "Ban Tổ chức", "Lưu Văn phòng."] };
    expect(printReport(report).recipients).toEqual(["Các đ/c UVBCH,", "Ban Tổ chức,", "Lưu Văn phòng."]);
    const [first] = printReport({ ...report, number: 1, date: "2026-05-26" }).recipients;
    const [later] = printReport({ ...report, number: 1, date: "2026-05-27" }).recipients;
    expect([first, later]).toEqual(["Các đ/c UVBCH,", "Các đ/c UVBCH;"]);
  });

  it("of quý I/2024 has 8 sections numbered 1 to 8 and the 24 paragraphs of the original", () => {
    const { sections } = printReport(realReport());
    expect(sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(sections.map(({ paragraphs }) => paragraphs.length)).toEqual([8, 3, 2, 1, 2, 3, 2, 3]);
    const paragraphs = sections.flatMap((section) => section.paragraphs);
    expect(paragraphs.filter(({ marker }) => marker === "none")).toHaveLength(4);
    expect(paragraphs.every(({ text }) => /[^.]\.$/.test(text) && text === text.normalize("NFC"))).toBe(true);
  });
});
