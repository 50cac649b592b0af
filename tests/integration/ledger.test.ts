import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Standing } from "@/domain/ledger";
import { MAX_DECISIONS_PER_SECTION } from "@/domain/report-document";
import { db } from "@/server/database";
import type { Actor } from "@/services/actor";
import { changeEntry, leaveOut, linkEntry, removeEntry, reopenEntry, restoreEntry, unlinkEntry } from "@/services/ledger/entry";
import { recordSchema, type EntryFields } from "@/services/ledger/entry-rules";
import { filterEntries, ledgerPeriods, loadLedger, type LedgerEntryView } from "@/services/ledger/list";
import { recordEntries } from "@/services/ledger/record";
import { takeEntries } from "@/services/ledger/take";
import { loadReport } from "@/services/report/load-report";
import { openReport } from "@/services/report/open-report";
import { removeReport } from "@/services/report/remove-report";
import { restoreVersion } from "@/services/report/restore";
import { runCommand, undoCommand, type CommandResult } from "@/services/report/run-command";
import { nameVersion } from "@/services/report/version";
import { openOffice, refusalOf, type Office } from "../support/office";
import { emptyReports, everything, Q1, textsOf } from "../support/reports";
import { hashOf, periodNumber, step, writtenReport } from "../support/review";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
beforeEach(() => emptyReports());

const FIELDS: EntryFields = { sectionKey: "economy", text: "Cho chủ trương đầu tư cầu Cái Dầu", meeting: "Phiên họp thứ 60", decidedOn: "2024-03-12", sourcePaper: "Tờ trình số 15-TTr/BCSĐ", originUnit: "Ban Cán sự đảng UBND tỉnh" };

/** Records texts one after the other and returns their ids. */
async function record(actor: Actor, texts: readonly string[], fields: Partial<EntryFields> = {}, period = Q1): Promise<string[]> {
  const entries = texts.map((text) => ({ id: randomUUID(), ...FIELDS, ...fields, text }));
  await recordEntries(actor, recordSchema.parse({ period, entries }));
  return entries.map(({ id }) => id);
}

async function entry(id: string, period = Q1): Promise<LedgerEntryView> {
  const { entries, removed } = await loadLedger(office.leader, period);
  return [...entries, ...removed].find((one) => one.id === id)!;
}

const seen = async (id: string) => ({ id, version: (await entry(id)).version });
const standing = async (id: string): Promise<Standing> => (await entry(id)).standing;

async function take(reportId: string, ids: readonly string[], actor = office.drafter): Promise<CommandResult & { made: string[] }> {
  const items = await Promise.all(ids.map(async (id) => ({ ...(await seen(id)), decisionId: randomUUID() })));
  return { ...(await takeEntries(actor, { reportId, items, after: null })), made: items.map(({ decisionId }) => decisionId) };
}

async function version(decisionId: string): Promise<{ id: string; version: number }> {
  return db.decision.findUniqueOrThrow({ where: { id: decisionId }, select: { id: true, version: true } });
}

