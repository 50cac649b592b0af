import pg from "pg";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/database";
import { createAccount } from "@/services/account/create";
import type { Actor } from "@/services/actor";
import { listNotices, readNotices, unreadCount } from "@/services/notice/list";
import { notify } from "@/services/notice/notify";
import { officeSequence, pulse } from "@/services/notice/pulse";
import { editFields } from "@/services/report/edit-fields";
import { allowException, confirmException } from "@/services/report/exception";
import { loadReport } from "@/services/report/load-report";
import { actorNamed, openOffice, PASSWORD, refusalOf, type Office } from "../support/office";
import { emptyReports, Q1 } from "../support/reports";
import { step, submittedReport, writtenReport, approvedReport } from "../support/review";
import { issueNext } from "../support/workflow";

let office: Office;
let leader2: Actor;
let drafter2: Actor;

beforeAll(async () => {
  office = await openOffice();
  for (const role of ["leader", "clerk", "drafter"] as const) await createAccount(office.admin, { username: `${role}2`, name: `Người ${role} 2`, role, password: PASSWORD });
  [leader2, drafter2] = [await actorNamed("leader2"), await actorNamed("drafter2")];
});
beforeEach(emptyReports);

/** Does `act` and gives who was told what by it, by user name. */
async function toldBy(act: () => Promise<unknown>): Promise<Record<string, string[]>> {
  const { _max } = await db.notice.aggregate({ _max: { id: true } });
  await act();
  const notices = await db.notice.findMany({ where: { id: { gt: _max.id ?? 0n } }, orderBy: [{ kind: "asc" }, { id: "asc" }] });
  const users = await db.user.findMany({ select: { id: true, username: true } });
  const told: Record<string, string[]> = {};
  for (const { userId, kind } of notices) (told[kind] ??= []).push(users.find(({ id }) => id === userId)!.username);
  for (const names of Object.values(told)) names.sort();
  return told;
}

async function changeSubject(actor: Actor, id: string): Promise<void> {
  const { version, review } = await loadReport(actor, id);
  await editFields(actor, id, version, { subject: `Trích yếu ${version}` }, { overApproval: review.approved?.versionId });
}

describe("each event reaches exactly its people", () => {
  it("a submission and its taking back: every leader", async () => {
    const id = await writtenReport(office);
    expect(await toldBy(() => step(office.drafter, id, "submit"))).toEqual({ submitted: ["leader", "leader2"] });
    expect(await toldBy(() => step(office.drafter, id, "take-back"))).toEqual({ "taken-back": ["leader", "leader2"] });
  });

  it("a return: who opened the report and who submitted it", async () => {
    const id = await writtenReport(office);
    await step(drafter2, id, "submit");
    expect(await toldBy(() => step(office.leader, id, "return", "Thiếu số liệu"))).toEqual({ returned: ["drafter", "drafter2"] });
  });

  it("an approval: its drafters and the clerks; a withdrawn one also the leader who gave it", async () => {
    const { id } = await submittedReport(office);
    expect(await toldBy(() => step(office.leader, id, "approve"))).toEqual({ approved: ["clerk", "clerk2", "drafter"] });
    expect(await toldBy(() => step(leader2, id, "withdraw-approval", "Xem lại"))).toEqual({ "approval-withdrawn": ["clerk", "clerk2", "drafter", "leader"] });
  });

  it("a change after approval: its drafters, the approver and the clerks, but not who made it", async () => {
    const { id } = await approvedReport(office);
    expect(await toldBy(() => changeSubject(drafter2, id))).toEqual({ "late-edit": ["clerk", "clerk2", "drafter", "leader"] });
  });

  it("an issue: its drafters and the approver; a recall also the clerks", async () => {
    const { id } = await approvedReport(office);
    expect(await toldBy(() => issueNext(office.clerk, office.clerk, id))).toEqual({ issued: ["drafter", "leader"] });
    expect(await toldBy(() => step(leader2, id, "recall", "Sai số liệu"))).toEqual({ recalled: ["clerk", "clerk2", "drafter", "leader"] });
  });

  it("an exception: the person it is for, then every leader who may confirm it, then the person again", async () => {
    const { id } = await submittedReport(office);
    expect(await toldBy(() => allowException(office.admin, id, "Lãnh đạo đi vắng"))).toEqual({ "exception-allowed": ["drafter"] });
    expect(await toldBy(() => step(office.drafter, id, "approve"))).toEqual({ approved: ["clerk", "clerk2"], "exception-used": ["leader", "leader2"] });
    expect(await toldBy(() => confirmException(leader2, id))).toEqual({ "exception-confirmed": ["drafter"] });
  });

  it("a report whose drafters write no more: every drafter", async () => {
    const { id } = await submittedReport(office);
    await db.user.update({ where: { id: office.drafter.id }, data: { role: "clerk" } });
    try {
      expect(await toldBy(() => step(office.leader, id, "return", "Thiếu"))).toEqual({ returned: ["drafter2"] });
    } finally {
      await db.user.update({ where: { id: office.drafter.id }, data: { role: "drafter" } });
    }
  });

  it("nobody whose account is disabled, and nobody of their own act", async () => {
    const id = await writtenReport(office);
    await db.user.update({ where: { id: leader2.id }, data: { banned: true } });
    try {
      expect(await toldBy(() => step(office.drafter, id, "submit"))).toEqual({ submitted: ["leader"] });
    } finally {
      await db.user.update({ where: { id: leader2.id }, data: { banned: false } });
    }
    expect(await toldBy(() => db.$transaction((tx) => notify(tx, office.leader, { id }, "commented", [office.leader.id, null])))).toEqual({});
  });

  it("of a refused step nobody hears", async () => {
    const { id } = await submittedReport(office);
    expect(await toldBy(async () => expect(await refusalOf(step(office.leader, id, "return"))).toBe("reason-required"))).toEqual({});
  });
});

