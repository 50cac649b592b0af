import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MAX_DECISIONS_PER_SECTION, type Period } from "@/domain/report-document";
import { db } from "@/server/database";
import { messagesFor } from "@/messages";
import { toLogEntry } from "@/services/audit-log/entry";
import { addPart, removePart } from "@/services/ledger/compose";
import { followOrigins, undoFollowing } from "@/services/ledger/origin";
import type { OriginAct } from "@/services/ledger/origin-rules";
import { loadOrigins, type OriginNewsView } from "@/services/ledger/origin-view";
import { loadReadiness } from "@/services/report/readiness";
import { loadReport, reportMark } from "@/services/report/load-report";
import { openReport } from "@/services/report/open-report";
import { removeReport } from "@/services/report/remove-report";
import { runCommand, undoCommand } from "@/services/report/run-command";
import { newDecision, uuid } from "../support/decisions";
import { openOffice, refusalOf, type Office } from "../support/office";
import { emptyReports, everything, Q1, ref, textsOf } from "../support/reports";

let office: Office;
const HALF: Period = { kind: "half-year", year: 2024, index: 1 };
const NINE: Period = { kind: "nine-months", year: 2024, index: 1 };

beforeAll(async () => {
  office = await openOffice();
});
beforeEach(() => emptyReports());

/** A quarter with decisions of these numbers in "economy"; its report and period. */
async function quarter(index: number, numbers: number[]): Promise<{ id: string; periodId: string }> {
  const { id } = await openReport(office.drafter, { ...Q1, index });
  if (numbers.length > 0) await runCommand(office.drafter, id, { type: "add-many", decisions: numbers.map((number) => newDecision(number, "economy")), after: null });
  const { periodId } = await db.report.findUniqueOrThrow({ where: { id } });
  return { id, periodId };
}

type Half = { id: string; first: string; second: string; partIds: string[] };

/** A half-year put together from two quarters: 1, 2 and 11, 12. */
async function half(): Promise<Half> {
  const first = await quarter(1, [1, 2]);
  const second = await quarter(2, [11, 12]);
  const partIds = [first.periodId, second.periodId];
  return { id: (await openReport(office.drafter, HALF, { partIds })).id, first: first.id, second: second.id, partIds };
}

const edit = async (reportId: string, number: number, text: string) => runCommand(office.drafter, reportId, { type: "edit", ...(await ref(number)), text });
const copyOf = async (reportId: string, text: string) => (await loadReport(office.drafter, reportId)).decisions.find((decision) => decision.text === text)!;
const news = async (reportId: string) => (await loadOrigins(office.drafter, reportId)).news;

/** The act that answers a piece of news as it is now. */
function answer(item: OriginNewsView, type: OriginAct["type"], more: { text?: string; reason?: string } = {}): OriginAct {
  if (item.kind === "new") return { originId: item.origin.id, originVersion: item.origin.version, type, ...more } as OriginAct;
  return { type, entryId: item.entryId, version: item.version, originVersion: item.origin.version, decisionVersion: item.decision.version, ...more } as OriginAct;
}

async function follow(reportId: string, type: OriginAct["type"], more: { text?: string; reason?: string } = {}) {
  const [item] = await news(reportId);
  return followOrigins(office.drafter, reportId, [answer(item!, type, more)]);
}