describe("recording before there is a report", () => {
  it("keeps what was decided with meeting, day, paper and unit, cleaned as decisions are", async () => {
    const [id] = await record(office.clerk, ["  Cho chủ trương\nđầu tư\u0007 cầu "], { meeting: "  Phiên  họp 60 ", originUnit: "  " });
    expect(await entry(id!)).toMatchObject({ text: "Cho chủ trương đầu tư cầu", meeting: "Phiên họp 60", decidedOn: "2024-03-12", originUnit: null, standing: "open", recorded: { byName: office.clerk.name }, place: null });
    expect(await loadLedger(office.leader, Q1)).toMatchObject({ report: null, counts: { open: 1, "in-report": 0, "left-out": 0 }, unseen: 0 });
    expect(await ledgerPeriods(office.leader)).toEqual([{ period: Q1, entries: 1, open: 1, reportId: null }]);
  });

  it("goes to the quarter of its day where no period is chosen", async () => {
    const dated = (decidedOn: string) => ({ id: randomUUID(), ...FIELDS, decidedOn });
    await recordEntries(office.drafter, recordSchema.parse({ entries: [dated("2024-03-31"), dated("2024-04-01")] }));
    expect((await ledgerPeriods(office.drafter)).map(({ period, open }) => [period.index, open])).toEqual([[2, 1], [1, 1]]);
    expect(recordSchema.safeParse({ entries: [{ id: randomUUID(), ...FIELDS, decidedOn: null }] }).success).toBe(false);
  });

  it("records once what is sent twice, and nothing of what is partly wrong", async () => {
    const request = recordSchema.parse({ period: Q1, entries: [{ id: randomUUID(), ...FIELDS }] });
    await recordEntries(office.drafter, request);
    const before = await everything();
    await recordEntries(office.drafter, request);
    expect(await refusalOf(recordEntries(office.drafter, { period: Q1, entries: [{ id: randomUUID(), ...FIELDS }, { id: randomUUID(), ...FIELDS, sectionKey: "khong-co" }] }))).toBe("invalid");
    expect(await everything()).toBe(before);
  });

  it("takes no more into a section than its report may hold", async () => {
    await record(office.drafter, Array.from({ length: MAX_DECISIONS_PER_SECTION }, (_, index) => `Việc ${index}`));
    expect(await refusalOf(record(office.drafter, ["Một việc nữa"]))).toBe("too-many-decisions");
    await record(office.drafter, ["Một việc nữa"], { sectionKey: "other" });
  });

  it("is for drafters, clerks and admins; settling for drafters and admins; everybody reads", async () => {
    const [id] = await record(office.drafter, ["Một"]);
    for (const actor of [office.clerk, office.admin]) await record(actor, ["Hai"]);
    const { id: reportId } = await openReport(office.drafter, Q1);
    const it = await seen(id!);
    const taking = { reportId, items: [{ ...it, decisionId: randomUUID() }], after: null };
    const settling = (actor: Actor) => [() => leaveOut(actor, it, "lý do"), () => reopenEntry(actor, it), () => unlinkEntry(actor, it), () => linkEntry(actor, it, randomUUID()), () => takeEntries(actor, taking)];
    const recording = [() => record(office.leader, ["Ba"]), () => changeEntry(office.leader, it, FIELDS), () => removeEntry(office.leader, it), () => restoreEntry(office.leader, it)];
    for (const attempt of [...recording, ...settling(office.leader), ...settling(office.clerk)]) expect(await refusalOf(attempt())).toBe("not-allowed");
    for (const actor of [office.leader, office.clerk]) expect((await loadLedger(actor, Q1)).entries).toHaveLength(3);
  });
});

describe("changing what was recorded", () => {
  it("refuses what rests on an older version, with what is stored now", async () => {
    const [id] = await record(office.drafter, ["Một"]);
    const first = await seen(id!);
    await changeEntry(office.drafter, first, { ...FIELDS, text: "Một, đã sửa" });
    const attempts = [() => changeEntry(office.clerk, first, { ...FIELDS, text: "Hai" }), () => removeEntry(office.drafter, first), () => leaveOut(office.drafter, first, "vì"), () => reopenEntry(office.drafter, first)];
    for (const attempt of attempts) {
      const error = await attempt().catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: "stale", current: { text: "Một, đã sửa", version: 2 } });
    }
    const log = await db.auditEntry.findFirstOrThrow({ where: { action: "ledger.changed" } });
    expect(log).toMatchObject({ actorName: office.drafter.name, detail: { before: { text: "Một" }, after: { text: "Một, đã sửa" } } });
  });

  it("moves an entry to another period, where it is open", async () => {
    const [id] = await record(office.drafter, ["Một"]);
    await leaveOut(office.drafter, await seen(id!), "báo cáo kỳ sau");
    const next = { ...Q1, index: 2 };
    await changeEntry(office.drafter, await seen(id!), FIELDS, next);
    expect((await loadLedger(office.drafter, Q1)).entries).toEqual([]);
    expect(await entry(id!, next)).toMatchObject({ standing: "open", leftOutReason: null });
  });

  it("is taken out without a reason by who recorded it and the admin alone", async () => {
    const [first, second] = await record(office.drafter, ["Một", "Hai"]);
    expect(await refusalOf(removeEntry(office.clerk, await seen(first!)))).toBe("not-allowed");
    expect((await entry(first!)).standing).toBe("open");
    await removeEntry(office.drafter, await seen(first!));
    await removeEntry(office.admin, await seen(second!));
    expect(await loadLedger(office.drafter, Q1)).toMatchObject({ entries: [], removed: [{ id: first }, { id: second }] });
  });

  it("brings a removed entry back as it was", async () => {
    const [id] = await record(office.drafter, ["Một"]);
    await leaveOut(office.drafter, await seen(id!), "không thuộc phạm vi");
    await removeEntry(office.drafter, await seen(id!));
    expect(await loadLedger(office.drafter, Q1)).toMatchObject({ entries: [], removed: [{ id }], counts: { "left-out": 0 } });
    await restoreEntry(office.clerk, await seen(id!));
    expect(await entry(id!)).toMatchObject({ standing: "left-out", leftOutReason: "không thuộc phạm vi" });
  });
});

