import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Period, ReportDocument } from "@/domain/report-document";
import { db } from "@/server/database";
import { editFields } from "@/services/report/edit-fields";
import { listReports } from "@/services/report/list-reports";
import { loadDocument, loadReport } from "@/services/report/load-report";
import { importDocument, openReport } from "@/services/report/open-report";
import { exportReport } from "@/services/report/render-report";
import { runCommand } from "@/services/report/run-command";
import { addProfile } from "@/services/office/office-profile";
import { listSections, saveSections } from "@/services/office/section";
import { readReportDocumentJson } from "@/text/clean-report-document";
import { cleaned, randomReports } from "../support/docx-proof";
import { newDecision } from "../support/decisions";
import { openOffice, PROFILE, refusalOf, type Office } from "../support/office";
import { emptyReports, everything, Q1, ref, reportWith, withoutIdentity } from "../support/reports";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await addProfile(office.admin, { ...PROFILE, issuer: "THÀNH ỦY CẦN THƠ", place: "Cần Thơ", signer: "Nguyễn Văn A", validFrom: "2025-07-01" });
});
beforeEach(() => emptyReports());

describe("opening a period", () => {
  it("takes the office's details in force at its end, with the period filled in", async () => {
    const { id } = await openReport(office.drafter, Q1);
    const { fields, review, version } = await loadReport(office.drafter, id);
    expect(fields).toEqual({
      ...PROFILE,
      subject: "Kết quả hoạt động của Ban Thường vụ Tỉnh ủy quý I/2024",
      preamble: ["Ban Thường vụ Tỉnh ủy họp cho chủ trương một số nội dung trong quý I/2024 như sau:"],
      closing: ["Trên đây là báo cáo quý I/2024."],
      draft: 1,
    });
    expect([review.state, version]).toEqual(["drafting", 1]);
  });

  it.each([
    [{ kind: "quarter", year: 2025, index: 2 }, "TỈNH ỦY HẬU GIANG"],
    [{ kind: "quarter", year: 2025, index: 3 }, "THÀNH ỦY CẦN THƠ"],
    [{ kind: "half-year", year: 2025, index: 1 }, "TỈNH ỦY HẬU GIANG"],
    [{ kind: "nine-months", year: 2025, index: 1 }, "THÀNH ỦY CẦN THƠ"],
    [{ kind: "year", year: 2025, index: 1 }, "THÀNH ỦY CẦN THƠ"],
    [{ kind: "year", year: 1930, index: 1 }, "TỈNH ỦY HẬU GIANG"],
  ] satisfies [Period, string][])("%j has the issuer of its last day", async (period, issuer) => {
    const { id } = await openReport(office.drafter, period);
    const view = await loadReport(office.drafter, id);
    expect([view.fields.issuer, view.period]).toEqual([issuer, period]);
  });

  it("copies the sections in use, which stay as they were when the office changes its own", async () => {
    const sections = await listSections(office.admin);
    const { id } = await openReport(office.drafter, Q1);
    await saveSections(office.admin, sections.map((section, index) => ({ ...section, heading: `${section.heading} (mới)`, active: index !== 0 })));
    expect((await loadReport(office.drafter, id)).sections).toEqual(sections.map(({ key, heading }) => ({ key, heading })));
    const later = await openReport(office.drafter, { ...Q1, index: 2 });
    expect((await loadReport(office.drafter, later.id)).sections).toEqual(sections.slice(1).map(({ key, heading }) => ({ key, heading: `${heading} (mới)` })));
    await saveSections(office.admin, (await listSections(office.admin)).map((section, index) => ({ ...section, heading: sections[index]!.heading, active: true })));
  });

  it("that exists already is refused with its report, and changes nothing", async () => {
    const { id } = await openReport(office.drafter, Q1);
    const before = await everything();
    await expect(openReport(office.admin, Q1)).rejects.toMatchObject({ code: "period-exists", detail: Q1, current: { reportId: id } });
    await expect(importDocument(office.admin, await loadDocument(office.admin, id))).rejects.toMatchObject({ code: "period-exists", current: { reportId: id } });
    expect(await everything()).toBe(before);
  });

  it("is in the audit with who opened it", async () => {
    const { id } = await openReport(office.drafter, Q1);
    expect(await db.auditEntry.findMany()).toMatchObject([{ action: "report.opened", reportId: id, actorName: office.drafter.name, detail: { period: Q1 } }]);
  });
});