describe("a report put together from its quarters", () => {
  it("holds every decision of theirs in order, each known by where it came from", async () => {
    const { id, partIds } = await half();
    expect(await textsOf(office.drafter, id)).toEqual(["Nội dung 1", "Nội dung 2", "Nội dung 11", "Nội dung 12"]);
    const { parts, news: none, addable } = await loadOrigins(office.leader, id);
    expect([parts.map(({ period, count }) => [period.index, count]), none, addable]).toEqual([[[1, 2], [2, 2]], [], []]);
    const entries = await db.ledgerEntry.findMany({ orderBy: { recordedAt: "asc" }, include: { decision: true } });
    expect(entries.map(({ originId, decision }) => [originId, decision?.text])).toEqual([1, 2, 11, 12].map((number) => [uuid(number), `Nội dung ${number}`]));
    expect((await db.period.findFirst({ where: { kind: "half_year" } }))?.partIds).toEqual(partIds);
    expect(await db.auditEntry.findFirst({ where: { reportId: id } })).toMatchObject({ action: "report.composed", detail: { parts: [{ count: 2 }, { count: 2 }] } });
  });

  it("keeps dashes and joining, and a section that only one quarter has", async () => {
    const { id: first, periodId } = await quarter(1, [1, 2]);
    await runCommand(office.drafter, first, { type: "format", ...(await ref(2)), joinsPrevious: true, marker: "none" });
    await db.reportSection.create({ data: { reportId: first, key: "floods", heading: "Khắc phục hậu quả thiên tai", position: 99 } });
    await runCommand(office.drafter, first, { type: "add", decision: newDecision(3, "floods"), after: null });
    const { id } = await openReport(office.drafter, HALF, { partIds: [periodId] });
    const { decisions, sections } = await loadReport(office.drafter, id);
    expect(sections.at(-1)).toEqual({ key: "floods", heading: "Khắc phục hậu quả thiên tai" });
    expect(decisions.find(({ text }) => text === "Nội dung 2")).toMatchObject({ marker: "none", joinsPrevious: true, sectionKey: "economy" });
    expect(await textsOf(office.drafter, id, "floods")).toEqual(["Nội dung 3"]);
  });

  it("takes a thousand decisions and knows of each where it came from", async () => {
    const numbers = Array.from({ length: 500 }, (_, index) => index + 1);
    const first = await quarter(1, numbers);
    const second = await quarter(2, numbers.map((number) => number + 500));
    const { id } = await openReport(office.drafter, HALF, { partIds: [first.periodId, second.periodId] });
    expect(await textsOf(office.drafter, id)).toHaveLength(1_000);
    expect(await db.ledgerEntry.count({ where: { decision: { deletedAt: null } } })).toBe(1_000);
  });

  it("is refused with the section that would hold too many, and nothing is opened", async () => {
    const first = await quarter(1, Array.from({ length: MAX_DECISIONS_PER_SECTION }, (_, index) => index + 1));
    const second = await quarter(2, [2_001]);
    const before = await everything();
    await expect(openReport(office.drafter, HALF, { partIds: [first.periodId, second.periodId] })).rejects.toMatchObject({ code: "too-many-decisions", detail: { limit: 1_000, section: "Lĩnh vực kinh tế, xã hội" } });
    expect(await refusalOf(openReport(office.drafter, HALF, { partIds: [uuid(1)] }))).toBe("not-found");
    expect(await everything()).toBe(before);
  });

  it("opened again after it was taken back holds everything anew", async () => {
    const { id, partIds } = await half();
    const { decisions, version } = await loadReport(office.drafter, id);
    await runCommand(office.drafter, id, { type: "delete", items: decisions.map((decision) => ({ id: decision.id, version: decision.version })) });
    await removeReport(office.drafter, id, version);
    const again = await openReport(office.drafter, HALF, { partIds: partIds.slice(0, 1) });
    const report = await loadReport(office.drafter, again.id);
    expect([await textsOf(office.drafter, again.id), report.review.openInLedger]).toEqual([["Nội dung 1", "Nội dung 2"], 0]);
  });

  it("takes a later quarter in, once, behind what it holds", async () => {
    const { partIds } = await half();
    const { id } = await openReport(office.drafter, NINE, { partIds });
    const third = await quarter(3, [21, 22]);
    expect((await loadOrigins(office.drafter, id)).addable).toMatchObject([{ periodId: third.periodId, count: 2 }]);
    expect(await addPart(office.drafter, id, third.periodId)).toEqual({ added: 2 });
    expect(await addPart(office.drafter, id, third.periodId)).toEqual({ added: 0 });
    expect(await textsOf(office.drafter, id)).toEqual(["Nội dung 1", "Nội dung 2", "Nội dung 11", "Nội dung 12", "Nội dung 21", "Nội dung 22"]);
    expect(await refusalOf(addPart(office.leader, id, third.periodId))).toBe("not-allowed");
  });
});

