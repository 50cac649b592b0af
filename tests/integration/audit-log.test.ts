import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { messagesFor } from "@/messages";
import { db } from "@/server/database";
import { createAccount } from "@/services/account/create";
import { changeAccount } from "@/services/account/change";
import type { Actor } from "@/services/actor";
import { auditLog, exportLog, logChoices, logFilterSchema, reportTimeline } from "@/services/audit-log";
import type { LogLine } from "@/services/audit-log/fold";
import { editFields } from "@/services/report/edit-fields";
import { removeReport } from "@/services/report/remove-report";
import { loadReport } from "@/services/report/load-report";
import { runCommand, undoCommand } from "@/services/report/run-command";
import { openThread } from "@/services/review/thread";
import { newDecision, uuid } from "../support/decisions";
import { actorNamed, openOffice, PASSWORD, refusalOf, type Office } from "../support/office";
import { emptyReports, Q1, ref, reportWith } from "../support/reports";
import { step, submittedReport } from "../support/review";
import { issueNext } from "../support/workflow";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
beforeEach(emptyReports);

const { actions } = messagesFor("vi").activity.entry;
const sentences = (lines: LogLine[]) => lines.map((line) => `${line.actorName} ${actions[line.action](line.facts)}`);
const edit = async (actor: Actor, reportId: string, number: number, text: string) => runCommand(actor, reportId, { type: "edit", ...(await ref(number)), text });

describe("a report's timeline", () => {
  it("tells its whole life in sentences, the newest first, to everybody", async () => {
    const { id } = await submittedReport(office);
    await step(office.leader, id, "return", "Thiếu số liệu");
    await step(office.drafter, id, "submit");
    await step(office.leader, id, "approve");
    await issueNext(office.clerk, office.clerk, id);
    await step(office.leader, id, "recall", "Sai số");
    const { lines, older, report } = await reportTimeline(office.clerk, id);
    expect(sentences(lines)).toEqual([
      "Người leader thu hồi báo cáo",
      "Người clerk phát hành báo cáo, số 01-BC/TU",
      "Người leader duyệt báo cáo",
      "Người drafter trình báo cáo",
      "Người leader trả lại báo cáo",
      "Người drafter trình báo cáo",
      "Người drafter thêm 7 nội dung",
      "Người drafter mở kỳ báo cáo",
    ]);
    expect(lines.map(({ quote }) => quote).filter(Boolean)).toEqual(["Sai số", "Thiếu số liệu"]);
    expect([older, report.period]).toEqual([null, Q1]);
    for (const role of ["admin", "drafter", "leader"] as const) expect((await reportTimeline(office[role], id)).lines).toHaveLength(8);
  });

  it("shows each text before and after, and the many saves of one text as one", async () => {
    const id = await reportWith(office.drafter, 2);
    for (const text of ["Điều", "Điều động", "Điều động cán bộ"]) await edit(office.drafter, id, 1, text);
    await edit(office.drafter, id, 2, "Khác");
    const { lines } = await reportTimeline(office.leader, id);
    const original = newDecision(1, "economy").text;
    expect(lines.map(({ changes, earlier }) => [changes[0]?.before ?? null, changes[0]?.after ?? null, earlier.length]).slice(0, 2)).toEqual([
      [newDecision(2, "economy").text, "Khác", 0],
      [original, "Điều động cán bộ", 2],
    ]);
    expect(lines[0]!.facts.section).toBe("Lĩnh vực kinh tế, xã hội");
  });

  it("tells what was added, moved, deleted, taken back and changed in a field", async () => {
    const id = await reportWith(office.drafter, 2);
    await runCommand(office.drafter, id, { type: "move", ...(await ref(1)), sectionKey: "other", after: null });
    const { entryId } = await runCommand(office.drafter, id, { type: "delete", items: [await ref(2)] });
    await undoCommand(office.drafter, id, entryId!);
    await editFields(office.drafter, id, 1, { signer: "Nguyễn Văn A", recipients: ["Một", "Hai"] });
    const { lines } = await reportTimeline(office.leader, id);
    expect(lines.map(({ changes }) => changes.map(({ kind, field }) => field ?? kind))).toEqual([["signer", "recipients"], ["brought-back"], ["removed"], ["moved"], ["added", "added"], []]);
    expect(lines[0]!.changes[1]).toMatchObject({ before: "Các đ/c UVBCH Đảng bộ tỉnh\nLưu Văn phòng Tỉnh ủy", after: "Một\nHai" });
    expect(lines[2]!.changes[0]).toMatchObject({ before: newDecision(2, "economy").text, after: null });
    expect(sentences(lines).slice(2, 4)).toEqual(["Người drafter xóa nội dung ở mục “Lĩnh vực kinh tế, xã hội”", "Người drafter chuyển chỗ nội dung, nay ở mục “Một số nhiệm vụ khác”"]);
  });

  it("shows a suggestion as what it proposes", async () => {
    const id = await reportWith(office.drafter, 1);
    const baseText = newDecision(1, "economy").text;
    await openThread(office.leader, id, { id: uuid(50), kind: "suggestion", decisionId: uuid(1), commentId: uuid(51), text: "Rõ hơn", mentions: [], passage: null, replacement: `${baseText} rõ hơn`, baseText });
    expect((await reportTimeline(office.drafter, id)).lines[0]).toMatchObject({ action: "thread.opened", quote: "Rõ hơn", changes: [{ kind: "proposed", before: baseText, after: `${baseText} rõ hơn` }] });
  });

  it("is read page by page without a gap or a repetition", async () => {
    const id = await reportWith(office.drafter, 3);
    for (let round = 0; round < 4; round += 1) for (const number of [1, 2, 3]) await edit(office.drafter, id, number, `Lần ${round}`);
    const ids: string[] = [];
    let before: string | undefined;
    do {
      const page = await reportTimeline(office.drafter, id, { before, limit: 4 });
      ids.push(...page.lines.flatMap((line) => [line.id, ...line.earlier.map((entry) => entry.id)]));
      before = page.older ?? undefined;
    } while (before);
    const all = await db.auditEntry.findMany({ where: { reportId: id }, select: { id: true } });
    expect(ids.map(Number).sort((a, b) => a - b)).toEqual(all.map((entry) => Number(entry.id)).sort((a, b) => a - b));
  });

  it("of a report that does not exist is not found", async () => {
    for (const id of [uuid(999), "abc"]) expect(await refusalOf(reportTimeline(office.admin, id))).toBe("not-found");
  });
});

