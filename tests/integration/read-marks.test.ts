import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { documentOfView } from "@/app/reports/[reportId]/read/document-of-view";
import { db } from "@/server/database";
import { createAccount } from "@/services/account/create";
import type { Actor } from "@/services/actor";
import { importDocument } from "@/services/report/open-report";
import { loadDocument, loadReport } from "@/services/report/load-report";
import { runCommand } from "@/services/report/run-command";
import { takeStep } from "@/services/report/step";
import { changesSinceRead, changesSinceSubmission, markRead } from "@/services/review/read-mark";
import { readReportDocumentJson } from "@/text/clean-report-document";
import type { Comparison } from "@/text/compare";
import { textOfParts } from "@/text/word-diff";
import { newDecision } from "../support/decisions";
import { actorNamed, openOffice, PASSWORD, refusalOf, type Office } from "../support/office";
import { emptyReports, ref, reportWith } from "../support/reports";
import { hashOf, step } from "../support/review";

let office: Office;
let reader: Actor;
let reportId: string;

beforeAll(async () => {
  office = await openOffice();
  await createAccount(office.admin, { username: "leader2", name: "Lãnh đạo thứ hai", role: "leader", password: PASSWORD });
  reader = await actorNamed("leader2");
});
beforeEach(async () => {
  await emptyReports();
  reportId = await reportWith(office.drafter, 3);
});

const read = async (actor: Actor) => markRead(actor, reportId, await hashOf(actor, reportId));
const edit = async (number: number, text: string) => runCommand(office.drafter, reportId, { type: "edit", ...(await ref(number)), text });
const shown = (comparison: Comparison, kind: "added" | "removed") => comparison.sections.flatMap(({ decisions }) => decisions.flatMap(({ parts }) => parts)).flatMap((part) => (part.kind === kind ? part.text.trim().split(/\s+/) : []));

describe("what a person has read", () => {
  it("is nothing at first, and that is said rather than every word called new", async () => {
    expect(await changesSinceRead(office.leader, reportId)).toBeNull();
  });

  it("is compared with the report as it is now", async () => {
    await read(office.leader);
    expect((await changesSinceRead(office.leader, reportId))!.comparison.identical).toBe(true);
    await edit(2, "Nội dung 2 được bổ sung");
    const changes = (await changesSinceRead(office.leader, reportId))!;
    expect(changes.comparison.summary).toEqual({ added: 0, removed: 0, changed: 1, moved: 0, fields: 0, wordsAdded: 3, wordsRemoved: 0 });
    expect([changes.hash, changes.byName]).toEqual([await hashOf(office.leader, reportId), null]);
    await read(office.leader);
    expect((await changesSinceRead(office.leader, reportId))!.comparison.identical).toBe(true);
  });

  it("is bound to the very document their page shows", async () => {
    await step(office.drafter, reportId, "submit");
    expect(documentOfView(await loadReport(office.leader, reportId))).toEqual(await loadDocument(office.leader, reportId));
  });

  it("is each person's own", async () => {
    await read(office.leader);
    await edit(1, "Sửa");
    await read(reader);
    expect((await changesSinceRead(office.leader, reportId))!.comparison.summary.changed).toBe(1);
    expect((await changesSinceRead(reader, reportId))!.comparison.identical).toBe(true);
    expect(await changesSinceRead(office.clerk, reportId)).toBeNull();
  });

  it("is not what arrived after they looked", async () => {
    const seen = await hashOf(office.leader, reportId);
    await edit(1, "Sửa");
    expect(await refusalOf(markRead(office.leader, reportId, seen))).toBe("content-changed");
    expect(await changesSinceRead(office.leader, reportId)).toBeNull();
  });

  it("is told to nobody: no entry in the log, no news on open pages", async () => {
    const { sequence } = await loadReport(office.drafter, reportId);
    await read(office.leader);
    expect((await loadReport(office.drafter, reportId)).sequence).toBe(sequence);
  });

  it("marked ten times at once is one mark", async () => {
    await Promise.all(Array.from({ length: 10 }, () => read(office.leader)));
    expect(await db.readMark.count()).toBe(1);
  });

  it("is what they returned or approved, without being asked", async () => {
    await step(office.drafter, reportId, "submit");
    await step(office.leader, reportId, "return", "Sửa nội dung 2");
    expect((await changesSinceRead(office.leader, reportId))!.comparison.identical).toBe(true);
    await edit(2, "Nội dung 2 theo ý lãnh đạo");
    await step(office.drafter, reportId, "submit");
    expect((await changesSinceRead(office.leader, reportId))!.comparison.summary).toMatchObject({ changed: 1, fields: 0, wordsAdded: 4 });
    await step(office.leader, reportId, "approve");
    expect((await changesSinceRead(office.leader, reportId))!.comparison.identical).toBe(true);
    expect(await changesSinceRead(office.drafter, reportId)).toBeNull();
  });

  it("is not what a refused return or approval was about", async () => {
    await step(office.drafter, reportId, "submit");
    const hash = await hashOf(office.leader, reportId);
    expect(await refusalOf(takeStep(office.leader, reportId, { step: "return", hash, reason: " " }))).toBe("reason-required");
    expect(await changesSinceRead(office.leader, reportId)).toBeNull();
  });

  it("cannot be asked of a report that does not exist", async () => {
    const nowhere = "00000000-0000-4000-8000-00000000dead";
    for (const id of [nowhere, "khong-phai-ma"]) {
      expect(await refusalOf(changesSinceRead(office.leader, id))).toBe("not-found");
      expect(await refusalOf(changesSinceSubmission(office.leader, id))).toBe("not-found");
      expect(await refusalOf(markRead(office.leader, id, "0".repeat(64)))).toBe("not-found");
    }
  });
});

