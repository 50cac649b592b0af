import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readParagraphs } from "@/docx/read-paragraphs";
import { deflate, inflate, readZip, writeZip } from "@/docx/zip";
import { db } from "@/server/database";
import { errorSentence } from "@/server/error-response";
import { AppError } from "@/services/app-error";
import { uploadTemplate } from "@/services/office/template";
import { issueReport, type IssueRequest } from "@/services/register/issue";
import { proposeNumber } from "@/services/register/propose";
import { saveTerm } from "@/services/register/term";
import { editFields } from "@/services/report/edit-fields";
import { loadDocument, loadReport } from "@/services/report/load-report";
import { renderReport } from "@/services/report/render-report";
import { reviseReport } from "@/services/report/revise";
import { actorNamed, openOffice, refusalOf, type Office } from "../support/office";
import { emptyReports } from "../support/reports";
import { approvedReport, hashOf, periodNumber, step, submittedReport, type ReviewedReport } from "../support/review";

let office: Office;
let report: ReviewedReport;

beforeAll(async () => {
  office = await openOffice();
  await saveTerm(office.admin, { name: "2020 - 2025", startsOn: "2020-10-15" });
});
beforeEach(async () => {
  await emptyReports();
  await db.template.deleteMany();
  report = await approvedReport(office);
});

const DATE = "2024-03-27";
const issue = ({ id, hash }: ReviewedReport, request: Partial<IssueRequest> = {}) => issueReport(office.clerk, id, { hash, number: 127, date: DATE, ...request });
const textsIn = (bytes: Uint8Array) => readParagraphs(bytes).map(({ text }) => text);
const errorOf = async (attempt: Promise<unknown>) => {
  const error = await attempt.catch((caught: unknown) => caught);
  if (!(error instanceof AppError)) throw error;
  return error;
};

/** The bundled template with its body changed. */
async function templateWith(change: (xml: string) => string): Promise<Uint8Array> {
  const name = "word/document.xml";
  const entries = readZip(await readFile("templates/bao-cao.docx"));
  return writeZip(entries.map((entry) => (entry.name === name ? deflate(name, Buffer.from(change(inflate(entry).toString("utf8")), "utf8")) : entry)));
}

/** Everything an issue that failed must leave as it was. */
async function traces(): Promise<unknown> {
  const [entries, series, files, versions, audit, notices, reports] = await Promise.all([
    db.registerEntry.count(),
    db.registerSeries.findMany({ select: { lastNumber: true } }),
    db.issuedFile.count(),
    db.reportVersion.count(),
    db.auditEntry.count(),
    db.notice.count(),
    db.report.findMany({ orderBy: { id: "asc" } }),
  ]);
  return { entries, series, files, versions, audit, notices, reports };
}

