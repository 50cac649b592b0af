import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/database";
import { recordDownload } from "@/services/register/download";
import { issueReport } from "@/services/register/issue";
import { exportRegister, listRegister, registerChoices, registerFilterSchema } from "@/services/register/list";
import { recordPaperNumbers, type PaperNumbers } from "@/services/register/paper";
import { proposeNumber } from "@/services/register/propose";
import { listTerms, saveTerm, termFor } from "@/services/register/term";
import { reviseReport } from "@/services/report/revise";
import { withClient } from "../support/database";
import { openOffice, refusalOf, type Office } from "../support/office";
import { emptyReports } from "../support/reports";
import { approvedReport, periodNumber, step } from "../support/review";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await saveTerm(office.admin, { name: "2020 - 2025", startsOn: "2020-10-15" });
});
beforeEach(emptyReports);

const DATE = "2026-03-27";
const paper = (range: Partial<PaperNumbers>) => recordPaperNumbers(office.clerk, { symbol: "BC/TU", date: DATE, from: 1, subject: "Báo cáo chuyên đề", ...range });
const numbers = async () => (await db.registerEntry.findMany({ orderBy: { number: "asc" } })).map(({ number }) => number);
const filter = (query: Record<string, string> = {}) => registerFilterSchema.parse(query);
const found = async (query: Record<string, string>) => (await listRegister(office.leader, filter(query))).entries.map(({ number }) => number);

async function issued(index: number, number: number, date = DATE): Promise<string> {
  const { id, hash } = await approvedReport(office, periodNumber(index));
  await issueReport(office.clerk, id, { hash, number, date });
  return id;
}

describe("numbers of the paper register", () => {
  it("are entered once, one or a range, and the series goes on from them", async () => {
    await paper({ from: 120, to: 126 });
    await paper({ from: "127", to: "", note: "Mật" });
    expect(await numbers()).toEqual([120, 121, 122, 123, 124, 125, 126, 127]);
    expect(await proposeNumber(office.clerk, { symbol: "BC/BTV" }, DATE)).toMatchObject({ next: 128, last: { number: 127, subject: "Báo cáo chuyên đề" } });
    await issued(0, 128);
    expect(await refusalOf(paper({ from: 128 }))).toBe("number-taken");
    expect(await db.auditEntry.count({ where: { action: "register.recorded" } })).toBe(2);
  });

  it("are entered all or none", async () => {
    await paper({ from: 1, to: 5 });
    for (const [range, code] of [[{ from: 5, to: 9 }, "number-taken"], [{ from: 7, to: 9 }, "number-gap"], [{ from: 3 }, "number-taken"]] as const) expect(await refusalOf(paper(range))).toBe(code);
    expect(await numbers()).toEqual([1, 2, 3, 4, 5]);
  });

  it("refuse a range upside down, one too long, what is no number and a day without a term", async () => {
    for (const range of [{ from: 9, to: 5 }, { from: 1, to: 301 }, { from: 0 }, { from: "một" }, { subject: " " }, { symbol: "" }, { date: "2026-02-30" }]) await expect(paper(range)).rejects.toThrow();
    expect(await refusalOf(paper({ date: "2020-10-14" }))).toBe("date-outside-term");
    expect(await numbers()).toEqual([]);
  });

  it("are the clerk's to enter", async () => {
    for (const actor of [office.drafter, office.leader, office.admin]) {
      expect(await refusalOf(recordPaperNumbers(actor, { symbol: "BC/TU", date: DATE, from: 1, subject: "x" }))).toBe("not-allowed");
    }
  });

  it("entered by twenty clerks at once follow each other without gap or duplicate", async () => {
    await paper({ from: 1 });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => paper({ from: 2, to: 4 }).then(() => "done", (error: { code: string }) => error.code)));
    expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(["done", "number-taken"]));
    expect(await numbers()).toEqual([1, 2, 3, 4]);
  });
});