describe("what is in the report", () => {
  it("follows the decision: open when it is deleted, back with undo and with an older version", async () => {
    const [id] = await record(office.drafter, ["Cho chủ trương A"]);
    const { id: reportId } = await openReport(office.drafter, Q1);
    const { made } = await take(reportId, [id!]);
    expect(await entry(id!)).toMatchObject({ standing: "in-report", place: { decisionId: made[0], sectionKey: "economy", number: 1, index: 1 } });
    expect(await textsOf(office.drafter, reportId)).toEqual(["Cho chủ trương A"]);
    const kept = await nameVersion(office.drafter, reportId, "có A");
    const { entryId } = await runCommand(office.drafter, reportId, { type: "delete", items: [await version(made[0]!)] });
    expect([await standing(id!), (await loadReport(office.leader, reportId)).review.openInLedger]).toEqual(["open", 1]);
    await undoCommand(office.drafter, reportId, entryId!);
    expect(await standing(id!)).toBe("in-report");
    await runCommand(office.drafter, reportId, { type: "delete", items: [await version(made[0]!)] });
    await restoreVersion(office.drafter, reportId, kept.id, await hashOf(office.drafter, reportId));
    expect(await standing(id!)).toBe("in-report");
  });

  it("stands in the order it was decided, each in its section, and undo takes decision and link back at once", async () => {
    const ids = [...(await record(office.drafter, ["Ba"], { decidedOn: null })), ...(await record(office.drafter, ["Hai"], { decidedOn: "2024-03-02" })), ...(await record(office.drafter, ["Một"], { decidedOn: "2024-02-01" })), ...(await record(office.drafter, ["Khác"], { sectionKey: "other" }))];
    const { id: reportId } = await openReport(office.drafter, Q1);
    await leaveOut(office.drafter, await seen(ids[0]!), "chờ ý kiến");
    const { entryId } = await take(reportId, ids);
    expect([await textsOf(office.drafter, reportId), await textsOf(office.drafter, reportId, "other")]).toEqual([["Một", "Hai", "Ba"], ["Khác"]]);
    const undone = await undoCommand(office.drafter, reportId, entryId!);
    expect(await textsOf(office.drafter, reportId)).toEqual([]);
    expect(await Promise.all(ids.map(standing))).toEqual(["left-out", "open", "open", "open"]);
    await undoCommand(office.drafter, reportId, undone.entryId!);
    expect(await Promise.all(ids.map(standing))).toEqual(["in-report", "in-report", "in-report", "in-report"]);
  });

  it("goes along when its decision is merged into another, and back with undo", async () => {
    const ids = await record(office.drafter, ["Một", "Hai"]);
    const { id: reportId } = await openReport(office.drafter, Q1);
    const { made } = await take(reportId, ids);
    const { entryId } = await runCommand(office.drafter, reportId, { type: "merge", items: [await version(made[0]!), await version(made[1]!)], text: "Một; Hai" });
    expect([await entry(ids[0]!), await entry(ids[1]!)].map(({ place }) => place?.decisionId)).toEqual([made[0], made[0]]);
    await undoCommand(office.drafter, reportId, entryId!);
    expect([await entry(ids[0]!), await entry(ids[1]!)].map(({ place }) => place?.decisionId)).toEqual(made);
  });

  it("stays with the first part when its decision is split", async () => {
    const [id] = await record(office.drafter, ["Một; hai"]);
    const { id: reportId } = await openReport(office.drafter, Q1);
    const { made } = await take(reportId, [id!]);
    await runCommand(office.drafter, reportId, { type: "split", ...(await version(made[0]!)), texts: ["Một", "hai"], newIds: [randomUUID()] });
    expect((await entry(id!)).place?.decisionId).toBe(made[0]);
  });

  it("is made once when the answer was lost, and refused to a second person", async () => {
    const [id] = await record(office.drafter, ["Một"]);
    const { id: reportId } = await openReport(office.drafter, Q1);
    const request = { reportId, items: [{ ...(await seen(id!)), decisionId: randomUUID() }], after: null };
    await takeEntries(office.drafter, request);
    const again = await takeEntries(office.drafter, request);
    expect(again).toMatchObject({ entryId: null, decisions: [{ text: "Một" }] });
    expect(await refusalOf(takeEntries(office.admin, { ...request, items: [{ ...request.items[0]!, decisionId: randomUUID() }] }))).toBe("stale");
    expect(await textsOf(office.drafter, reportId)).toEqual(["Một"]);
  });

  it("may be a decision that was there before, until that is taken back", async () => {
    const reportId = await writtenReport(office);
    const [id] = await record(office.drafter, ["Một"]);
    const { decisions } = await loadReport(office.drafter, reportId);
    await linkEntry(office.drafter, await seen(id!), decisions[0]!.id);
    expect(await standing(id!)).toBe("in-report");
    await unlinkEntry(office.drafter, await seen(id!));
    expect(await standing(id!)).toBe("open");
    const other = await writtenReport(office, periodNumber(1));
    expect(await refusalOf(linkEntry(office.drafter, await seen(id!), (await loadReport(office.drafter, other)).decisions[0]!.id))).toBe("not-found");
  });

  it("outlives a report opened by mistake", async () => {
    const [id] = await record(office.drafter, ["Một"]);
    const { id: reportId } = await openReport(office.drafter, Q1);
    const { entryId } = await take(reportId, [id!]);
    await undoCommand(office.drafter, reportId, entryId!);
    await removeReport(office.drafter, reportId, 1);
    expect([await standing(id!), (await loadLedger(office.drafter, Q1)).report]).toEqual(["open", null]);
    await openReport(office.drafter, Q1);
    expect((await loadLedger(office.drafter, Q1)).counts.open).toBe(1);
  });
});