describe("issuing an approved report", () => {
  it("gives number and date, keeps the file with its hashes, and stores what went out", async () => {
    const { sha256, fileName } = await issue(report);
    expect(fileName).toBe("BC-127-TU-quy-I-2024.docx");
    const file = await db.issuedFile.findUniqueOrThrow({ where: { reportId: report.id }, include: { entry: true } });
    const template = await readFile("templates/bao-cao.docx");
    expect(createHash("sha256").update(file.bytes).digest("hex")).toBe(sha256);
    expect(file).toMatchObject({ sha256, contentHash: report.hash, templateSha256: createHash("sha256").update(template).digest("hex") });
    expect(file.entry).toMatchObject({ number: 127, symbol: "BC/TU", reportId: report.id, recordedByName: office.clerk.name, note: null });
    expect(textsIn(file.bytes)).toEqual(expect.arrayContaining(["Số 127-BC/TU", "Hậu Giang, ngày 27 tháng 3 năm 2024"]));
    expect(textsIn(file.bytes).filter((text) => /dự thảo/i.test(text))).toEqual([]);
    expect(await loadDocument(office.drafter, report.id)).toMatchObject({ number: 127, date: DATE, draft: null });
    const { review } = await loadReport(office.drafter, report.id);
    expect(review).toMatchObject({ state: "issued", stateBy: office.clerk.name, issued: { number: 127, date: DATE, sha256 } });
    const audit = await db.auditEntry.findFirstOrThrow({ where: { action: "report.issued" } });
    expect(audit).toMatchObject({ reportId: report.id, actorName: office.clerk.name, detail: { from: "approved", to: "issued", number: 127, symbol: "BC/TU", date: DATE, sha256, hash: report.hash } });
  });

  it("goes on by one from the number before, and the paper register's last number begins the series", async () => {
    expect(await proposeNumber(office.clerk, { reportId: report.id }, DATE)).toMatchObject({ term: { name: "2020 - 2025" }, documentType: "BC", next: null, last: null, issued: null });
    await issue(report);
    const second = await approvedReport(office, periodNumber(0));
    expect(await proposeNumber(office.clerk, { reportId: second.id }, DATE)).toMatchObject({ next: 128, last: { number: 127, date: DATE } });
    expect(await proposeNumber(office.clerk, { reportId: report.id }, DATE)).toMatchObject({ issued: { number: 127, date: DATE, byName: office.clerk.name } });
    await issue(second, { number: 128 });
    expect((await db.registerEntry.findMany({ orderBy: { number: "asc" } })).map(({ number }) => number)).toEqual([127, 128]);
  });

  it("begins anew with each term, by the date of issue", async () => {
    await issue(report);
    const second = await approvedReport(office, periodNumber(0));
    expect(await proposeNumber(office.clerk, { reportId: second.id }, "2025-10-01")).toMatchObject({ term: { name: "2025 - 2030" }, next: null });
    await issue(second, { number: 1, date: "2025-10-01" });
    const third = await approvedReport(office, periodNumber(1));
    await issue(third, { number: 128, date: "2025-09-30" });
    const fourth = await approvedReport(office, periodNumber(2));
    await issue(fourth, { number: 2, date: "2026-01-05" });
    const entries = await db.registerEntry.findMany({ orderBy: { recordedAt: "asc" }, include: { series: { include: { term: true } } } });
    expect(entries.map(({ number, series }) => `${series.term.name} ${number}`)).toEqual(["2020 - 2025 127", "2025 - 2030 1", "2020 - 2025 128", "2025 - 2030 2"]);
  });

  it("keeps a series for each document type", async () => {
    await issue(report);
    const second = await submittedReport(office, periodNumber(0));
    await step(office.drafter, second.id, "take-back");
    await editFields(office.drafter, second.id, (await loadReport(office.drafter, second.id)).version, { symbol: "TB/TU" });
    await step(office.drafter, second.id, "submit");
    await step(office.leader, second.id, "approve");
    expect(await proposeNumber(office.clerk, { reportId: second.id }, DATE)).toMatchObject({ documentType: "TB", next: null });
    await issue({ id: second.id, hash: await hashOf(office.clerk, second.id) }, { number: 5 });
    expect(await db.registerSeries.findMany({ orderBy: { documentType: "asc" }, select: { documentType: true, lastNumber: true } })).toEqual([
      { documentType: "BC", lastNumber: 127 },
      { documentType: "TB", lastNumber: 5 },
    ]);
  });
});