describe("the log of the office", () => {
  it("is the admin's alone", async () => {
    for (const role of ["drafter", "leader", "clerk"] as const) {
      for (const attempt of [() => auditLog(office[role], {}), () => exportLog(office[role], {}), () => logChoices(office[role])]) expect(await refusalOf(attempt()), role).toBe("not-allowed");
    }
  });

  it("is filtered by person, kind and report, alone and together", async () => {
    const one = await submittedReport(office);
    const two = await submittedReport(office, { ...Q1, index: 2 });
    await step(office.leader, one.id, "return", "Thiếu");
    await createAccount(office.admin, { username: "moi", name: "Người mới", role: "clerk", password: PASSWORD });
    const found = async (filter: Parameters<typeof auditLog>[1]) => (await auditLog(office.admin, filter)).lines.map(({ action }) => action);
    expect(await found({ person: office.leader.id })).toEqual(["report.returned"]);
    expect(await found({ group: "accounts" })).toEqual(["account.created"]);
    expect(await found({ report: two.id })).toEqual(["report.submitted", "report.command", "report.opened"]);
    expect(await found({ report: one.id, group: "steps" })).toEqual(["report.returned", "report.submitted"]);
    expect(await found({ person: office.leader.id, report: two.id })).toEqual([]);
    const { people, reports } = await logChoices(office.admin);
    expect(people.map(({ name }) => name)).toContain("Người mới");
    expect(reports).toHaveLength(2);
  });

  it("is filtered by days as they are counted in Vietnam, both included", async () => {
    const at = ["2026-03-04T16:59:59Z", "2026-03-04T17:00:00Z", "2026-03-05T16:59:59Z", "2026-03-05T17:00:00Z"];
    await db.auditEntry.createMany({ data: at.map((time, index) => ({ at: time, actorName: `Người ${index}`, action: "term.saved", detail: {} })) });
    const found = async (filter: Parameters<typeof auditLog>[1]) => (await auditLog(office.admin, filter)).lines.map(({ actorName }) => actorName);
    expect(await found({ from: "2026-03-05", to: "2026-03-05" })).toEqual(["Người 2", "Người 1"]);
    expect(await found({ to: "2026-03-04" })).toEqual(["Người 0"]);
    expect(await found({ from: "2026-03-06", to: "2026-03-06" })).toEqual(["Người 3"]);
  });

  it("leaves out what makes no sense in an address made by hand", async () => {
    expect(logFilterSchema.parse({ person: "", group: "drop", report: "1", from: "0000-01-01", to: "2026-02-30", before: "1; DROP TABLE" })).toEqual({});
    expect(logFilterSchema.parse({ person: ["a", "b"], group: "steps", from: "2026-02-28", before: "12" })).toEqual({ group: "steps", from: "2026-02-28", before: "12" });
  });

  it("names a period that was taken back, and what changed in an account", async () => {
    const id = await reportWith(office.drafter, 0);
    await removeReport(office.drafter, id, (await loadReport(office.drafter, id)).version);
    const clerk = await db.user.findUniqueOrThrow({ where: { id: office.clerk.id } });
    await changeAccount(office.admin, { id: clerk.id, version: clerk.version, name: "Tên mới", role: "clerk" });
    const { lines } = await auditLog(office.admin, {});
    expect(lines[0]).toMatchObject({ action: "account.changed", facts: { name: "clerk" }, changes: [{ field: "name", before: clerk.name, after: "Tên mới" }] });
    expect(lines[1]).toMatchObject({ action: "report.removed", report: { id, period: Q1, exists: false } });
    office = { ...office, clerk: await actorNamed("clerk") };
  });

  it("is exported entry by entry, with the filter of the page", async () => {
    const { id } = await submittedReport(office);
    await step(office.leader, id, "return", "Thiếu");
    const { entries, cut } = await exportLog(office.admin, { group: "steps" });
    expect([entries.map(({ action }) => action), cut]).toEqual([["report.returned", "report.submitted"], false]);
  });

  it("passes over what a newer program wrote, and shows an entry whose detail is of another shape", async () => {
    await db.auditEntry.createMany({
      data: [
        { actorName: "A", action: "report.teleported", detail: {} },
        { actorName: "B", action: "report.command", detail: { changes: [null, 1, { after: {} }], type: 5 } },
        { actorName: "C", action: "report.edited", detail: { before: "x", after: null } },
      ],
    });
    expect((await auditLog(office.admin, {})).lines.map(({ actorName, changes }) => [actorName, changes])).toEqual([
      ["C", []],
      ["B", []],
    ]);
  });
});
