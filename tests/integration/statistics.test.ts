import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/database";
import { listSections } from "@/services/office/section";
import { issueReport } from "@/services/register/issue";
import { saveTerm } from "@/services/register/term";
import { openReport } from "@/services/report/open-report";
import { reviseReport } from "@/services/report/revise";
import { runCommand } from "@/services/report/run-command";
import { coverageChoices, reportCoverage } from "@/services/statistics/coverage";
import { decisionsByPeriod } from "@/services/statistics/periods";
import type { DecisionCommand } from "@/domain/decision-command";
import { openOffice, refusalOf, type Office } from "../support/office";
import { approvedReport, step, writtenReport } from "../support/review";

let office: Office;
/** Ids of the reports: issued, its later recalled and corrected neighbour, and the one being written. */
let issued: string, recalled: string, corrected: string, drafting: string;

const PAPER = "Chỉ thị số 28-CT/TW, ngày 25/12/2023 của Bộ Chính trị";

async function issueAs(index: number, number: number): Promise<string> {
  const { id, hash } = await approvedReport(office, { kind: "quarter", year: 2023, index });
  await issueReport(office.clerk, id, { hash, number, date: `2023-0${index * 3}-27` });
  return id;
}

const add = (texts: string[], sectionKey: string): DecisionCommand => ({ type: "add-many", decisions: texts.map((text) => ({ id: randomUUID(), sectionKey, text, marker: "dash" as const, joinsPrevious: false })), after: null });

beforeAll(async () => {
  office = await openOffice();
  await saveTerm(office.admin, { name: "2020 - 2025", startsOn: "2020-10-15" });
  issued = await issueAs(1, 41);
  recalled = await issueAs(2, 42);
  await step(office.leader, recalled, "recall", "Sai tên");
  corrected = (await reviseReport(office.drafter, recalled)).id;
  await runCommand(office.drafter, corrected, add(["Bổ sung một", "Bổ sung hai"], "other"));
  drafting = await writtenReport(office, { kind: "quarter", year: 2024, index: 1 }, [`Sơ kết ${PAPER}`, `Quán triệt ${PAPER}`]);
  const { id, version } = await db.decision.findFirstOrThrow({ where: { sectionKey: "defence", period: { year: 2024 } } });
  await runCommand(office.drafter, drafting, { type: "delete", items: [{ id, version }] });
  await openReport(office.drafter, { kind: "half-year", year: 2023, index: 1 });
});

describe("decisions of periods", () => {
  it("are those of each period's newest revision, oldest first, without what was deleted", async () => {
    const { quarters } = await decisionsByPeriod(office.leader, { from: undefined, to: undefined });
    expect(quarters.map(({ reportId, state, total, counts }) => ({ reportId, state, total, other: counts.other, defence: counts.defence }))).toEqual([
      { reportId: issued, state: "issued", total: 7, other: 0, defence: 1 },
      { reportId: corrected, state: "drafting", total: 9, other: 2, defence: 1 },
      { reportId: drafting, state: "drafting", total: 6, other: 0, defence: 0 },
    ]);
  });

  it("of an issued report are those that went out", async () => {
    const { periodId } = await db.report.findUniqueOrThrow({ where: { id: issued } });
    await db.decision.updateMany({ where: { periodId, sectionKey: "economy" }, data: { deletedAt: new Date() } });
    const { quarters } = await decisionsByPeriod(office.leader, { from: undefined, to: undefined });
    expect(quarters[0]).toMatchObject({ total: 7, counts: { economy: 1 } });
  });

  it("of half-years and longer stand apart from the quarters they repeat", async () => {
    const { quarters, longer } = await decisionsByPeriod(office.leader, { from: 2023, to: 2023 });
    expect(quarters).toHaveLength(2);
    expect(longer.map(({ period }) => period)).toEqual([{ kind: "half-year", year: 2023, index: 1 }]);
  });

  it("stand under the office's own section titles, whatever the newest report calls them; a section the office never had keeps its report's heading", async () => {
    await db.reportSection.updateMany({ where: { reportId: drafting, key: "economy" }, data: { heading: "VỀ LĨNH VỰC KINH TẾ" } });
    await db.reportSection.create({ data: { reportId: drafting, key: "imported-1", heading: "Công tác khác của tỉnh", position: 99 } });
    const { sections } = await decisionsByPeriod(office.leader, { from: undefined, to: undefined });
    const titles = (await listSections(office.admin)).map(({ key, heading }) => ({ key, heading }));
    expect(sections).toEqual([...titles, { key: "imported-1", heading: "Công tác khác của tỉnh" }]);
    expect((await reportCoverage(office.leader, drafting)).sections.find(({ key }) => key === "economy")?.heading).toBe("VỀ LĨNH VỰC KINH TẾ");
    await db.reportSection.delete({ where: { reportId_key: { reportId: drafting, key: "imported-1" } } });
  });

  it("are shown for the years chosen, whichever is given first, or one of them alone", async () => {
    const years = async (from?: number, to?: number) => (await decisionsByPeriod(office.leader, { from, to })).quarters.map(({ period }) => `${period.index}/${period.year}`);
    expect(await years(2023, 2023)).toEqual(["1/2023", "2/2023"]);
    expect(await years(2024, 2023)).toEqual(["1/2023", "2/2023", "1/2024"]);
    expect(await years(2024)).toEqual(["1/2024"]);
    expect(await years(undefined, 2023)).toEqual(["1/2023", "2/2023"]);
    expect(await years(1999, 2001)).toEqual([]);
  });
});

describe("one report", () => {
  it("has its decisions and papers by section, beside the period before it", async () => {
    const found = await reportCoverage(office.clerk, drafting);
    expect(found).toMatchObject({ state: "drafting", types: ["Chỉ thị"], before: { reportId: corrected, period: { kind: "quarter", year: 2023, index: 2 } }, whole: { decisions: 6, before: 9, papers: { "Chỉ thị": 1 }, cited: 1 } });
    expect(found.sections.map(({ key, decisions, before, cited }) => [key, decisions, before, cited])).toEqual([
      ["organisation", 1, 1, 1],
      ["propaganda", 1, 1, 1],
      ["inspection", 1, 1, 0],
      ["internal-affairs", 1, 1, 0],
      ["mass-mobilisation", 1, 1, 0],
      ["economy", 1, 1, 0],
      ["defence", 0, 1, 0],
      ["other", 0, 2, 0],
    ]);
  });

  it("that was recalled can be looked at as it went out, though only its correction is offered", async () => {
    expect(await reportCoverage(office.leader, recalled)).toMatchObject({ state: "recalled", revision: 1, whole: { decisions: 7, before: 7 } });
    const choices = (await coverageChoices(office.leader)).map(({ id }) => id);
    expect(choices).toContain(corrected);
    expect(choices).not.toContain(recalled);
  });

  it("that does not exist is refused", async () => {
    expect(await refusalOf(reportCoverage(office.leader, randomUUID()))).toBe("not-found");
    expect(await refusalOf(reportCoverage(office.leader, "x"))).toBe("not-found");
  });
});
