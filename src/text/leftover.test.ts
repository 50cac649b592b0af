import { describe, expect, it } from "vitest";
import { fillPeriod } from "@/domain/period";
import type { Period, ReportDocument } from "@/domain/report-document";
import { standingWording } from "@/domain/standing-wording";
import { BA_RIA, CAN_THO, REPORTS, SON_LA } from "../../tests/support/texts/review-reports";
import firstQuarter from "../../prisma/demo/report-2024-q1.json" with { type: "json" };
import lastQuarter from "../../prisma/demo/report-2023-q4.json" with { type: "json" };
import { readReportDocument } from "./clean-report-document";
import { leftoversOf } from "./leftover";

const Q1: Period = { kind: "quarter", year: 2024, index: 1 };
const HALF: Period = { kind: "half-year", year: 2024, index: 1 };
const NINE: Period = { kind: "nine-months", year: 2024, index: 1 };
const YEAR: Period = { kind: "year", year: 2024, index: 1 };

function read(data: unknown): ReportDocument {
  const result = readReportDocument(data);
  if (!result.ok) throw new Error("not a report");
  return result.document;
}

function withPreamble(period: Period, text: string): ReportDocument {
  return { ...CAN_THO, period, subject: "", preamble: [text], sections: [], closing: [] };
}

/** "sure «quý IV/2023»" or "maybe «quý IV/2023»" for every leftover. */
function shown(document: ReportDocument): string[] {
  return leftoversOf(document).map(({ quote, certain }) => `${certain ? "sure" : "maybe"} «${quote}»`);
}

describe("a report about its own period", () => {
  it.each([...REPORTS, read(firstQuarter), read(lastQuarter)].map((document) => [document.subject, document] as const))("has nothing that is certainly left over: %s", (_subject, document) => {
    expect(leftoversOf(document).filter(({ certain }) => certain)).toEqual([]);
  });

  it.each([Q1, HALF, NINE, YEAR])("has no leftover in the standing wording of an office (%o)", (period) => {
    const wording = standingWording("TỈNH ỦY HẬU GIANG")!;
    const fill = (texts: string[]) => texts.map((text) => fillPeriod(text, period));
    expect(leftoversOf({ ...withPreamble(period, ""), subject: fillPeriod(wording.subject, period), preamble: fill(wording.preamble), closing: fill(wording.closing) })).toEqual([]);
  });
});

describe("a report taken over for the next period", () => {
  it("has the old one in subject, preamble, headings and closing, each at its place", () => {
    const document = { ...SON_LA, period: { kind: "year", year: 2023, index: 1 } as const };
    const certain = leftoversOf(document).filter((leftover) => leftover.certain);
    expect(certain.map(({ place, quote }) => [place.part === "field" ? place.field : place.part, quote])).toEqual([
      ["subject", "năm 2022"],
      ["preamble", "Năm 2022"],
      ["closing", "năm 2022"],
    ]);
    const [subject] = certain;
    expect(document.subject.slice(subject!.start, subject!.end)).toBe("năm 2022");
  });

  it("has it in a report of the third quarter opened for the fourth", () => {
    expect(shown({ ...CAN_THO, period: { kind: "quarter", year: 2025, index: 4 } })).toEqual(["sure «quý III/2025»", "sure «quý III/2025»", "sure «quý III/2025»"]);
  });

  it("has it in a half-year's report opened for the next year, and soft ones in its decisions", () => {
    expect(shown({ ...BA_RIA, period: { kind: "half-year", year: 2024, index: 1 } })).toEqual([
      "sure «6 tháng cuối năm 2023»",
      "sure «6 tháng đầu năm 2023»",
      "maybe «quý I»",
      "maybe «quý II/2023»",
    ]);
  });
});

