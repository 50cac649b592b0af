import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Period } from "@/domain/report-document";
import { db } from "@/server/database";
import { leaveOut } from "@/services/ledger/entry";
import { recordEntries } from "@/services/ledger/record";
import { addProfile, listProfiles, saveProfile } from "@/services/office/office-profile";
import { listSections, saveSections } from "@/services/office/section";
import { editFields } from "@/services/report/edit-fields";
import { loadReport } from "@/services/report/load-report";
import { openReport } from "@/services/report/open-report";
import { loadOpening } from "@/services/report/opening";
import { openOffice, PROFILE, refusalOf, type Office } from "../support/office";
import { emptyReports, everything, Q1, reportWith } from "../support/reports";

let office: Office;
const Q2: Period = { ...Q1, index: 2 };
const quarter = (index: number, year: number): Period => ({ kind: "quarter", year, index });

beforeAll(async () => {
  office = await openOffice();
  await addProfile(office.admin, { ...PROFILE, issuer: "THÀNH ỦY CẦN THƠ", place: "Cần Thơ", subject: "Kết quả hoạt động của Ban Thường vụ Thành ủy {ky}", signer: "Lê Quang Tùng", recipients: ["Lưu Văn phòng Thành ủy"], validFrom: "2025-07-01" });
});
beforeEach(() => emptyReports());

/** A report of a quarter, written in by people: wording, headings and recipients of its own. */
async function written(period = Q1): Promise<string> {
  const id = await reportWith(office.drafter, 3, period);
  const { version } = await loadReport(office.drafter, id);
  const name = `quý ${["I", "II", "III", "IV"][period.index - 1]}/${period.year}`;
  await editFields(office.drafter, id, version, {
    subject: `Tình hình và kết quả lãnh đạo ${name}`,
    preamble: [`Thực hiện Chương trình công tác năm ${period.year}, Ban Thường vụ báo cáo ${name} như sau:`],
    closing: [`Trên đây là báo cáo ${name}, họp ngày 05/4/2024.`],
    recipients: ["Văn phòng Trung ương Đảng", "Lưu"],
    signer: "Người ký cũ",
    draft: 5,
    headings: { economy: "Phát triển kinh tế - xã hội" },
  });
  return id;
}

describe("a report started from the last one", () => {
  it("has its wording, headings and recipients, speaks of its own period, and holds no decision, date or old signer", async () => {
    const from = await written();
    const { id } = await openReport(office.drafter, Q2, { from });
    const { fields, sections, decisions } = await loadReport(office.drafter, id);
    expect(fields).toMatchObject({
      subject: "Tình hình và kết quả lãnh đạo quý II/2024",
      preamble: ["Thực hiện Chương trình công tác năm 2024, Ban Thường vụ báo cáo quý II/2024 như sau:"],
      closing: ["Trên đây là báo cáo quý II/2024."],
      recipients: ["Văn phòng Trung ương Đảng", "Lưu"],
      signer: PROFILE.signer,
      draft: 1,
    });
    expect(sections.find(({ key }) => key === "economy")?.heading).toBe("Phát triển kinh tế - xã hội");
    expect(decisions).toEqual([]);
    expect(await db.auditEntry.findFirst({ where: { reportId: id } })).toMatchObject({ action: "report.opened", detail: { period: Q2, startedFrom: from } });
  });

  it("has the letterhead, recipients and wording of the committee that came after the old report", async () => {
    const { id } = await openReport(office.drafter, quarter(3, 2025), { from: await written(quarter(2, 2025)) });
    const { fields } = await loadReport(office.drafter, id);
    expect([fields.issuer, fields.place, fields.recipients, fields.signer]).toEqual(["THÀNH ỦY CẦN THƠ", "Cần Thơ", ["Lưu Văn phòng Thành ủy"], "Lê Quang Tùng"]);
    expect(fields.subject).toBe("Kết quả hoạt động của Ban Thường vụ Thành ủy quý III/2025");
  });

  it("has what an admin changed since in the office's details and list of sections", async () => {
    const from = await written();
    const [, first] = await listProfiles(office.admin);
    await saveProfile(office.admin, { ...first!, recipients: ["Nơi nhận mới"] });
    const sections = await listSections(office.admin);
    await saveSections(office.admin, sections.map((section) => ({ ...section, heading: `${section.heading} (mới)` })));
    const { origin } = await loadOpening(office.drafter, Q2, from);
    expect(origin).toMatchObject({ recipients: "newer-profile", letterhead: "newer-profile", headings: "newer-sections", subject: "report", closing: "old-period" });
    const { id } = await openReport(office.drafter, Q2, { from });
    const report = await loadReport(office.drafter, id);
    expect(report.fields.recipients).toEqual(["Nơi nhận mới"]);
    expect(report.sections[0]!.heading).toMatch(/\(mới\)$/);
    await saveSections(office.admin, (await listSections(office.admin)).map((section, index) => ({ ...section, heading: sections[index]!.heading })));
  });
});

