import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleDocument, fieldsOfDocument } from "@/domain/assemble";
import { fillPeriod } from "@/domain/period";
import type { Period, ReportDocument } from "@/domain/report-document";
import type { ReportFields } from "@/domain/report-fields";
import { standingWording } from "@/domain/standing-wording";
import { BA_RIA, CAN_THO, SON_LA } from "../../tests/support/texts/review-reports";
import { leftoversOf } from "./leftover";
import { periodMentions } from "./recognise/period";
import { startFrom, type OfficeNow } from "./start-from";
import { rewordFor } from "./start-from-wording";

const quarter = (index: number, year: number): Period => ({ kind: "quarter", year, index });
const half = (year: number): Period => ({ kind: "half-year", year, index: 1 });
const nine = (year: number): Period => ({ kind: "nine-months", year, index: 1 });
const year = (of: number): Period => ({ kind: "year", year: of, index: 1 });

describe("a wording of the last period", () => {
  it.each([
    ["quý I/2024", "quý II/2024"],
    ["Quý I năm 2024", "Quý II năm 2024"],
    ["KẾT QUẢ QUÝ I/2024", "KẾT QUẢ QUÝ II/2024"],
    ["quý 1/2024", "quý 2/2024"],
    ["quý 01 năm 2024", "quý 02 năm 2024"],
    ["trong quý I như sau:", "trong quý II như sau:"],
    ["kết quả quý I và phương hướng, nhiệm vụ quý II/2024", "kết quả quý II và phương hướng, nhiệm vụ quý III/2024"],
    ["Thực hiện Chương trình công tác năm 2024, báo cáo quý I/2024", "Thực hiện Chương trình công tác năm 2024, báo cáo quý II/2024"],
    ["Căn cứ Quy chế làm việc số 01-QC/TU, ngày 05 tháng 01 năm 2021; quý I/2024", "Căn cứ Quy chế làm việc số 01-QC/TU, ngày 05 tháng 01 năm 2021; quý II/2024"],
    ["nhiệm kỳ 2020 - 2025, quý I/2024", "nhiệm kỳ 2020 - 2025, quý II/2024"],
    ["tỉnh thành lập năm 2004 báo cáo quý I/2024", "tỉnh thành lập năm 2004 báo cáo quý II/2024"],
    ["Ban Thường vụ Tỉnh ủy báo cáo như sau:", "Ban Thường vụ Tỉnh ủy báo cáo như sau:"],
  ])("«%s» becomes «%s» in the next quarter", (wording, expected) => {
    expect(rewordFor(wording, quarter(1, 2024), quarter(2, 2024))).toBe(expected);
  });

  it.each([
    ["quý IV/2023 và nhiệm vụ quý I/2024", quarter(4, 2023), quarter(1, 2024), "quý I/2024 và nhiệm vụ quý II/2024"],
    ["Chương trình công tác năm 2023, quý IV/2023", quarter(4, 2023), quarter(1, 2024), "Chương trình công tác năm 2024, quý I/2024"],
    ["6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2023", half(2023), half(2024), "6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2024"],
    ["9 tháng đầu năm 2023", nine(2023), nine(2025), "9 tháng đầu năm 2025"],
    ["năm 2022; phương hướng, nhiệm vụ năm 2023", year(2022), year(2023), "năm 2023; phương hướng, nhiệm vụ năm 2024"],
    ["Kết quả quý II/2024", quarter(2, 2024), half(2024), "Kết quả 6 tháng đầu năm 2024"],
    ["KẾT QUẢ QUÝ II NĂM 2024", quarter(2, 2024), half(2024), "KẾT QUẢ 6 THÁNG ĐẦU NĂM 2024"],
    ["Năm 2023 đã qua", year(2023), quarter(1, 2024), "Quý I/2024 đã qua"],
  ])("«%s» follows its report", (wording, from, to, expected) => {
    expect(rewordFor(wording, from, to)).toBe(expected);
  });

  it.each([
    ["a day", "họp ngày 05/4/2024 cho chủ trương"],
    ["a day in words", "phiên ngày 15 tháng 3 năm 2024"],
    ["a day without its year", "từ ngày 15/12 đến nay"],
    ["a paper of the period itself", "Thực hiện Kế hoạch số 12-KH/TU, ngày 18/02/2024, báo cáo quý I/2024"],
    ["a month", "tính đến tháng 3/2024"],
    ["a comparison with the quarter before", "tăng 5% so với quý IV/2023"],
    ["quarters that share a year", "quý I, II năm 2024"],
    ["a quarter in other words", "trong quý đầu năm"],
    ["a quarter spelt otherwise", "trong quí I/2024"],
    ["months of the quarter", "kết quả 3 tháng đầu năm 2024"],
    ["another kind of period", "quý I và 6 tháng đầu năm 2024"],
  ])("%s is not carried over", (_what, wording) => {
    expect(rewordFor(wording, quarter(1, 2024), quarter(2, 2024))).toBeNull();
  });

  it.each([
    ["Kế hoạch 2023"],
    ["Thực hiện Nghị quyết về nhiệm vụ năm 2023"],
    ["quý IV và cả năm 2023"],
  ])("«%s» is not carried into the next year", (wording) => {
    expect(rewordFor(wording, quarter(4, 2023), quarter(1, 2024))).toBeNull();
  });
});