describe("a quarter taken out again", () => {
  it("takes its copies with it and leaves nothing open; taken in anew it comes back as it stood here", async () => {
    const { id, second, partIds } = await half();
    const copy = await copyOf(id, "Nội dung 11");
    await runCommand(office.drafter, id, { type: "edit", id: copy.id, version: copy.version, text: "Nội dung 11, sửa ở đây" });
    expect(await removePart(office.drafter, id, partIds[1]!)).toEqual({ removed: 2 });
    expect(await removePart(office.drafter, id, partIds[1]!)).toEqual({ removed: 0 });
    expect([await textsOf(office.drafter, id), (await loadReport(office.drafter, id)).review.openInLedger]).toEqual([["Nội dung 1", "Nội dung 2"], 0]);
    expect((await loadOrigins(office.drafter, id)).addable).toMatchObject([{ period: { index: 2 }, count: 2 }]);
    await runCommand(office.drafter, second, { type: "add", decision: newDecision(13, "economy"), after: uuid(12) });
    expect(await addPart(office.drafter, id, partIds[1]!)).toEqual({ added: 3 });
    expect([await textsOf(office.drafter, id), await news(id)]).toEqual([["Nội dung 1", "Nội dung 2", "Nội dung 11, sửa ở đây", "Nội dung 12", "Nội dung 13"], []]);
    expect(await refusalOf(removePart(office.leader, id, partIds[1]!))).toBe("not-allowed");
  });

  it("leaves a decision into which another quarter's was merged", async () => {
    const { id, partIds } = await half();
    const [one, other] = [await copyOf(id, "Nội dung 2"), await copyOf(id, "Nội dung 11")];
    await runCommand(office.drafter, id, { type: "merge", items: [one, other].map((copy) => ({ id: copy.id, version: copy.version })), text: "Nội dung 2; nội dung 11" });
    await removePart(office.drafter, id, partIds[1]!);
    expect(await textsOf(office.drafter, id)).toEqual(["Nội dung 1", "Nội dung 2; nội dung 11"]);
    await addPart(office.drafter, id, partIds[1]!);
    expect([await textsOf(office.drafter, id), await news(id)]).toEqual([["Nội dung 1", "Nội dung 2; nội dung 11", "Nội dung 12"], []]);
  });
});

