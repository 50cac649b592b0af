import { beforeAll, beforeEach, expect, it } from "vitest";
import { db } from "@/server/database";
import type { Actor } from "@/services/actor";
import { reportPresence } from "@/services/presence";
import { uuid } from "../support/decisions";
import { openOffice, refusalOf, type Office } from "../support/office";
import { emptyReports, reportWith } from "../support/reports";

let office: Office;
let reportId: string;

beforeAll(async () => {
  office = await openOffice();
});
beforeEach(async () => {
  await emptyReports();
  reportId = await reportWith(office.drafter, 2);
});

const here = (actor: Actor, tab: string, decisionId: string | null = null) => reportPresence(actor, reportId, { tab, decisionId });
const seenBy = async (actor: Actor) => (await here(actor, "own")).others.map(({ name, decisionId }) => [name, decisionId]);

/** As if the pages of a person had been silent for so long. */
const silence = (actor: Actor, seconds: number) => db.presence.updateMany({ where: { userId: actor.id }, data: { seenAt: new Date(Date.now() - seconds * 1000) } });

it("whoever has the report open is seen by the others, with role and decision, and not by themselves", async () => {
  await here(office.leader, "a", uuid(1));
  expect(await here(office.drafter, "b")).toEqual({ others: [{ userId: office.leader.id, name: office.leader.name, role: "leader", decisionId: uuid(1) }] });
  expect(await here(office.leader, "c", uuid(2))).toEqual({ others: [{ userId: office.drafter.id, name: office.drafter.name, role: "drafter", decisionId: null }] });
});

it("a person with several pages is one line, at the decision they were in last", async () => {
  await here(office.leader, "a", uuid(1));
  await silence(office.leader, 10);
  await here(office.leader, "b", uuid(2));
  await here(office.leader, "c");
  expect(await seenBy(office.drafter)).toEqual([[office.leader.name, uuid(2)]]);
});

it("a page that has been silent for half a minute counts for nothing, one of a moment ago does", async () => {
  await here(office.leader, "a");
  await silence(office.leader, 20);
  expect(await seenBy(office.drafter)).toHaveLength(1);
  await silence(office.leader, 30);
  expect(await seenBy(office.drafter)).toEqual([]);
});

it("a page that says good-bye is gone at once, another of the same person stays", async () => {
  await here(office.leader, "a");
  await here(office.leader, "b");
  expect(await reportPresence(office.leader, reportId, { tab: "a", gone: true })).toEqual({ others: [] });
  expect(await seenBy(office.drafter)).toHaveLength(1);
  await reportPresence(office.leader, reportId, { tab: "b", gone: true });
  expect(await seenBy(office.drafter)).toEqual([]);
});

it("nobody says good-bye for another", async () => {
  await here(office.leader, "a");
  await reportPresence(office.clerk, reportId, { tab: "a", gone: true });
  expect(await seenBy(office.drafter)).toHaveLength(1);
});

it("who is in another report, or whose account was disabled, is not here", async () => {
  const other = await reportWith(office.drafter, 0, { kind: "year", year: 2024, index: 1 });
  await reportPresence(office.leader, other, { tab: "a", decisionId: null });
  await here(office.clerk, "b");
  await db.user.update({ where: { id: office.clerk.id }, data: { banned: true } });
  try {
    expect(await seenBy(office.drafter)).toEqual([]);
  } finally {
    await db.user.update({ where: { id: office.clerk.id }, data: { banned: false } });
  }
});

it("pages of yesterday are swept away, and nothing of it is in the log", async () => {
  const logged = await db.auditEntry.count();
  await here(office.leader, "a");
  await here(office.clerk, "b");
  await silence(office.leader, 86_400);
  await here(office.clerk, "b", uuid(1));
  expect((await db.presence.findMany()).map(({ userId }) => userId)).toEqual([office.clerk.id]);
  expect(await db.auditEntry.count()).toBe(logged);
});

it("many pages that open at once are all counted", async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => here([office.leader, office.clerk, office.admin][index % 3]!, `tab ${index}`)));
  expect(await seenBy(office.drafter)).toHaveLength(3);
});

it("a report that does not exist and an unknown role are refused", async () => {
  for (const id of [uuid(999), "abc", ""]) expect(await refusalOf(reportPresence(office.leader, id, { tab: "a", decisionId: null }))).toBe("not-found");
  const stranger = { ...office.leader, role: "constructor" as Actor["role"] };
  expect(await refusalOf(here(stranger, "a"))).toBe("not-allowed");
});
