import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/database";
import { createAccount } from "@/services/account/create";
import type { Actor } from "@/services/actor";
import { reportPresence } from "@/services/presence";
import { editFields } from "@/services/report/edit-fields";
import { loadReport } from "@/services/report/load-report";
import { loadReadiness } from "@/services/report/readiness";
import { takeStep } from "@/services/report/step";
import { actorNamed, openOffice, PASSWORD, refusalOf, type Office } from "../support/office";
import { emptyReports } from "../support/reports";
import { writtenReport } from "../support/review";

let office: Office;
let colleague: Actor;
let reportId: string;

beforeAll(async () => {
  office = await openOffice();
  await createAccount(office.admin, { username: "drafter2", name: "Phạm Thu Hà", role: "drafter", password: PASSWORD });
  colleague = await actorNamed("drafter2");
});
beforeEach(async () => {
  await emptyReports();
  reportId = await writtenReport(office);
});

const change = async (actor: Actor, fields: Parameters<typeof editFields>[3]) => {
  const { version } = await loadReport(actor, reportId);
  await editFields(actor, reportId, version, fields);
};

describe("before a report is submitted", () => {
  it("what is asked for a submission is what refuses it", async () => {
    await change(office.drafter, { signer: "" });
    const { hash, shortcomings } = await loadReadiness(office.drafter, reportId);
    expect(shortcomings.filter(({ blocks }) => blocks)).toMatchObject([{ code: "missing-signer", place: { part: "field", field: "signer" } }]);
    expect(await refusalOf(takeStep(office.drafter, reportId, { step: "submit", hash }))).toBe("incomplete");
    await change(office.drafter, { signer: "Trần Văn Huyến" });
    const mended = await loadReadiness(office.drafter, reportId);
    expect(mended.shortcomings.some(({ blocks }) => blocks)).toBe(false);
    expect(await takeStep(office.drafter, reportId, { step: "submit", hash: mended.hash })).toEqual({ state: "in-review" });
  });

  it("comments nobody has settled are named, settled ones are not", async () => {
    const [decision] = (await loadReport(office.drafter, reportId)).decisions;
    const thread = { reportId, createdById: office.leader.id, createdByName: office.leader.name };
    const open = await db.thread.create({ data: { ...thread, id: randomUUID(), kind: "comment", decisionId: decision!.id } });
    await db.thread.create({ data: { ...thread, id: randomUUID(), kind: "comment", status: "resolved" } });
    const { shortcomings } = await loadReadiness(office.drafter, reportId);
    expect(shortcomings.filter(({ threadId }) => threadId)).toMatchObject([{ code: "open-comment", blocks: false, threadId: open.id, place: { part: "decision", id: decision!.id } }]);
  });

  it("a person learns who else has the report open, each once, and not themselves", async () => {
    for (const tab of ["a", "b"]) await reportPresence(colleague, reportId, { tab, decisionId: null });
    await reportPresence(office.drafter, reportId, { tab: "c", decisionId: null });
    expect((await loadReadiness(office.drafter, reportId)).others).toEqual(["Phạm Thu Hà"]);
  });

  it("a person learns that somebody else changed the text last, and not of their own change", async () => {
    await change(colleague, { place: "Vị Thanh" });
    expect((await loadReadiness(office.drafter, reportId)).changedBy).toMatchObject({ name: "Phạm Thu Hà" });
    await change(office.drafter, { place: "Hậu Giang" });
    expect((await loadReadiness(office.drafter, reportId)).changedBy).toBeNull();
  });

  it("a report that does not exist is not found", async () => {
    expect(await refusalOf(loadReadiness(office.drafter, randomUUID()))).toBe("not-found");
    expect(await refusalOf(loadReadiness(office.drafter, "x"))).toBe("not-found");
  });
});