describe("a change in the quarter", () => {
  it("is told with the words before and after, and taken into the copy; undo brings both back", async () => {
    const { id, first } = await half();
    await edit(first, 1, "Nội dung 1, mức 250 tỷ đồng");
    expect(await news(id)).toMatchObject([{ kind: "changed", seen: { text: "Nội dung 1" }, origin: { text: "Nội dung 1, mức 250 tỷ đồng", reportId: first }, merged: "Nội dung 1, mức 250 tỷ đồng" }]);
    const { entryId } = await follow(id, "take");
    expect([(await textsOf(office.drafter, id))[0], await news(id)]).toEqual(["Nội dung 1, mức 250 tỷ đồng", []]);
    await undoCommand(office.drafter, id, entryId);
    expect([(await textsOf(office.drafter, id))[0], (await news(id)).length]).toEqual(["Nội dung 1", 1]);
  });

  it("goes into a copy that was edited too, where the two do not touch", async () => {
    const { id, first } = await half();
    const before = "Điều động đồng chí Nguyễn Văn A giữ chức vụ Bí thư Huyện ủy Châu Thành";
    await edit(first, 1, before);
    await follow(id, "take");
    const copy = await copyOf(id, before);
    await runCommand(office.drafter, id, { type: "edit", id: copy.id, version: copy.version, text: `Thống nhất ${before}` });
    await edit(first, 1, `${before} A`);
    await follow(id, "take");
    expect((await textsOf(office.drafter, id))[0]).toBe(`Thống nhất ${before} A`);
  });

  it("of the very words changed here too is for a person to word", async () => {
    const { id, first } = await half();
    const copy = await copyOf(id, "Nội dung 1");
    await runCommand(office.drafter, id, { type: "edit", id: copy.id, version: copy.version, text: "Nội dung một" });
    await edit(first, 1, "Nội dung thứ nhất");
    expect(await news(id)).toMatchObject([{ kind: "changed", merged: null, decision: { text: "Nội dung một" } }]);
    expect(await refusalOf(follow(id, "take"))).toBe("invalid");
    await follow(id, "take", { text: "Nội dung một (thứ nhất)" });
    expect([(await textsOf(office.drafter, id))[0], await news(id)]).toEqual(["Nội dung một (thứ nhất)", []]);
  });

  it("may be passed by, which undo takes back", async () => {
    const { id, first } = await half();
    await edit(first, 1, "khác");
    const { entryId } = await follow(id, "keep");
    expect([(await textsOf(office.drafter, id))[0], await news(id)]).toEqual(["Nội dung 1", []]);
    await undoFollowing(office.drafter, id, entryId);
    expect(await news(id)).toHaveLength(1);
    expect(await refusalOf(undoFollowing(office.drafter, id, entryId))).toBe("cannot-undo");
  });

  it("of its section is followed, unless the copy was put elsewhere", async () => {
    const { id, first } = await half();
    await runCommand(office.drafter, first, { type: "move", ...(await ref(1)), sectionKey: "other", after: null });
    expect(await news(id)).toMatchObject([{ kind: "moved", seen: { sectionKey: "economy" }, origin: { sectionKey: "other" } }]);
    await follow(id, "take");
    expect(await textsOf(office.drafter, id, "other")).toEqual(["Nội dung 1"]);
    const copy = await copyOf(id, "Nội dung 2");
    await runCommand(office.drafter, id, { type: "move", id: copy.id, version: copy.version, sectionKey: "defence", after: null });
    await runCommand(office.drafter, first, { type: "move", ...(await ref(2)), sectionKey: "other", after: null });
    await follow(id, "take");
    expect([await textsOf(office.drafter, id, "defence"), await news(id)]).toEqual([["Nội dung 2"], []]);
  });

  it("that dropped a decision drops the copy, or leaves it as the report's own; undo brings either back", async () => {
    const { id, first } = await half();
    await runCommand(office.drafter, first, { type: "delete", items: [await ref(1)] });
    expect(await news(id)).toMatchObject([{ kind: "deleted" }]);
    const removed = await follow(id, "remove");
    expect([await textsOf(office.drafter, id), await news(id)]).toEqual([["Nội dung 2", "Nội dung 11", "Nội dung 12"], []]);
    expect((await loadReport(office.drafter, id)).review.openInLedger).toBe(0);
    await undoFollowing(office.drafter, id, removed.entryId);
    const kept = await follow(id, "keep");
    expect([(await textsOf(office.drafter, id))[0], await news(id)]).toEqual(["Nội dung 1", []]);
    await undoFollowing(office.drafter, id, kept.entryId);
    expect(await news(id)).toMatchObject([{ kind: "deleted" }]);
  });

  it("that is seen too late changes nothing", async () => {
    const { id, first } = await half();
    await edit(first, 1, "khác");
    const [item] = await news(id);
    await edit(first, 1, "khác nữa");
    const before = await everything();
    expect(await refusalOf(followOrigins(office.drafter, id, [answer(item!, "take")]))).toBe("stale");
    expect(await refusalOf(followOrigins(office.leader, id, [answer(item!, "take")]))).toBe("not-allowed");
    expect(await everything()).toBe(before);
  });
});

describe("the log of the longer report", () => {
  const newest = async (reportId: string) => {
    const entry = toLogEntry((await db.auditEntry.findFirst({ where: { reportId }, orderBy: { id: "desc" } }))!, new Map())!;
    return messagesFor("vi").activity.entry.actions[entry.action](entry.facts);
  };

  it("names the quarters it was put together from, each that went out, and those whose changes were dealt with", async () => {
    const { id, second, partIds } = await half();
    expect(await newest(id)).toBe("ghép quý I/2024, quý II/2024 vào báo cáo");
    await edit(second, 11, "khác");
    await follow(id, "take");
    expect(await newest(id)).toBe("xử lý thay đổi ở báo cáo quý II/2024");
    await runCommand(office.drafter, second, { type: "add", decision: newDecision(13, "economy"), after: null });
    await follow(id, "leave-out", { reason: "Việc nội bộ" });
    expect(await newest(id)).toBe("xử lý thay đổi ở báo cáo quý II/2024");
    await removePart(office.drafter, id, partIds[0]!);
    expect(await newest(id)).toBe("bỏ quý I/2024 khỏi báo cáo");
  });
});