describe("submitting", () => {
  it("is refused while an entry is open, and a reason must be given to leave one out", async () => {
    const reportId = await writtenReport(office);
    const [one, two] = await record(office.drafter, ["Một", "Hai"]);
    expect(await refusalOf(step(office.drafter, reportId, "submit"))).toBe("incomplete");
    await take(reportId, [one!]);
    expect(await refusalOf(leaveOut(office.drafter, await seen(two!), "  "))).toBe("reason-required");
    expect(await refusalOf(step(office.drafter, reportId, "submit"))).toBe("incomplete");
    await leaveOut(office.drafter, await seen(two!), "Thuộc diện mật, báo cáo riêng");
    await step(office.drafter, reportId, "submit");
    await record(office.clerk, ["Ba"]);
    expect((await loadReport(office.leader, reportId)).review).toMatchObject({ state: "in-review", openInLedger: 1 });
  });

  it("never passes by an entry recorded at the same moment", async () => {
    for (let round = 0; round < 12; round += 1) {
      const period = periodNumber(round);
      const reportId = await writtenReport(office, period);
      const outcomes = await Promise.allSettled([step(office.drafter, reportId, "submit"), record(office.clerk, ["Một"], {}, period)]);
      const submitted = outcomes[0]!.status === "fulfilled";
      if (!submitted) expect((outcomes[0] as PromiseRejectedResult).reason).toMatchObject({ code: "incomplete" });
      expect(outcomes[1]!.status).toBe("fulfilled");
      // Whichever was first: a report that was submitted knew of no open entry.
      const log = await db.auditEntry.findMany({ where: { reportId, action: { in: ["report.submitted", "ledger.recorded"] } }, orderBy: { id: "asc" } });
      expect(log.map(({ action }) => action)).toEqual(submitted ? ["report.submitted", "ledger.recorded"] : ["ledger.recorded"]);
    }
  });

  it("leaves the text alone while leaders read: nothing is taken in", async () => {
    const reportId = await writtenReport(office);
    await step(office.drafter, reportId, "submit");
    const [id] = await record(office.drafter, ["Một"]);
    expect(await refusalOf(take(reportId, [id!]))).toBe("wrong-state");
    await step(office.leader, reportId, "approve");
    expect(await refusalOf(take(reportId, [id!]))).toBe("approval-stands");
  });
});