describe("a person's notices", () => {
  const comment = (id: string, people: Actor[], excerpt = "Xem lại") => db.$transaction((tx) => notify(tx, office.leader, { id }, "commented", people.map((person) => person.id), { threadId: "t", excerpt }));

  it("say who, about which report and why, the newest first", async () => {
    const { id } = await submittedReport(office);
    await step(office.leader, id, "return", "Thiếu số liệu");
    const [newest] = await listNotices(office.drafter);
    expect(newest).toMatchObject({ kind: "returned", reportId: id, period: Q1, revision: 1, actorName: office.leader.name, quote: "Thiếu số liệu", read: false });
    await comment(id, [office.drafter], "Sửa câu này");
    expect((await listNotices(office.drafter)).map(({ quote }) => quote)).toEqual(["Sửa câu này", "Thiếu số liệu"]);
    expect(await listNotices(office.drafter, { limit: 1 })).toHaveLength(1);
  });

  it("are read one by one, by report, or all at once, and nobody reads another's", async () => {
    const [one, other] = [await writtenReport(office), await writtenReport(office, { ...Q1, index: 2 })];
    for (const id of [one, one, other, other]) await comment(id, [office.drafter, drafter2]);
    const ids = (await listNotices(drafter2)).map(({ id }) => id);
    expect(await readNotices(office.drafter, { ids })).toEqual({ unread: 4 });
    expect(await readNotices(office.drafter, { ids: [(await listNotices(office.drafter))[0]!.id] })).toEqual({ unread: 3 });
    expect(await readNotices(office.drafter, { report: one })).toEqual({ unread: 1 });
    expect(await readNotices(office.drafter, { all: true })).toEqual({ unread: 0 });
    expect(await unreadCount(drafter2)).toBe(4);
  });

  it("are told to an open page once it knows the ones before, unread ones only", async () => {
    const id = await writtenReport(office);
    await comment(id, [office.drafter], "trước");
    const first = await pulse(office.drafter, null);
    expect(first).toMatchObject({ unread: 1, newest: [] });
    await readNotices(office.drafter, { all: true });
    await comment(id, [office.drafter], "sau");
    const second = await pulse(office.drafter, first.last);
    expect(second.newest.map(({ quote }) => quote)).toEqual(["sau"]);
    expect(BigInt(second.last)).toBeGreaterThan(BigInt(first.last));
    expect(await pulse(drafter2, "0")).toMatchObject({ unread: 0, newest: [], last: "0" });
  });

  it("are told even when a later one was seen first", async () => {
    const id = await writtenReport(office);
    const slow = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await slow.connect();
    try {
      await slow.query("BEGIN");
      await slow.query(`INSERT INTO "Notice" ("userId", "reportId", kind, "actorName", detail, "createdAt") VALUES ($1, $2, 'commented', 'Người chậm', '{"excerpt":"chậm"}', timezone('utc', now()))`, [office.drafter.id, id]);
      await comment(id, [office.drafter], "nhanh");
      const seen = await pulse(office.drafter, "0");
      expect(seen.newest.map(({ quote }) => quote)).toEqual(["nhanh"]);
      await slow.query("COMMIT");
      expect((await pulse(office.drafter, seen.last)).newest.map(({ quote }) => quote)).toContain("chậm");
    } finally {
      await slow.end();
    }
  });

  it("leave no trace where the report is taken back", async () => {
    const id = await writtenReport(office);
    await comment(id, [office.drafter]);
    await db.report.delete({ where: { id } });
    expect(await pulse(office.drafter, "0")).toMatchObject({ unread: 0, newest: [] });
  });
});

describe("the mark of all that happened in the office", () => {
  it("changes with every act, and with one that becomes visible after a later one", async () => {
    const before = await officeSequence(office.clerk);
    const id = await writtenReport(office);
    const opened = await officeSequence(office.clerk);
    expect(opened).not.toBe(before);
    expect(await officeSequence(office.leader)).toBe(opened);
    const slow = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await slow.connect();
    try {
      await slow.query("BEGIN");
      await slow.query(`INSERT INTO "AuditEntry" ("actorName", action, detail) VALUES ('Người chậm', 'term.saved', '{}')`);
      await step(office.drafter, id, "submit");
      const submitted = await officeSequence(office.clerk);
      await slow.query("COMMIT");
      expect(await officeSequence(office.clerk)).not.toBe(submitted);
    } finally {
      await slow.end();
    }
  });
});

it("a stranger with an unknown role learns nothing", async () => {
  const stranger = { ...office.admin, role: "constructor" as Actor["role"] };
  for (const attempt of [() => listNotices(stranger), () => pulse(stranger, null), () => readNotices(stranger, { all: true }), () => officeSequence(stranger)]) expect(await refusalOf(attempt())).toBe("not-allowed");
});