function officeAt(period: Period, issuer: string, changes: Partial<OfficeNow> = {}): OfficeNow {
  const wording = standingWording(issuer)!;
  const fill = (text: string) => fillPeriod(text, period);
  const profile: ReportFields = {
    issuer,
    party: "ĐẢNG CỘNG SẢN VIỆT NAM",
    symbol: "BC/TU",
    place: wording.place,
    title: "BÁO CÁO",
    subject: fill(wording.subject),
    preamble: wording.preamble.map(fill),
    closing: wording.closing.map(fill),
    authority: "T/M BAN THƯỜNG VỤ",
    office: "BÍ THƯ",
    signer: "Người ký mới",
    recipients: wording.recipients,
    draft: 1,
    printEmptySections: false,
  };
  return { profile, sections: [{ key: "economy", heading: "Kinh tế" }, { key: "other", heading: "Khác" }], profileIsNewer: false, sectionsAreNewer: false, ...changes };
}

function earlier(document: ReportDocument, changes: Partial<ReportFields> = {}) {
  return { period: document.period, fields: { ...fieldsOfDocument(document), ...changes }, sections: document.sections.map(({ key, heading }) => ({ key, heading })) };
}

describe("a report started from the last one", () => {
  it("takes over letterhead, wording, headings, recipients and closing, and speaks of its own period", () => {
    const { fields, sections, origin } = startFrom(earlier(CAN_THO, { draft: 4 }), officeAt(quarter(4, 2025), "THÀNH ỦY CẦN THƠ"), quarter(4, 2025));
    expect(new Set(Object.values(origin))).toEqual(new Set(["report"]));
    expect(fields.subject).toBe("Kết quả hoạt động của Ban Thường vụ Thành ủy quý IV/2025");
    expect(fields.preamble).toEqual(["Thực hiện Quy chế làm việc của Ban Chấp hành Đảng bộ thành phố, Ban Thường vụ Thành ủy báo cáo kết quả hoạt động quý IV/2025 như sau:"]);
    expect(fields.recipients).toEqual(CAN_THO.recipients);
    expect(sections).toEqual(CAN_THO.sections.map(({ key, heading }) => ({ key, heading })));
    expect([fields.signer, fields.office, fields.draft]).toEqual(["Người ký mới", "BÍ THƯ", 1]);
  });

  it("counts no drafts where the last one counted none", () => {
    expect(startFrom(earlier(CAN_THO, { draft: null }), officeAt(quarter(4, 2025), "THÀNH ỦY CẦN THƠ"), quarter(4, 2025)).fields.draft).toBeNull();
  });

  it("has the office's new letterhead and recipients once new details are in force, and its own wording while the office is the same", () => {
    const { fields, origin } = startFrom(earlier(SON_LA), officeAt(year(2023), "TỈNH ỦY SƠN LA", { profileIsNewer: true }), year(2023));
    expect(fields.recipients).toEqual(["Các đ/c UVBCH Đảng bộ tỉnh", "Lưu Văn phòng Tỉnh ủy"]);
    expect([origin.letterhead, origin.recipients, origin.subject, origin.closing]).toEqual(["newer-profile", "newer-profile", "report", "report"]);
  });

  it("says nothing of a committee that was merged into another", () => {
    const { fields, origin } = startFrom(earlier(BA_RIA), officeAt(half(2025), "THÀNH ỦY HỒ CHÍ MINH", { profileIsNewer: true }), half(2025));
    expect(JSON.stringify(fields)).not.toMatch(/Bà Rịa|Tỉnh ủy/i);
    expect([origin.subject, origin.preamble, origin.closing]).toEqual(["other-issuer", "other-issuer", "other-issuer"]);
  });

  it("has the office's list of sections where that was changed since", () => {
    const { sections, origin } = startFrom(earlier(CAN_THO), officeAt(quarter(4, 2025), "THÀNH ỦY CẦN THƠ", { sectionsAreNewer: true }), quarter(4, 2025));
    expect([sections.map(({ heading }) => heading), origin.headings]).toEqual([["Kinh tế", "Khác"], "newer-sections"]);
  });

  it("has the office's wording where the old one cannot be rid of its period", () => {
    const { fields, origin } = startFrom(earlier(CAN_THO, { closing: ["Trên đây là báo cáo, gửi ngày 05/10/2025."] }), officeAt(quarter(4, 2025), "THÀNH ỦY CẦN THƠ"), quarter(4, 2025));
    expect([fields.closing, origin.closing]).toEqual([["Trên đây là báo cáo kết quả hoạt động của Ban Thường vụ Thành ủy quý IV/2025."], "old-period"]);
  });
});