describe("an open page of the longer report", () => {
  const marks = (ids: string[]) => Promise.all(ids.map((id) => reportMark(office.leader, id)));

  it("hears of a change in one of its quarters, and of none in another year's", async () => {
    const { id, first } = await half();
    const other = await openReport(office.drafter, { ...Q1, year: 2023 });
    const before = await marks([id, first]);
    expect(before).toEqual([(await loadReport(office.leader, id)).mark, (await loadReport(office.leader, first)).mark]);
    await runCommand(office.drafter, other.id, { type: "add", decision: newDecision(21, "economy"), after: null });
    expect(await marks([id, first])).toEqual(before);
    await runCommand(office.drafter, id, { type: "add", decision: newDecision(22, "economy"), after: null });
    const [own, quarterAlone] = await marks([id, first]);
    expect([own === before[0], quarterAlone]).toEqual([false, before[1]]);
    await edit(first, 1, "khác");
    expect(await reportMark(office.leader, id)).not.toBe(own);
  });

  it("hears of a change that becomes visible after a later one of its own", async () => {
    const { id, first } = await half();
    const entry = { actorName: "Ai đó", action: "report.decisions-changed", detail: {} };
    await db.auditEntry.create({ data: { ...entry, id: 1_000_002n, reportId: id } });
    const before = await reportMark(office.leader, id);
    await db.auditEntry.create({ data: { ...entry, id: 1_000_001n, reportId: first } });
    expect(await reportMark(office.leader, id)).not.toBe(before);
  });

  it("counts what is new there and what changed", async () => {
    const { id, first, second } = await half();
    await edit(first, 1, "khác");
    await runCommand(office.drafter, first, { type: "delete", items: [await ref(2)] });
    await runCommand(office.drafter, second, { type: "add", decision: newDecision(23, "economy"), after: null });
    const { openInLedger, changedInLedger } = (await loadReport(office.leader, id)).review;
    expect([openInLedger, changedInLedger, (await news(id)).length]).toEqual([1, 2, 3]);
    const { shortcomings } = await loadReadiness(office.drafter, id);
    expect(shortcomings.flatMap(({ code, quarter: from }) => (from ? [`${code} ${from.index}`] : []))).toEqual(["origin-changed 1", "origin-changed 1", "open-entry 2"]);
  });
});

describe("a decision that is new in the quarter", () => {
  it("blocks submission until it is taken in, next to its neighbour", async () => {
    const { id, first } = await half();
    await runCommand(office.drafter, first, { type: "add", decision: newDecision(3, "economy"), after: uuid(1) });
    expect((await loadReport(office.drafter, id)).review.openInLedger).toBe(1);
    expect(await news(id)).toMatchObject([{ kind: "new", origin: { text: "Nội dung 3" } }]);
    const { entryId } = await follow(id, "add");
    expect((await textsOf(office.drafter, id)).slice(0, 3)).toEqual(["Nội dung 1", "Nội dung 3", "Nội dung 2"]);
    expect((await loadReport(office.drafter, id)).review.openInLedger).toBe(0);
    await undoCommand(office.drafter, id, entryId);
    expect((await loadReport(office.drafter, id)).review.openInLedger).toBe(1);
  });

  it("is left out with a reason, never without", async () => {
    const { id, first } = await half();
    await runCommand(office.drafter, first, { type: "add", decision: newDecision(3, "economy"), after: null });
    expect(await refusalOf(follow(id, "leave-out", { reason: "  " }))).toBe("reason-required");
    await follow(id, "leave-out", { reason: "Đã nêu ở nội dung khác" });
    const report = await loadReport(office.drafter, id);
    expect([report.review.openInLedger, await news(id)]).toEqual([0, []]);
    expect(await db.ledgerEntry.findFirst({ where: { originId: uuid(3) } })).toMatchObject({ leftOutReason: "Đã nêu ở nội dung khác", decisionId: null });
  });

  it("is taken with all the rest in one act, and all of it undone together", async () => {
    const { id, first, second } = await half();
    await edit(first, 1, "khác");
    await runCommand(office.drafter, first, { type: "add-many", decisions: [newDecision(3, "economy"), newDecision(4, "economy")], after: uuid(2) });
    await runCommand(office.drafter, second, { type: "move", ...(await ref(11)), sectionKey: "other", after: null });
    const all = (await news(id)).map((item) => answer(item, item.kind === "new" ? "add" : "take"));
    const { entryId } = await followOrigins(office.drafter, id, all);
    expect(await textsOf(office.drafter, id)).toEqual(["khác", "Nội dung 2", "Nội dung 3", "Nội dung 4", "Nội dung 12"]);
    expect(await textsOf(office.drafter, id, "other")).toEqual(["Nội dung 11"]);
    await undoCommand(office.drafter, id, entryId);
    expect(await textsOf(office.drafter, id)).toEqual(["Nội dung 1", "Nội dung 2", "Nội dung 11", "Nội dung 12"]);
  });
});