describe("the database itself", () => {
  const sql = (text: string, values: unknown[] = []) => withClient(process.env.DATABASE_URL!, (client) => client.query(text, values));
  const insert = async (number: number) => {
    const { id } = await db.registerSeries.findFirstOrThrow();
    return sql(`INSERT INTO "RegisterEntry" (id, "seriesId", number, symbol, date, subject, "recordedById", "recordedByName") VALUES (gen_random_uuid(), $1, $2, 'BC/TU', '2026-03-27', 'x', 'x', 'x')`, [id, number]);
  };

  it("refuses a duplicate, a gap and a number below one", async () => {
    await paper({ from: 10, to: 12 });
    await expect(insert(12)).rejects.toMatchObject({ code: "23505" });
    await expect(insert(9)).rejects.toMatchObject({ code: "23505" });
    await expect(insert(14)).rejects.toMatchObject({ code: "23514" });
    await expect(insert(0)).rejects.toThrow();
    await insert(13);
    expect(await numbers()).toEqual([10, 11, 12, 13]);
  });

  it("lets nothing that went out be changed or removed", async () => {
    const id = await issued(0, 1);
    await recordDownload(office.drafter, id);
    for (const table of ["RegisterEntry", "IssuedFile", "Download", "ReportVersion"]) {
      const column = { RegisterEntry: "subject", IssuedFile: "sha256", Download: "userName", ReportVersion: "byName" }[table];
      await expect(sql(`UPDATE "${table}" SET "${column}" = 'khác'`), table).rejects.toThrow(/append-only/);
      await expect(sql(`DELETE FROM "${table}"`), table).rejects.toThrow(/append-only/);
      await expect(sql(`TRUNCATE "${table}" CASCADE`), table).rejects.toThrow(/append-only/);
    }
  });
});

describe("terms", () => {
  it("begin on their day: a date falls in the latest that has begun", async () => {
    expect((await termFor(db, "2025-09-30")).name).toBe("2020 - 2025");
    expect((await termFor(db, "2025-10-01")).name).toBe("2025 - 2030");
    expect(await refusalOf(termFor(db, "2020-10-14"))).toBe("date-outside-term");
  });

  it("are the admin's to change, by name and day once each, and say what is stored to whoever comes second", async () => {
    for (const actor of [office.drafter, office.leader, office.clerk]) expect(await refusalOf(saveTerm(actor, { name: "x", startsOn: "2030-10-01" }))).toBe("not-allowed");
    expect(await refusalOf(saveTerm(office.admin, { name: "2025  -  2030", startsOn: "2031-10-01" }))).toBe("term-taken");
    expect(await refusalOf(saveTerm(office.admin, { name: "khác", startsOn: "2025-10-01" }))).toBe("term-taken");
    const { id } = await saveTerm(office.admin, { name: "2030 - 2035", startsOn: "2030-10-01" });
    await saveTerm(office.admin, { id, version: 1, name: "2030 - 2035", startsOn: "2030-10-15" });
    await expect(saveTerm(office.admin, { id, version: 1, name: "cũ", startsOn: "2030-11-01" })).rejects.toMatchObject({ code: "stale", current: { startsOn: "2030-10-15", version: 2 } });
    expect(await refusalOf(saveTerm(office.admin, { id, version: 2, name: "2025 - 2030", startsOn: "2030-10-15" }))).toBe("term-taken");
    expect((await listTerms(office.clerk)).map(({ name }) => name)).toEqual(["2030 - 2035", "2025 - 2030", "2020 - 2025"]);
    await db.term.delete({ where: { id } });
  });

  it("cannot begin after a number that was given in them", async () => {
    const [present] = await listTerms(office.admin);
    await paper({ from: 1, to: 3, date: "2025-12-05" });
    expect(await refusalOf(saveTerm(office.admin, { ...present!, startsOn: "2025-12-06" }))).toBe("date-outside-term");
    await saveTerm(office.admin, { ...present!, startsOn: "2025-10-01" });
    expect((await listTerms(office.admin))[0]).toMatchObject({ series: [{ documentType: "BC", lastNumber: 3 }] });
  });
});

