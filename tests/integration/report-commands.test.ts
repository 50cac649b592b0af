import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DecisionCommand } from "@/domain/decision-command";
import { MAX_TEXT_LENGTH } from "@/domain/report-document";
import { db } from "@/server/database";
import { AppError } from "@/services/app-error";
import { loadReport } from "@/services/report/load-report";
import { runCommand, undoCommand } from "@/services/report/run-command";
import { newDecision, uuid } from "../support/decisions";
import { openOffice, refusalOf, type Office } from "../support/office";
import { emptyReports, everything, ref, reportWith, textsOf } from "../support/reports";

let office: Office;
let reportId: string;

beforeAll(async () => {
  office = await openOffice();
});
beforeEach(async () => {
  await emptyReports();
  reportId = await reportWith(office.drafter, 3);
});

const run = (command: DecisionCommand) => runCommand(office.drafter, reportId, command);
const undo = async (entryId: string | null) => undoCommand(office.drafter, reportId, entryId ?? "0");
const texts = (section?: string) => textsOf(office.leader, reportId, section);
const lastEntry = () => db.auditEntry.findFirstOrThrow({ orderBy: { id: "desc" } });

/** The AppError a command is refused with. */
async function errorOf(command: DecisionCommand): Promise<AppError> {
  const error = await run(command).catch((caught: unknown) => caught);
  if (!(error instanceof AppError)) throw new Error("not refused");
  return error;
}

describe("a command and its undo", () => {
  const cases: [string, () => Promise<DecisionCommand>, string[]][] = [
    ["add", async () => ({ type: "add", decision: newDecision(9, "economy", "mới"), after: uuid(1) }), ["Nội dung 1", "mới", "Nội dung 2", "Nội dung 3"]],
    ["add many", async () => ({ type: "add-many", decisions: [newDecision(8, "economy", "a"), newDecision(9, "economy", "b")], after: null }), ["Nội dung 1", "Nội dung 2", "Nội dung 3", "a", "b"]],
    ["edit", async () => ({ type: "edit", ...(await ref(2)), text: "sửa" }), ["Nội dung 1", "sửa", "Nội dung 3"]],
    ["move", async () => ({ type: "move", ...(await ref(3)), sectionKey: "economy", after: null }), ["Nội dung 3", "Nội dung 1", "Nội dung 2"]],
    ["delete", async () => ({ type: "delete", items: [await ref(1), await ref(3)] }), ["Nội dung 2"]],
    ["split", async () => ({ type: "split", ...(await ref(2)), texts: ["a", "b", "c"], newIds: [uuid(8), uuid(9)] }), ["Nội dung 1", "a", "b", "c", "Nội dung 3"]],
    ["merge", async () => ({ type: "merge", items: [await ref(1), await ref(2)], text: "gộp" }), ["gộp", "Nội dung 3"]],
  ];

  it.each(cases)("%s: does its work, is taken back, and the taking back is taken back", async (_name, build, expected) => {
    const before = await texts();
    const { entryId } = await run(await build());
    expect(await texts()).toEqual(expected);
    const undone = await undo(entryId);
    expect(await texts()).toEqual(before);
    await undo(undone.entryId);
    expect(await texts()).toEqual(expected);
  });

  it("restore brings a deleted decision back to its place", async () => {
    await run({ type: "delete", items: [await ref(2)] });
    await run({ type: "restore", ...(await ref(2)) });
    expect(await texts()).toEqual(["Nội dung 1", "Nội dung 2", "Nội dung 3"]);
  });

  it("format changes how it prints, and back", async () => {
    const { entryId } = await run({ type: "format", ...(await ref(2)), marker: "none", joinsPrevious: true });
    expect(await db.decision.findUnique({ where: { id: uuid(2) } })).toMatchObject({ marker: "none", joinsPrevious: true, version: 2 });
    await undo(entryId);
    expect(await db.decision.findUnique({ where: { id: uuid(2) } })).toMatchObject({ marker: "dash", joinsPrevious: false, version: 3 });
  });
});

describe("undo", () => {
  it("is refused once what it touched was changed again, and changes nothing", async () => {
    const { entryId } = await run({ type: "edit", ...(await ref(1)), text: "của An" });
    await runCommand(office.admin, reportId, { type: "edit", ...(await ref(1)), text: "của Bình" });
    const before = await everything();
    expect(await refusalOf(undo(entryId))).toBe("cannot-undo");
    expect(await everything()).toBe(before);
  });

  it("twice is refused", async () => {
    const { entryId } = await run({ type: "delete", items: [await ref(1)] });
    await undo(entryId);
    expect(await refusalOf(undo(entryId))).toBe("cannot-undo");
  });

  it("of another person's change, of another report's, and of what is no command is refused", async () => {
    const { entryId } = await run({ type: "delete", items: [await ref(1)] });
    const other = await reportWith(office.drafter, 0, { kind: "year", year: 2024, index: 1 });
    const opened = await lastEntry();
    const before = await everything();
    expect(await refusalOf(undoCommand(office.admin, reportId, entryId!))).toBe("not-found");
    expect(await refusalOf(undoCommand(office.drafter, other, entryId!))).toBe("not-found");
    expect(await refusalOf(undoCommand(office.drafter, other, String(opened.id)))).toBe("cannot-undo");
    expect(await refusalOf(undo("999999999999999999"))).toBe("not-found");
    expect(await everything()).toBe(before);
  });
});