describe("outside decisions", () => {
  it.each([
    ["another quarter", Q1, "họp cho chủ trương một số nội dung trong quý IV/2023 như sau:", ["sure «quý IV/2023»"]],
    ["the same quarter of another year", Q1, "trong Quý 1 năm 2023", ["sure «Quý 1 năm 2023»"]],
    ["another quarter without its year", Q1, "trong quý IV như sau:", ["sure «quý IV»"]],
    ["its own quarter without its year", Q1, "trong quý I như sau:", []],
    ["a half-year", Q1, "6 tháng đầu năm 2023", ["sure «6 tháng đầu năm 2023»"]],
    ["nine months", Q1, "9 tháng năm 2023", ["sure «9 tháng năm 2023»"]],
    ["the year before", Q1, "báo cáo kết quả hoạt động năm 2023 như sau:", ["sure «năm 2023»"]],
    ["the year around the quarter", Q1, "Thực hiện Chương trình làm việc năm 2024, báo cáo quý I/2024", []],
    ["the year in a law's name", Q1, "Căn cứ Luật Tổ chức chính quyền địa phương năm 2023, Ban Thường vụ báo cáo", ["maybe «năm 2023»"]],
    ["the programme of the year before", Q1, "Thực hiện Chương trình công tác năm 2023, Ban Thường vụ báo cáo", ["sure «năm 2023»"]],
    ["the programme of the year to come", Q1, "và Chương trình công tác năm 2025", ["maybe «năm 2025»"]],
    ["a law in the sentence before", Q1, "Căn cứ Luật Đất đai, báo cáo kết quả năm 2023", ["sure «năm 2023»"]],
    ["rules the work followed in a year", Q1, "Thực hiện Quy chế làm việc trong năm 2023", ["sure «năm 2023»"]],
    ["a year long ago", Q1, "Tỉnh được chia tách từ tỉnh Cần Thơ, thành lập năm 2004", ["maybe «năm 2004»"]],
    ["a date", Q1, "ngày 05 tháng 01 năm 2023 của Bộ Chính trị", []],
    ["the tasks of the next quarter", Q1, "kết quả quý I và phương hướng, nhiệm vụ quý II/2024", ["maybe «quý II/2024»"]],
    ["the tasks of a quarter that is over", Q1, "phương hướng, nhiệm vụ quý IV/2023", ["sure «quý IV/2023»"]],
    ["a comparison", Q1, "tăng 5,2% so với cùng kỳ năm 2023 và so với quý IV/2023", ["maybe «năm 2023»", "maybe «quý IV/2023»"]],
    ["what has summed up since January", { kind: "quarter", year: 2024, index: 3 }, "quý III và 9 tháng đầu năm 2024; quý III và 6 tháng đầu năm 2024", ["maybe «9 tháng đầu năm 2024»", "sure «6 tháng đầu năm 2024»"]],
    ["a part of the half-year", HALF, "trong đó quý I/2024, quý II/2024, quý II năm 2023 và quý III", ["sure «quý II năm 2023»", "sure «quý III»"]],
    ["a part of the year", YEAR, "kết quả quý IV, 6 tháng đầu năm, 6 tháng cuối năm, 9 tháng năm 2024 và 9 tháng năm 2023", ["sure «9 tháng năm 2023»"]],
    ["a part of nine months", NINE, "quý III, 6 tháng đầu năm 2024; năm 2024; quý IV/2024", ["sure «quý IV/2024»"]],
  ] as const)("%s is weighed", (_name, period, text, expected) => {
    expect(shown(withPreamble(period, text))).toEqual(expected);
  });

  it("a subject that names only a part of its period is to be looked at", () => {
    const named = (subject: string) => shown({ ...withPreamble(HALF, ""), subject });
    expect(named("Kết quả hoạt động quý II/2024")).toEqual(["maybe «quý II/2024»"]);
    expect(named("Kết quả hoạt động quý II và 6 tháng đầu năm 2024")).toEqual([]);
  });

  it("a heading is weighed like any other sentence", () => {
    const document = { ...CAN_THO, period: Q1, subject: "", preamble: [], closing: [], sections: [{ key: "other", heading: "KẾT QUẢ QUÝ IV NĂM 2023", decisions: [] }] };
    expect(leftoversOf(document)).toEqual([{ place: { part: "section", key: "other" }, start: 8, end: 23, quote: "QUÝ IV NĂM 2023", certain: true }]);
  });
});

describe("in decisions", () => {
  const inDecision = (text: string, period: Period = Q1) => shown({ ...CAN_THO, period, subject: "", preamble: [], closing: [], sections: [{ key: "other", heading: "Khác", decisions: [{ text, marker: "dash", joinsPrevious: false }] }] });

  it.each([
    ["Báo cáo kết quả công tác quý IV/2023 của Ban Nội chính", ["maybe «quý IV/2023»"]],
    ["Chương trình công tác quý II/2024; kế hoạch 6 tháng đầu năm 2024", ["maybe «quý II/2024»", "maybe «6 tháng đầu năm 2024»"]],
    ["Báo cáo tình hình 9 tháng năm 2023", ["maybe «9 tháng năm 2023»"]],
    ["Báo cáo kết quả công tác năm 2023; Chương trình giám sát năm 2025", []],
    ["Thống nhất chương trình hội nghị quý I/2024", []],
  ])("«%s» is never certain", (text, expected) => {
    expect(inDecision(text)).toEqual(expected);
  });

  it("a part of the period reported on is its own business, what lies outside is not", () => {
    expect(inDecision("Báo cáo công tác quý I, quý II/2024 và quý IV/2023", HALF)).toEqual(["maybe «quý IV/2023»"]);
    expect(inDecision("Sơ kết 6 tháng đầu năm; báo cáo quý III/2024; phương hướng quý IV/2024", NINE)).toEqual(["maybe «quý IV/2024»"]);
    expect(inDecision("Giám sát quý I, 6 tháng đầu năm, 9 tháng và 6 tháng cuối năm 2024; sơ kết quý I/2025", YEAR)).toEqual(["maybe «quý I/2025»"]);
  });

  it("the place names section, decision and offsets", () => {
    const document = structuredClone(BA_RIA);
    document.period = { kind: "quarter", year: 2023, index: 2 };
    const found = leftoversOf(document).find(({ place }) => place.part === "decision")!;
    expect(found.place).toEqual({ part: "decision", key: "economy", id: "economy-1", index: 1 });
    expect(document.sections[1]!.decisions[1]!.text.slice(found.start, found.end)).toBe("quý I");
  });
});