describe("no trace of the old period", () => {
  const name = fc.oneof(
    fc.record({ kind: fc.constant("quarter" as const), year: fc.integer({ min: 2015, max: 2035 }), index: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constantFrom("half-year" as const, "nine-months" as const, "year" as const), year: fc.integer({ min: 2015, max: 2035 }), index: fc.constant(1) }),
  );
  const FORMS: readonly ((period: Period) => string)[] = [
    (period) => fillPeriod("{ky}", period),
    (period) => fillPeriod("{ky}", period).toLocaleUpperCase("vi"),
    (period) => `quý ${period.index} năm ${period.year}`,
    (period) => `Quý ${["I", "II", "III", "IV"][period.index - 1]} năm ${period.year}`,
    (period) => `quý 0${period.index}/${period.year}`,
    (period) => `6 tháng đầu năm ${period.year}`,
    (period) => `sáu tháng cuối năm ${period.year}`,
    (period) => `9 tháng năm ${period.year}`,
    (period) => `quý ${["I", "II", "III", "IV"][period.index - 1]}`,
    (period) => `ngày 05/4/${period.year}`,
    (period) => `tháng 3 năm ${period.year}`,
    (period) => `Kế hoạch ${period.year}`,
    (period) => `Luật Đất đai năm ${period.year}`,
    (period) => `Quy chế số 05-QC/TU, ngày 12/02/${period.year} của Tỉnh ủy`,
  ];
  const AROUND = ["Kết quả hoạt động", "phương hướng, nhiệm vụ", "so với", "Thực hiện Chương trình công tác", "Căn cứ", "trong", "và", "của Ban Thường vụ Tỉnh ủy", ";", "như sau:", "nhiệm kỳ 2020 - 2025", "thành lập năm 2004"];
  const wordingOf = (period: Period) =>
    fc
      .array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...AROUND) }, { weight: 1, arbitrary: fc.constantFrom(...FORMS).map((form) => form(period)) }), { minLength: 1, maxLength: 8 })
      .map((pieces) => pieces.join(" "));
  const report = name.chain((period) => fc.record({ period: fc.constant(period), subject: wordingOf(period), preamble: fc.array(wordingOf(period), { maxLength: 2 }), closing: fc.array(wordingOf(period), { maxLength: 2 }), heading: wordingOf(period), recipient: wordingOf(period) }));

  it("is in any report started from any other", () => {
    fc.assert(
      fc.property(report, name, ({ period, heading, recipient, ...wording }, to) => {
        fc.pre(JSON.stringify(period) !== JSON.stringify(to));
        const old = { period, fields: { ...fieldsOfDocument(CAN_THO), ...wording, recipients: [recipient] }, sections: [{ key: "economy", heading }] };
        const { fields, sections } = startFrom(old, officeAt(to, "TỈNH ỦY HẬU GIANG"), to);
        const document = assembleDocument({ period: to, fields, sections, decisions: [] });
        expect(leftoversOf(document).filter(({ certain }) => certain)).toEqual([]);
        const texts = [fields.subject, ...fields.preamble, ...fields.closing, ...fields.recipients, ...sections.map((section) => section.heading)];
        const isOld = (mention: { kind: string; index: number; year: number | null }) => mention.kind === period.kind && mention.index === period.index && mention.year === period.year;
        expect(texts.flatMap((text) => periodMentions(text)).filter(isOld)).toEqual([]);
        expect(texts.filter((text) => text.includes(`05/4/${period.year}`) || text.includes(`tháng 3 năm ${period.year}`))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