describe("an issue that is refused", () => {
  it("for its number says which number is next, and leaves nothing behind", async () => {
    await issue(report);
    const second = await approvedReport(office, periodNumber(0));
    const before = await traces();
    expect((await errorOf(issue(second, { number: 127 }))).detail).toEqual({ number: 127, next: 128, subject: "Kết quả hoạt động của Ban Thường vụ Tỉnh ủy quý I/2024" });
    expect((await errorOf(issue(second, { number: 3 }))).code).toBe("number-taken");
    const gap = await errorOf(issue(second, { number: 130 }));
    expect([gap.code, gap.detail]).toEqual(["number-gap", { number: 130, next: 128 }]);
    for (const number of [0, -1, 1.5, 100_000]) await expect(issue(second, { number })).rejects.toThrow();
    expect(await traces()).toEqual(before);
  });

  it("for its date, which is no day or before the first term, leaves nothing behind", async () => {
    const before = await traces();
    for (const date of ["2024-02-30", "27/3/2024", "", "2020-10-14"]) expect((await errorOf(issue(report, { date }))).code).toBe("date-outside-term");
    expect(await traces()).toEqual(before);
  });

  it("for the content, when it is not the one the clerk saw, leaves nothing behind", async () => {
    const before = await traces();
    expect(await refusalOf(issue({ ...report, hash: "0".repeat(64) }))).toBe("content-changed");
    // Somebody wrote into the database by hand.
    await db.decision.updateMany({ where: { sectionKey: "economy" }, data: { text: "Khác với bản đã duyệt" } });
    expect(await refusalOf(issue(report))).toBe("content-changed");
    expect(await refusalOf(issue({ ...report, hash: await hashOf(office.clerk, report.id) }))).toBe("content-changed");
    expect(await traces()).toEqual(before);
  });

  it("for the role or the state leaves nothing behind", async () => {
    const draft = await submittedReport(office, periodNumber(0));
    const before = await traces();
    for (const actor of [office.drafter, office.leader, office.admin]) expect(await refusalOf(issueReport(actor, report.id, { hash: report.hash, number: 127, date: DATE }))).toBe("not-allowed");
    expect(await refusalOf(issue(draft))).toBe("wrong-state");
    expect(await refusalOf(issue({ ...report, id: "khong-co" }))).toBe("not-found");
    expect(await traces()).toEqual(before);
    await issue(report);
    expect(await refusalOf(issue(report, { number: 128 }))).toBe("wrong-state");
  });

  it("by the check of its file names what is wrong in words, and the number stays free", async () => {
    const marked = await templateWith((xml) => xml.replace("{issuer}", "{issuer} (Dự thảo)"));
    // Taken up by an older program, which did not try an issue with it.
    await db.template.create({ data: { name: "mau-co-du-thao.docx", bytes: new Uint8Array(marked), sha256: "x", active: true } });
    const before = await traces();
    const error = await errorOf(issue(report));
    expect(error.code).toBe("file-faulty");
    expect(errorSentence(error, "vi")).toContain("còn chữ “Dự thảo”");
    expect(errorSentence(error, "en")).toContain("draft mark");
    expect(await traces()).toEqual(before);
    await db.template.deleteMany();
    expect(await issue(report)).toMatchObject({ number: 127 });
  });

  it("by a damaged template leaves nothing behind", async () => {
    await db.template.create({ data: { name: "hỏng.docx", bytes: new TextEncoder().encode("not a Word file"), sha256: "x", active: true } });
    const before = await traces();
    expect(await refusalOf(issue(report))).toBe("template-damaged");
    expect(await traces()).toEqual(before);
  });

  it("at its last step, by the database, undoes every step before it", async () => {
    const before = await traces();
    await db.$executeRaw`ALTER TABLE "IssuedFile" ADD CONSTRAINT refuse_all CHECK (false) NOT VALID`;
    try {
      await expect(issue(report)).rejects.toThrow();
      expect(await traces()).toEqual(before);
    } finally {
      await db.$executeRaw`ALTER TABLE "IssuedFile" DROP CONSTRAINT refuse_all`;
    }
    expect(await issue(report)).toMatchObject({ number: 127 });
  });
});

describe("numbers given by hand between the last one and this", () => {
  it("are entered in the same transaction when the clerk says so", async () => {
    await issue(report);
    const second = await approvedReport(office, periodNumber(0));
    await issue(second, { number: 131, date: "2024-04-10", paper: { note: "Báo cáo chuyên đề, sổ giấy", date: "2024-04-02" } });
    const entries = await db.registerEntry.findMany({ orderBy: { number: "asc" } });
    expect(entries.map(({ number, reportId, date }) => [number, reportId, date.toISOString().slice(0, 10)])).toEqual([
      [127, report.id, DATE],
      [128, null, "2024-04-02"],
      [129, null, "2024-04-02"],
      [130, null, "2024-04-02"],
      [131, second.id, "2024-04-10"],
    ]);
    expect(entries[1]).toMatchObject({ subject: "Báo cáo chuyên đề, sổ giấy", recordedByName: office.clerk.name });
    expect(await db.auditEntry.findFirstOrThrow({ where: { action: "register.recorded" } })).toMatchObject({ detail: { from: 128, to: 130 } });
  });

  it("are not entered for a number far away, or on a day of another term", async () => {
    await issue(report);
    const second = await approvedReport(office, periodNumber(0));
    const before = await traces();
    expect(await refusalOf(issue(second, { number: 12_800, paper: { note: "Nhầm" } }))).toBe("number-gap");
    expect(await refusalOf(issue(second, { number: 130, paper: { note: "Nhầm", date: "2025-12-01" } }))).toBe("number-gap");
    expect(await refusalOf(issue(second, { number: 130, paper: { note: "Nhầm", date: "2024-02-30" } }))).toBe("date-outside-term");
    expect(await traces()).toEqual(before);
  });
});