describe("export and import", () => {
  it("give the same report back, but for ids, number and date", async () => {
    const id = await reportWith(office.drafter, 5);
    await runCommand(office.drafter, id, { type: "format", ...(await ref(2)), joinsPrevious: true, marker: "none" });
    await runCommand(office.drafter, id, { type: "delete", items: [await ref(4)] });
    await editFields(office.drafter, id, 1, { draft: 3, printEmptySections: true, recipients: ["Lưu VPTU"], headings: { economy: "Kinh tế" } });
    const { json, fileName } = await exportReport(office.leader, id);
    expect(fileName).toBe("BC-TU-quy-I-2024-du-thao-3.json");
    const read = readReportDocumentJson(json);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    await emptyReports();
    const imported = await importDocument(office.admin, { ...read.document, number: 127, date: "2024-03-29" });
    expect(withoutIdentity(await loadDocument(office.admin, imported.id))).toEqual(withoutIdentity(read.document));
    expect(await db.auditEntry.findMany({ select: { action: true } })).toEqual([{ action: "report.imported" }]);
  });

  it("give any report back", async () => {
    for (const document of randomReports(12, 40, 20_240_331)) {
      await emptyReports();
      const { id } = await importDocument(office.drafter, document);
      const { json } = await exportReport(office.drafter, id);
      expect(withoutIdentity(cleaned(JSON.parse(json)))).toEqual(withoutIdentity(document));
    }
  });

  it("take a report as large as the format allows in one section after another", async () => {
    const base = await loadDocument(office.drafter, await reportWith(office.drafter, 0));
    const sections: ReportDocument["sections"] = base.sections.map((section, index) => ({
      ...section,
      decisions: Array.from({ length: 1_000 }, (_, number) => ({ text: `Nội dung ${index} ${number}`, marker: "dash" as const, joinsPrevious: false })),
    }));
    const { id } = await importDocument(office.drafter, { ...base, period: { ...Q1, index: 2 }, sections });
    expect(withoutIdentity(await loadDocument(office.drafter, id)).sections).toEqual(sections);
  });
});

describe("the list of reports", () => {
  it("is newest first, with the decisions that are there in each section, and the last change", async () => {
    const first = await reportWith(office.drafter, 3);
    await runCommand(office.drafter, first, { type: "add", decision: newDecision(9, "other"), after: null });
    await runCommand(office.admin, first, { type: "delete", items: [await ref(1)] });
    const year = await openReport(office.drafter, { kind: "year", year: 2024, index: 1 });
    const old = await openReport(office.drafter, { ...Q1, year: 2023, index: 4 });
    const list = await listReports(office.clerk);
    expect(list.map(({ id }) => id)).toEqual([year.id, first, old.id]);
    const [, summary] = list;
    expect(summary!.sections.filter(({ decisions }) => decisions > 0).map(({ key, decisions }) => [key, decisions])).toEqual([["economy", 2], ["other", 1]]);
    expect(summary!.sections).toHaveLength(8);
    expect(summary).toMatchObject({ period: Q1, state: "drafting", lastChange: { by: office.admin.name } });
    expect(list[2]?.lastChange?.by).toBe(office.drafter.name);
  });

  it("of a new office is empty", async () => {
    expect(await listReports(office.leader)).toEqual([]);
  });
});

describe("a document that cannot be taken", () => {
  it("leaves no half-opened period behind", async () => {
    const base = await loadDocument(office.drafter, await reportWith(office.drafter, 0));
    const before = await everything();
    const broken = { ...base, period: { ...Q1, index: 2 }, sections: [...base.sections, base.sections[0]!] };
    await expect(importDocument(office.drafter, broken)).rejects.toThrow();
    expect(await everything()).toBe(before);
    expect(await refusalOf(openReport(office.leader, { ...Q1, index: 2 }))).toBe("not-allowed");
  });
});
