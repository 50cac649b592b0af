import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/database";
import { listReports } from "@/services/report/list-reports";
import { loadReport } from "@/services/report/load-report";
import { openReport } from "@/services/report/open-report";
import { removeReport } from "@/services/report/remove-report";
import { runCommand } from "@/services/report/run-command";
import { newDecision } from "../support/decisions";
import { openOffice, refusalOf, type Office } from "../support/office";
import { emptyReports, Q1 } from "../support/reports";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
beforeEach(() => emptyReports());

describe("removing a period opened by mistake", () => {
  it("takes an empty report off the list, writes it down, and lets the period be opened again", async () => {
    const { id } = await openReport(office.drafter, Q1);
    await removeReport(office.drafter, id, 1);
    expect(await listReports(office.drafter)).toEqual([]);
    expect(await refusalOf(loadReport(office.drafter, id))).toBe("not-found");
    const [entry] = await db.auditEntry.findMany({ where: { reportId: id }, orderBy: { id: "desc" }, take: 1 });
    expect(entry).toMatchObject({ action: "report.removed", actorName: office.drafter.name, detail: { period: Q1 } });
    await openReport(office.drafter, Q1);
  });

  it("refuses a report that holds a decision, and loses nothing of one whose decisions were deleted", async () => {
    const { id } = await openReport(office.drafter, Q1);
    const decision = newDecision(1, "economy", "Kế hoạch");
    await runCommand(office.drafter, id, { type: "add", decision, after: null });
    expect(await refusalOf(removeReport(office.drafter, id, 1))).toBe("not-empty");
    await runCommand(office.drafter, id, { type: "delete", items: [{ id: decision.id, version: 1 }] });
    await removeReport(office.drafter, id, 1);
    const again = await openReport(office.drafter, Q1);
    expect((await loadReport(office.drafter, again.id)).decisions).toMatchObject([{ text: "Kế hoạch", deleted: true }]);
  });

  it("refuses leaders, clerks and a stale version", async () => {
    const { id } = await openReport(office.drafter, Q1);
    for (const actor of [office.leader, office.clerk]) expect(await refusalOf(removeReport(actor, id, 1))).toBe("not-allowed");
    expect(await refusalOf(removeReport(office.drafter, id, 2))).toBe("stale");
    expect((await loadReport(office.drafter, id)).version).toBe(1);
  });
});