describe("what opening a period offers", () => {
  it("tells how much of its ledger waits, not what was left out", async () => {
    expect((await loadOpening(office.drafter, Q2, null)).waiting).toBe(0);
    const entry = (text: string) => ({ id: randomUUID(), sectionKey: "economy", text, meeting: null, decidedOn: null, sourcePaper: null, originUnit: null });
    const entries = ["Một", "Hai", "Ba"].map(entry);
    await recordEntries(office.drafter, { period: Q2, entries });
    await leaveOut(office.drafter, { id: entries[0]!.id, version: 1 }, "Báo cáo riêng");
    expect((await loadOpening(office.drafter, Q2, null)).waiting).toBe(2);
    expect((await loadOpening(office.drafter, { ...Q2, index: 3 }, null)).waiting).toBe(0);
  });

  it("is the last report of the same kind, else the last one, else the office's details", async () => {
    expect(await loadOpening(office.drafter, Q2, null)).toMatchObject({ sources: [], from: "office", origin: null });
    const old = await written(quarter(4, 2023));
    const newest = await openReport(office.drafter, { kind: "year", year: 2023, index: 1 });
    const opening = await loadOpening(office.drafter, Q2, null);
    expect([opening.from, opening.sources.map(({ id }) => id)]).toEqual([old, [newest.id, old]]);
    expect((await loadOpening(office.drafter, { kind: "half-year", year: 2024, index: 1 }, null)).from).toBe(newest.id);
    expect((await loadOpening(office.drafter, Q2, "office")).from).toBe("office");
    expect(opening.subject).toBe("Tình hình và kết quả lãnh đạo quý II/2024");
  });

  it("is also the quarter a longer period ends with, and from there the nine months go on", async () => {
    const half: Period = { kind: "half-year", year: 2024, index: 1 };
    const first = (await openReport(office.drafter, Q1)).id;
    const second = await written(Q2);
    const opening = await loadOpening(office.drafter, half, null);
    expect([opening.from, opening.sources.map(({ id }) => id)]).toEqual([second, [second, first]]);
    expect(opening.subject).toBe("Tình hình và kết quả lãnh đạo 6 tháng đầu năm 2024");
    const { id } = await openReport(office.drafter, half, { from: second });
    const { fields, sections } = await loadReport(office.drafter, id);
    expect(fields.closing).toEqual(["Trên đây là báo cáo 6 tháng đầu năm 2024."]);
    expect(sections.find(({ key }) => key === "economy")?.heading).toBe("Phát triển kinh tế - xã hội");
    expect((await loadOpening(office.drafter, { kind: "nine-months", year: 2024, index: 1 }, null)).from).toBe(id);
    expect((await loadOpening(office.drafter, half, null)).sources.map((source) => source.id)).toEqual([second, first]);
  });

  it("leaves out the period itself and later ones, which a report cannot start from", async () => {
    const later = await written(quarter(3, 2024));
    expect((await loadOpening(office.drafter, Q2, later)).from).toBe("office");
    const before = await everything();
    expect(await refusalOf(openReport(office.drafter, Q2, { from: later }))).toBe("not-found");
    expect(await refusalOf(openReport(office.leader, Q2, { from: later }))).toBe("not-allowed");
    expect(await refusalOf(loadOpening(office.leader, Q2, null))).toBe("not-allowed");
    expect(await everything()).toBe(before);
  });
});