describe("the register", () => {
  it("names who submitted, approved, issued and downloaded each report", async () => {
    const id = await issued(0, 1);
    await recordDownload(office.drafter, id);
    await recordDownload(office.drafter, id);
    await recordDownload(office.leader, id);
    const { entries, total } = await listRegister(office.drafter, filter());
    expect(total).toBe(1);
    expect(entries[0]).toMatchObject({
      number: 1,
      symbol: "BC/TU",
      date: DATE,
      term: "2025 - 2030",
      recorded: { byName: office.clerk.name },
      report: { id, openedBy: office.drafter.name, submitted: { byName: office.drafter.name }, approved: { byName: office.leader.name }, recalled: null, replacedBy: null },
    });
    expect(entries[0]!.report!.downloads.map(({ name, count }) => [name, count])).toEqual([
      [office.leader.name, 1],
      [office.drafter.name, 2],
    ]);
  });

  it("says what was recalled, by whom and why, and what replaces it once that is issued", async () => {
    const id = await issued(0, 1);
    await step(office.leader, id, "recall", "Sai số liệu");
    const revised = await reviseReport(office.drafter, id);
    expect((await listRegister(office.drafter, filter())).entries[0]!.report).toMatchObject({ recalled: { byName: office.leader.name, reason: "Sai số liệu" }, replacedBy: null });
    await step(office.drafter, revised.id, "submit");
    const hash = await step(office.leader, revised.id, "approve");
    await issueReport(office.clerk, revised.id, { hash, number: 2, date: DATE });
    expect((await listRegister(office.drafter, filter({ state: "recalled" }))).entries[0]!.report!.replacedBy).toMatchObject({ id: revised.id, number: 2, symbol: "BC/TU" });
    expect(await found({ state: "issued" })).toEqual([2]);
  });

  it("is found by term, year, type, state and words without accents, and takes odd addresses for none", async () => {
    await paper({ from: 41, to: 42, date: "2024-12-30", subject: "Tổng kết năm 2024" });
    await paper({ from: 43, date: "2025-01-03", subject: "100% chỉ tiêu_đạt" });
    await issued(0, 1);
    await paper({ symbol: "TB/TU", from: 9, subject: "Thông báo" });
    expect(await found({})).toEqual([1, 9, 43, 42, 41]);
    expect(await found({ year: "2024" })).toEqual([42, 41]);
    expect(await found({ type: "TB" })).toEqual([9]);
    expect(await found({ state: "paper", year: "2026" })).toEqual([9]);
    expect(await found({ q: "tong ket NAM" })).toEqual([42, 41]);
    expect(await found({ q: "số 42-bc" })).toEqual([42]);
    expect(await found({ q: "01-BC/TU" })).toEqual([1]);
    expect(await found({ q: "100%" })).toEqual([43]);
    expect(await found({ q: "tiêu_đạt" })).toEqual([43]);
    expect(await found({ q: "' OR 1=1 --" })).toEqual([]);
    const { terms, years, types } = await registerChoices(office.drafter);
    expect([terms.map(({ name }) => name), years, types]).toEqual([["2025 - 2030", "2020 - 2025"], [2026, 2025, 2024], ["BC", "TB"]]);
    expect(await found({ term: terms[1]!.id })).toEqual([43, 42, 41]);
    expect(await found({ term: "x", year: "nan", state: "?", page: "-3" })).toEqual([1, 9, 43, 42, 41]);
    expect((await exportRegister(office.drafter, filter({ type: "BC" }))).map(({ number }) => number)).toEqual([41, 42, 43, 1]);
  });

  it("shows a hundred at a time, all of them once", async () => {
    for (let from = 1; from <= 250; from += 125) await paper({ from, to: from + 124 });
    const pages = await Promise.all(["1", "2", "3", "99"].map((page) => listRegister(office.drafter, filter({ page }))));
    expect(pages.map(({ page, pages: all, total, entries }) => [page, all, total, entries.length])).toEqual([
      [1, 3, 250, 100],
      [2, 3, 250, 100],
      [3, 3, 250, 50],
      [3, 3, 250, 50],
    ]);
    expect(pages.slice(0, 3).flatMap(({ entries }) => entries.map(({ number }) => number))).toEqual(Array.from({ length: 250 }, (_, index) => 250 - index));
  });
});