describe("an issued report", () => {
  it("is handed out byte for byte as it went out, whatever becomes of template and period", async () => {
    const { sha256 } = await issue(report);
    const first = await renderReport(office.drafter, report.id);
    await uploadTemplate(office.admin, { name: "moi.docx", bytes: await templateWith((xml) => xml.replace(/w:left="\d+"/, 'w:left="2000"')) });
    await db.decision.updateMany({ data: { text: "Viết đè bằng tay" } });
    const second = await renderReport(office.leader, report.id);
    for (const { bytes, etag, issued, fileName } of [first, second]) {
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
      expect([etag, issued, fileName]).toEqual([`"${sha256}"`, true, "BC-127-TU-quy-I-2024.docx"]);
    }
  });

  it("keeps number and file when it is recalled, and the one that replaces it says so in the register", async () => {
    const { sha256 } = await issue(report);
    await step(office.clerk, report.id, "recall", "Sai tên người ký");
    expect((await renderReport(office.drafter, report.id)).etag).toBe(`"${sha256}"`);
    expect((await loadReport(office.drafter, report.id)).review).toMatchObject({ state: "recalled", issued: { number: 127, sha256 } });
    const { id } = await reviseReport(office.drafter, report.id);
    await step(office.drafter, id, "submit");
    const hash = await step(office.leader, id, "approve");
    expect(await refusalOf(issue({ id, hash }, { number: 127 }))).toBe("number-taken");
    await issue({ id, hash }, { number: 128, date: "2024-04-05" });
    const entries = await db.registerEntry.findMany({ orderBy: { number: "asc" } });
    expect(entries.map(({ number, note }) => [number, note])).toEqual([
      [127, null],
      [128, "Thay thế Số 127-BC/TU, ngày 27/3/2024"],
    ]);
    const kept = await renderReport(office.drafter, report.id);
    expect(textsIn(kept.bytes)).toContain("Số 127-BC/TU");
    expect(textsIn((await renderReport(office.drafter, id)).bytes)).toContain("Số 128-BC/TU");
  });
});

describe("one report issued by eight at once", () => {
  it("is issued once, with one number; the others learn who was first and take none", async () => {
    const second = await actorNamed("clerk");
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => issueReport(index % 2 ? office.clerk : second, report.id, { hash: report.hash, number: 127 + index, date: DATE })));
    const done = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value.number] : []));
    expect(done).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: expect.stringMatching(/^(wrong-state|number-taken|number-gap)$/) });
    expect(await db.registerEntry.findMany({ select: { number: true, reportId: true } })).toEqual([{ number: done[0], reportId: report.id }]);
    expect([await db.issuedFile.count(), await db.auditEntry.count({ where: { action: "report.issued" } })]).toEqual([1, 1]);
  });
});

describe("fifty clerks at once", () => {
  it("give fifty consecutive numbers, each to one report whose file says it", async () => {
    await emptyReports();
    const reports: ReviewedReport[] = [];
    for (let index = 0; index < 50; index += 1) reports.push(await approvedReport(office, periodNumber(index)));
    const clerk = await actorNamed("clerk");
    /** What the dialog does: takes the number it is told to be next, until one is given. */
    const press = async ({ id, hash }: ReviewedReport) => {
      let { next } = await proposeNumber(clerk, { reportId: id }, DATE);
      for (;;) {
        const outcome = await issueReport(clerk, id, { hash, number: next ?? 1, date: DATE }).catch((caught: unknown) => caught);
        if (!(outcome instanceof Error)) return outcome;
        if (!(outcome instanceof AppError) || outcome.code !== "number-taken") throw outcome;
        next = Number(outcome.detail.next);
      }
    };
    await Promise.all(reports.map(press));
    const files = await db.issuedFile.findMany({ include: { entry: true }, orderBy: { entry: { number: "asc" } } });
    expect(files.map(({ entry }) => entry.number)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(new Set(files.map(({ reportId }) => reportId)).size).toBe(50);
    expect(await db.registerSeries.findMany({ select: { lastNumber: true } })).toEqual([{ lastNumber: 50 }]);
    for (const { bytes, entry } of files) expect(textsIn(bytes).filter((text) => text.startsWith("Số "))).toEqual([`Số ${String(entry.number).padStart(2, "0")}-BC/TU`]);
    // Fifty who want one number, then forty-nine, and so on: 1,275 presses.
  }, 300_000);
});
