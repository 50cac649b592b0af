import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DecisionCommand } from "@/domain/decision-command";
import { db } from "@/server/database";
import { AppError } from "@/services/app-error";
import { editFields } from "@/services/report/edit-fields";
import { loadReport } from "@/services/report/load-report";
import { openReport } from "@/services/report/open-report";
import { runCommand, undoCommand } from "@/services/report/run-command";
import { newDecision, uuid } from "../support/decisions";
import { openOffice, type Office } from "../support/office";
import { emptyReports, Q1, ref, reportWith, textsOf } from "../support/reports";

let office: Office;
let reportId: string;

beforeAll(async () => {
  office = await openOffice();
});
beforeEach(async () => {
  await emptyReports();
  reportId = await reportWith(office.drafter, 10);
});

/** Runs all at once; what was refused, by code, and how many were done. */
async function atOnce(acts: (() => Promise<unknown>)[]): Promise<{ done: number; refused: string[] }> {
  const outcomes = await Promise.allSettled(acts.map((act) => act()));
  const refused = outcomes.flatMap((outcome) => {
    if (outcome.status === "fulfilled") return [];
    if (!(outcome.reason instanceof AppError)) throw outcome.reason;
    return [outcome.reason.code];
  });
  return { done: outcomes.length - refused.length, refused };
}

const run = (command: DecisionCommand, index = 0) => runCommand(index % 2 === 0 ? office.drafter : office.admin, reportId, command);

async function expectStrictOrder(): Promise<void> {
  const rows = await db.decision.findMany({ select: { sectionKey: true, position: true } });
  const places = rows.map(({ sectionKey, position }) => `${sectionKey} ${position}`);
  expect(new Set(places).size).toBe(places.length);
}

describe("many at once in one section", () => {
  it("thirty moves, additions and splits leave one strict order and lose nothing", async () => {
    const acts = Array.from({ length: 30 }, (_, index): (() => Promise<unknown>) => {
      const number = (index % 10) + 1;
      if (index < 10) return () => run({ type: "add", decision: newDecision(100 + index, "economy"), after: uuid(1) }, index);
      if (index < 20) return async () => run({ type: "move", ...(await ref(number)), sectionKey: "economy", after: uuid(((number + 4) % 10) + 1) }, index);
      return async () => run({ type: "split", ...(await ref(number)), texts: [`${number} a`, `${number} b`], newIds: [uuid(200 + number)] }, index);
    });
    const { done, refused } = await atOnce(acts);
    expect(refused.filter((code) => code !== "stale")).toEqual([]);
    expect(done).toBeGreaterThanOrEqual(20);
    await expectStrictOrder();
    const seen = await textsOf(office.leader, reportId);
    for (let number = 1; number <= 10; number += 1) expect(seen.filter((text) => text === `Nội dung ${number}` || text === `${number} a`)).toHaveLength(1);
    expect(seen.filter((text) => text.startsWith("Nội dung 10") && text.length > 11)).toHaveLength(10);
  });

  it("thirty additions behind one decision all stand behind it, once each", async () => {
    const { done } = await atOnce(Array.from({ length: 30 }, (_, index) => () => run({ type: "add", decision: newDecision(100 + index, "economy"), after: uuid(1) }, index)));
    expect(done).toBe(30);
    const seen = await textsOf(office.leader, reportId);
    expect(seen[0]).toBe("Nội dung 1");
    expect(seen.slice(1, 31).toSorted()).toEqual(Array.from({ length: 30 }, (_, index) => `Nội dung ${100 + index}`));
    await expectStrictOrder();
  });

  it("one addition sent ten times makes one decision", async () => {
    const { done } = await atOnce(Array.from({ length: 10 }, (_, index) => () => run({ type: "add", decision: newDecision(100, "economy"), after: null }, index)));
    expect(done).toBe(10);
    expect(await db.auditEntry.count({ where: { detail: { path: ["type"], equals: "add" } } })).toBe(1);
  });
});

describe("many at once on one decision", () => {
  it("exactly one edit wins for each version, and the others learn its text", async () => {
    for (let round = 1; round <= 3; round += 1) {
      const { version } = await ref(1);
      const { done, refused } = await atOnce(Array.from({ length: 8 }, (_, index) => () => run({ type: "edit", id: uuid(1), version, text: `vòng ${round}, người ${index}` }, index)));
      expect([done, new Set(refused)]).toEqual([1, new Set(["stale"])]);
      expect(await ref(1)).toMatchObject({ version: version + 1 });
    }
  });

  it("one undo of several wins", async () => {
    const { entryId } = await run({ type: "delete", items: [await ref(1)] });
    const { done, refused } = await atOnce(Array.from({ length: 5 }, () => () => undoCommand(office.drafter, reportId, entryId!)));
    expect([done, new Set(refused)]).toEqual([1, new Set(["cannot-undo"])]);
  });

  it("deleting and editing meet: one wins, and the text is there either way", async () => {
    const item = await ref(1);
    const { done } = await atOnce([() => run({ type: "delete", items: [item] }), () => run({ type: "edit", ...item, text: "sửa" }, 1)]);
    expect(done).toBe(1);
    expect((await db.decision.findUniqueOrThrow({ where: { id: uuid(1) } })).text).toMatch(/^(Nội dung 1|sửa)$/);
  });
});

describe("many at once on a report", () => {
  it("exactly one change of fields wins for each version", async () => {
    const { done, refused } = await atOnce(Array.from({ length: 6 }, (_, index) => () => editFields(office.drafter, reportId, 1, { subject: `người ${index}` })));
    expect([done, new Set(refused)]).toEqual([1, new Set(["stale"])]);
  });

  it("exactly one opens a period; the others are led to its report", async () => {
    const period = { ...Q1, year: 2025 };
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, (_, index) => openReport(index % 2 ? office.admin : office.drafter, period)));
    const [opened, ...more] = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value.id] : []));
    expect(more).toEqual([]);
    for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "period-exists", current: { reportId: opened } });
    expect(await db.report.count({ where: { period: { year: period.year } } })).toBe(1);
  });

  it("whoever reads while others write never misses a change for good", async () => {
    const writing = Array.from({ length: 15 }, (_, index) => () => run({ type: "edit", id: uuid(1), version: index + 1, text: `lần ${index}` }));
    const reads: { sequence: string; text: string }[] = [];
    const read = async () => {
      const { sequence, decisions } = await loadReport(office.leader, reportId);
      reads.push({ sequence, text: decisions.find(({ id }) => id === uuid(1))!.text });
    };
    for (const write of writing) await Promise.all([write(), read(), read()]);
    await read();
    const final = reads.at(-1)!;
    // A read that names the newest change must show it.
    for (const { sequence, text } of reads) if (sequence === final.sequence) expect(text).toBe(final.text);
  });
});