describe("the audit", () => {
  it("has one entry a command, with who, before and after", async () => {
    const { entryId } = await run({ type: "edit", ...(await ref(2)), text: "sửa" });
    const entry = await lastEntry();
    expect(entry).toMatchObject({ id: BigInt(entryId!), action: "report.command", actorId: office.drafter.id, actorName: office.drafter.name, reportId });
    expect(entry.detail).toMatchObject({ type: "edit", changes: [{ before: { id: uuid(2), text: "Nội dung 2", version: 1 }, after: { text: "sửa", version: 2 } }] });
  });

  it("has no entry for a command that changed nothing, and the command says what is stored", async () => {
    const before = await everything();
    const again: DecisionCommand[] = [
      { type: "add", decision: newDecision(1, "economy", "khác"), after: null },
      { type: "edit", id: uuid(1), version: 9, text: "Nội dung 1" },
      { type: "format", ...(await ref(1)), marker: "dash" },
      { type: "move", ...(await ref(1)), sectionKey: "economy", after: uuid(1) },
      { type: "restore", ...(await ref(1)) },
    ];
    for (const command of again) {
      expect(await run(command), command.type).toMatchObject({ entryId: null, decisions: [{ id: uuid(1), text: "Nội dung 1", version: 1 }] });
    }
    expect(await everything()).toBe(before);
  });

  it("grows the report's sequence with every change and by nothing else", async () => {
    const sequence = async () => (await loadReport(office.clerk, reportId)).sequence;
    const before = await sequence();
    expect(await sequence()).toBe(before);
    await run({ type: "edit", ...(await ref(2)), text: "sửa" });
    expect(BigInt(await sequence())).toBeGreaterThan(BigInt(before));
  });
});

describe("a stale command", () => {
  it("is refused with the decision as it is now, whole commands at a time", async () => {
    await run({ type: "edit", ...(await ref(2)), text: "sửa" });
    const before = await everything();
    const stale = { id: uuid(2), version: 1 };
    const fresh = await ref(1);
    const commands: DecisionCommand[] = [
      { type: "edit", ...stale, text: "khác" },
      { type: "format", ...stale, marker: "none" },
      { type: "move", ...stale, sectionKey: "other", after: null },
      { type: "delete", items: [fresh, stale] },
      { type: "split", ...stale, texts: ["a", "b"], newIds: [uuid(9)] },
      { type: "merge", items: [fresh, stale], text: "gộp" },
    ];
    for (const command of commands) {
      const error = await errorOf(command);
      expect(error.code, command.type).toBe("stale");
      expect(error.current).toMatchObject({ id: uuid(2), text: "sửa", version: 2, deleted: false });
    }
    expect(await everything()).toBe(before);
  });
});

describe("text", () => {
  it("is stored composed, without the characters no Word file may hold, and these are counted", async () => {
    const { removed, decisions } = await run({ type: "edit", ...(await ref(1)), text: `${"Điều động".normalize("NFD")}\u0000\u0001\ud800 x\u000by` });
    expect([removed, decisions[0]?.text]).toEqual([3, "Điều động x y"]);
    expect(await texts()).toContain("Điều động x y");
    const many = await run({ type: "split", ...(await ref(2)), texts: ["a\u0000", "b\u0007\u0008"], newIds: [uuid(9)] });
    expect(many.removed).toBe(3);
  });

  it("keeps what is hostile only to others: markup, braces, quotes, emoji", async () => {
    const text = `{text} <w:p/> & "' $1 \\ '; DROP TABLE "Decision"; -- 👨‍👩‍👧 \u202e`;
    await run({ type: "edit", ...(await ref(1)), text });
    expect((await texts())[0]).toBe(text);
  });

  it.each([
    ["an empty", " \n\u00a0", "empty-text", {}],
    ["one of control characters alone", "\u0000\u0001", "empty-text", {}],
    ["one of 1 MB", "ộ".repeat(1024 * 1024), "text-too-long", { length: 1024 * 1024, limit: MAX_TEXT_LENGTH }],
  ])("%s is refused with its reason in every command, and nothing is stored", async (_name, text, code, detail) => {
    const before = await everything();
    const commands: DecisionCommand[] = [
      { type: "add", decision: newDecision(9, "economy", text), after: null },
      { type: "add-many", decisions: [newDecision(8, "economy"), newDecision(9, "other", text)], after: null },
      { type: "edit", ...(await ref(1)), text },
      { type: "split", ...(await ref(1)), texts: ["a", text], newIds: [uuid(9)] },
      { type: "merge", items: [await ref(1), await ref(2)], text },
    ];
    for (const command of commands) expect(await errorOf(command), command.type).toMatchObject({ code, detail });
    expect(await everything()).toBe(before);
  });
});

describe("a full section", () => {
  it("of a thousand decisions is pasted, deleted and brought back in one go each", async () => {
    const decisions = Array.from({ length: 1_000 }, (_, index) => newDecision(2_000 + index, "other"));
    const { decisions: added } = await run({ type: "add-many", decisions, after: null });
    expect(await errorOf({ type: "add", decision: newDecision(9, "other"), after: null })).toMatchObject({ code: "too-many-decisions", detail: { limit: 1_000 } });
    const { entryId } = await run({ type: "delete", items: added.map(({ id, version }) => ({ id, version })) });
    expect(await texts("other")).toEqual([]);
    await undo(entryId);
    expect(await texts("other")).toEqual(decisions.map(({ text }) => text));
  });
});