describe("what comes from a shorter period's report", () => {
  const HALF = { kind: "half-year", year: 2024, index: 1 } as const;

  /** The half-year's report, with an entry for the first decision of the quarter's. */
  async function followed(): Promise<{ reportId: string; id: string; originId: string }> {
    const quarter = await writtenReport(office);
    const { decisions } = await loadReport(office.drafter, quarter);
    const { id: originId, sectionKey, text } = decisions.find((decision) => decision.sectionKey === "economy")!;
    const { id: reportId } = await openReport(office.drafter, HALF);
    const { periodId } = await db.report.findUniqueOrThrow({ where: { id: reportId } });
    const { id } = await db.ledgerEntry.create({ data: { id: randomUUID(), periodId, sectionKey, text, originId, recordedById: office.drafter.id, recordedByName: office.drafter.name, updatedByName: office.drafter.name } });
    await runCommand(office.drafter, quarter, { type: "edit", ...(await version(originId)), text: "Như quý đã sửa" });
    return { reportId, id, originId };
  }

  it("is shown with its origin, left out and opened again, but changed or removed only there", async () => {
    const { id, originId } = await followed();
    expect(await entry(id, HALF)).toMatchObject({ standing: "open", origin: { decisionId: originId, period: Q1, text: "Như quý đã sửa", news: "changed" } });
    for (const attempt of [() => changeEntry(office.drafter, { id, version: 1 }, FIELDS), () => removeEntry(office.drafter, { id, version: 1 })]) expect(await refusalOf(attempt())).toBe("invalid");
    await leaveOut(office.drafter, { id, version: 1 }, "Không thuộc báo cáo 6 tháng");
    await reopenEntry(office.drafter, { id, version: 2 });
    expect((await entry(id, HALF)).standing).toBe("open");
  });

  it("is taken in as the shorter period says it now, and then counts as looked at", async () => {
    const { reportId, id } = await followed();
    await takeEntries(office.drafter, { reportId, items: [{ id, version: 1, decisionId: randomUUID() }], after: null });
    expect(await textsOf(office.drafter, reportId)).toEqual(["Như quý đã sửa"]);
    expect(await entry(id, HALF)).toMatchObject({ standing: "in-report", origin: { news: "none" } });
  });

  it("waits no more once the shorter period dropped it before anybody took it", async () => {
    const { reportId, id, originId } = await followed();
    const { id: quarter } = await db.report.findFirstOrThrow({ where: { period: { kind: "quarter" } } });
    await runCommand(office.drafter, quarter, { type: "delete", items: [await version(originId)] });
    expect(await loadLedger(office.drafter, HALF)).toMatchObject({ entries: [], counts: { open: 0 } });
    expect(await refusalOf(takeEntries(office.drafter, { reportId, items: [{ id, version: 1, decisionId: randomUUID() }], after: null }))).toBe("stale");
  });
});

describe("finding in the ledger", () => {
  it("goes by standing, and by words without accents", async () => {
    await record(office.drafter, ["Cho chủ trương đầu tư cầu Cái Dầu", "Điều động đồng chí Nguyễn Văn A"], { sourcePaper: "Tờ trình số 15-TTr/BCSĐ" });
    const view = await loadLedger(office.leader, Q1);
    const texts = (q: string) => filterEntries(view, view.entries, { q, standing: undefined }).map(({ text }) => text.slice(0, 10));
    expect([texts("cau cai dau"), texts("nguyen dieu"), texts("ttr bcsd"), texts("khong co")]).toEqual([["Cho chủ tr"], ["Điều động "], ["Cho chủ tr", "Điều động "], []]);
    expect(filterEntries(view, view.entries, { standing: "left-out", q: undefined })).toEqual([]);
  });
});