describe("the submission before", () => {
  const submit = () => step(office.drafter, reportId, "submit");
  const giveBack = () => step(office.leader, reportId, "return", "Sửa");

  it("is none before the second submission while the report is with the leader", async () => {
    expect(await changesSinceSubmission(office.leader, reportId)).toBeNull();
    await submit();
    expect(await changesSinceSubmission(office.leader, reportId)).toBeNull();
  });

  it("is the newest while the report is written, and the one before it once it is submitted again", async () => {
    await submit();
    await giveBack();
    await edit(1, "Sửa lần hai");
    const written = (await changesSinceSubmission(office.leader, reportId))!;
    expect([written.byName, written.comparison.summary.changed]).toEqual([office.drafter.name, 1]);
    await submit();
    expect((await changesSinceSubmission(office.leader, reportId))!.comparison.summary.changed).toBe(1);
    await giveBack();
    await edit(2, "Sửa lần ba");
    await submit();
    const third = (await changesSinceSubmission(office.leader, reportId))!.comparison;
    expect(third.sections.flatMap(({ decisions }) => decisions).filter(({ kind }) => kind === "changed").map(({ parts }) => textOfParts(parts, "after"))).toEqual(["Sửa lần ba"]);
  });
});

describe("thirty changed words in a report of 2,600", () => {
  it("are shown, and nothing else is", async () => {
    const demo = readReportDocumentJson(readFileSync(join(import.meta.dirname, "../../prisma/demo/report-2024-q1.json"), "utf8"));
    if (!demo.ok) throw new Error("the demo cannot be read");
    await emptyReports();
    reportId = (await importDocument(office.drafter, demo.document)).id;
    await read(office.leader);
    const { decisions } = await loadReport(office.drafter, reportId);
    const words = decisions.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
    expect(words).toBeGreaterThan(2_400);
    const { wanted, changed } = await changeWords(30);
    const { comparison } = (await changesSinceRead(office.leader, reportId))!;
    expect(shown(comparison, "added").toSorted()).toEqual(wanted.added.toSorted());
    expect(shown(comparison, "removed").toSorted()).toEqual(wanted.removed.toSorted());
    expect(comparison.summary).toEqual({ added: 0, removed: 0, changed, moved: 0, fields: 0, wordsAdded: 30, wordsRemoved: 30 });
  });

  /** Puts another word in the place of `count` words that stand apart, all over the report. */
  async function changeWords(count: number) {
    const rows = (await loadReport(office.drafter, reportId)).decisions.toSorted((a, b) => (a.sectionKey + a.position < b.sectionKey + b.position ? -1 : 1));
    const places = rows.flatMap(({ id, text }) => [...text.matchAll(/(?<=\s)\p{L}{3,}(?=\s)/gu)].map(({ 0: word, index }) => ({ id, word, index })));
    const chosen = Array.from({ length: count }, (_, index) => places[Math.floor(((index + 0.5) * places.length) / count)]!);
    for (const row of rows) {
      const here = chosen.filter(({ id }) => id === row.id).toReversed();
      if (here.length === 0) continue;
      const text = here.reduce((now, { index, word }) => `${now.slice(0, index)}khác${word}${now.slice(index + word.length)}`, row.text);
      await runCommand(office.drafter, reportId, { type: "edit", id: row.id, version: row.version, text });
    }
    return { wanted: { added: chosen.map(({ word }) => `khác${word}`), removed: chosen.map(({ word }) => word) }, changed: new Set(chosen.map(({ id }) => id)).size };
  }
});

describe("an addition", () => {
  it("is shown as one new decision, and one moved as moved", async () => {
    await read(office.leader);
    await runCommand(office.drafter, reportId, { type: "add", decision: newDecision(9, "economy", "Nội dung mới"), after: null });
    await runCommand(office.drafter, reportId, { type: "move", ...(await ref(1)), sectionKey: "other", after: null });
    const { comparison } = (await changesSinceRead(office.leader, reportId))!;
    expect(comparison.summary).toMatchObject({ added: 1, removed: 0, changed: 0, moved: 1, wordsAdded: 3 });
  });
});
