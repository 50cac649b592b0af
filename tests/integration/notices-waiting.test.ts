import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/database";
import { createAccount } from "@/services/account/create";
import type { Actor } from "@/services/actor";
import { listWaiting } from "@/services/notice/waiting";
import { editFields } from "@/services/report/edit-fields";
import { allowException, confirmException } from "@/services/report/exception";
import { listReports } from "@/services/report/list-reports";
import { loadReport } from "@/services/report/load-report";
import { reviseReport } from "@/services/report/revise";
import { openThread } from "@/services/review/thread";
import { uuid } from "../support/decisions";
import { actorNamed, openOffice, PASSWORD, refusalOf, type Office } from "../support/office";
import { emptyReports, Q1 } from "../support/reports";
import { approvedReport, step, submittedReport, writtenReport } from "../support/review";
import { issueNext } from "../support/workflow";

let office: Office;
let leader2: Actor;
let drafter2: Actor;

beforeAll(async () => {
  office = await openOffice();
  for (const role of ["leader", "drafter"] as const) await createAccount(office.admin, { username: `${role}2`, name: `Người ${role} 2`, role, password: PASSWORD });
  [leader2, drafter2] = [await actorNamed("leader2"), await actorNamed("drafter2")];
});
beforeEach(emptyReports);

/** What waits for each person who has anything waiting. */
async function waiting(): Promise<Record<string, string[]>> {
  const people = { ...office, leader2, drafter2 };
  const all: Record<string, string[]> = {};
  for (const [name, actor] of Object.entries(people)) {
    const kinds = (await listWaiting(actor)).map(({ kind }) => kind);
    if (kinds.length > 0) all[name] = kinds;
  }
  return all;
}

describe("what waits", () => {
  it("follows a report through the office", async () => {
    const id = await writtenReport(office);
    expect(await waiting()).toEqual({});
    await step(office.drafter, id, "submit");
    expect(await waiting()).toEqual({ leader: ["approve"], leader2: ["approve"] });
    await step(office.leader, id, "return", "Thiếu số liệu");
    expect(await waiting()).toEqual({ drafter: ["returned"] });
    await step(office.drafter, id, "submit");
    await step(office.leader, id, "approve");
    expect(await waiting()).toEqual({ clerk: ["issue"] });
    await step(leader2, id, "withdraw-approval", "Xem lại mục 3");
    expect(await waiting()).toEqual({ leader: ["approve-again"], leader2: ["approve-again"] });
    await step(leader2, id, "approve");
    await issueNext(office.clerk, office.clerk, id);
    expect(await waiting()).toEqual({});
  });

  it("says since when, by whom and why", async () => {
    const { id } = await submittedReport(office);
    await step(office.leader, id, "return", "Thiếu số liệu");
    const [item] = await listWaiting(office.drafter);
    const { stateAt } = await db.report.findUniqueOrThrow({ where: { id } });
    expect(item).toEqual({ kind: "returned", reportId: id, period: Q1, revision: 1, by: office.leader.name, since: stateAt, reason: "Thiếu số liệu", comments: 0, suggestions: 0 });
  });

  it("after a change of an approved text is to be submitted again by its drafter or by who changed it", async () => {
    const { id } = await approvedReport(office);
    const { version, review } = await loadReport(drafter2, id);
    await editFields(drafter2, id, version, { subject: "Trích yếu khác" }, { overApproval: review.approved!.versionId });
    expect(await waiting()).toEqual({ drafter: ["approval-lost"], drafter2: ["approval-lost"] });
    await step(office.drafter, id, "submit");
    expect(await waiting()).toEqual({ leader: ["approve"], leader2: ["approve"] });
  });

  it("after an exception is to be confirmed by any leader, also when the report is issued", async () => {
    const { id } = await submittedReport(office);
    await allowException(office.admin, id, "Lãnh đạo đi vắng");
    expect((await waiting()).drafter).toEqual(["approve"]);
    await step(office.drafter, id, "approve");
    await issueNext(office.clerk, office.clerk, id);
    expect(await waiting()).toEqual({ leader: ["confirm-exception"], leader2: ["confirm-exception"] });
    expect((await listWaiting(office.leader))[0]).toMatchObject({ by: office.drafter.name, reason: "Lãnh đạo đi vắng" });
    await confirmException(leader2, id);
    expect(await waiting()).toEqual({});
  });

  it("of comments is counted by report, with who wrote them, and waits for the drafter alone", async () => {
    const id = await writtenReport(office);
    const comment = (number: number, actor: Actor) => openThread(actor, id, { id: uuid(number), kind: "comment", decisionId: null, commentId: uuid(100 + number), text: "Xem lại", mentions: [], passage: null });
    await comment(1, office.leader);
    await comment(2, leader2);
    await comment(3, office.drafter);
    expect(await waiting()).toEqual({ drafter: ["threads"] });
    expect((await listWaiting(office.drafter))[0]).toMatchObject({ by: `${office.leader.name}, ${leader2.name}`, comments: 2, suggestions: 0 });
    await db.thread.updateMany({ data: { status: "resolved" } });
    expect(await waiting()).toEqual({});
  });

  it("the longest is first, and a stranger's role lists nothing", async () => {
    const [one, two] = [await submittedReport(office), await submittedReport(office, { ...Q1, index: 2 })];
    await step(office.drafter, one.id, "take-back");
    await step(office.drafter, one.id, "submit");
    expect((await listWaiting(office.leader)).map(({ reportId }) => reportId)).toEqual([two.id, one.id]);
    expect(await refusalOf(listWaiting({ ...office.leader, role: "constructor" as Actor["role"] }))).toBe("not-allowed");
  });
});

describe("the list of reports", () => {
  it("shows a corrected report before the recalled one it replaces, each with its number", async () => {
    const { id } = await approvedReport(office);
    await issueNext(office.clerk, office.clerk, id);
    await step(office.leader, id, "recall", "Sai số liệu");
    const revised = await reviseReport(office.drafter, id);
    const [newest, earlier, ...more] = await listReports(office.clerk);
    expect(more).toEqual([]);
    expect(earlier).toMatchObject({ id, revision: 1, state: "recalled", replacedById: revised.id, issued: { symbol: "BC/TU" } });
    expect(newest).toMatchObject({ id: revised.id, revision: 2, state: "drafting", issued: null, replaces: { id, issued: earlier!.issued } });
  });

  it("names the last change and its time as the log has them", async () => {
    const { id } = await submittedReport(office);
    const entry = await db.auditEntry.findFirstOrThrow({ where: { reportId: id }, orderBy: { id: "desc" } });
    expect((await listReports(office.leader))[0]!.lastChange).toEqual({ at: entry.at, by: office.drafter.name });
  });
});
