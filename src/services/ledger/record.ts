/** Recording decisions as they are made, before or beside the report. */
import { quarterOf } from "@/domain/period";
import { periodKey } from "@/domain/period-key";
import { MAX_DECISIONS_PER_SECTION, type Period } from "@/domain/report-document";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";
import type { RecordRequest } from "./entry-rules";
import { assertSections, holdPeriod, reportOfPeriod } from "./entry-row";

type NewEntry = RecordRequest["entries"][number];

/**
 * Records one or several entries, all or none, in the period given or else in
 * the quarter of each one's day. What was recorded under its id before is passed
 * over: the answer to an earlier request was lost. Throws too-many-decisions.
 */
export async function recordEntries(actor: Actor, { period, entries }: RecordRequest): Promise<{ recorded: { period: Period; count: number }[] }> {
  assertMay(actor, "ledger.record");
  // In one order everywhere, so that two who record into two periods at once cannot wait for each other.
  const groups = [...byPeriod(entries, period)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  return db.$transaction(async (tx) => {
    for (const group of groups) await recordInto(tx, actor, group);
    return { recorded: groups.map((group) => ({ period: group.period, count: group.entries.length })) };
  });
}

type Group = { period: Period; entries: NewEntry[] };

function byPeriod(entries: readonly NewEntry[], given: Period | undefined): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const period = given ?? quarterOf(entry.decidedOn!);
    const group = groups.get(periodKey(period)) ?? { period, entries: [] };
    group.entries.push(entry);
    groups.set(periodKey(period), group);
  }
  return groups;
}

async function recordInto(tx: Prisma.TransactionClient, actor: Actor, { period, entries }: Group): Promise<void> {
  const periodId = await holdPeriod(tx, period);
  await assertSections(tx, periodId, entries.map(({ sectionKey }) => sectionKey));
  const known = await tx.ledgerEntry.findMany({ where: { id: { in: entries.map(({ id }) => id) } }, select: { id: true, periodId: true } });
  if (known.some((entry) => entry.periodId !== periodId)) throw new AppError("invalid");
  const fresh = entries.filter(({ id }) => !known.some((entry) => entry.id === id));
  if (fresh.length === 0) return;
  await assertRoom(tx, periodId, fresh);
  // One moment for all would leave their order to chance.
  const now = Date.now();
  const rows = fresh.map(({ decidedOn, ...entry }, index) => ({
    ...entry,
    decidedOn: decidedOn && new Date(decidedOn),
    periodId,
    recordedById: actor.id,
    recordedByName: actor.name,
    recordedAt: new Date(now + index),
    updatedByName: actor.name,
  }));
  await tx.ledgerEntry.createMany({ data: rows });
  const detail = { period, count: fresh.length, entryIds: fresh.map(({ id }) => id), excerpt: fresh.map(({ text }) => text).join("\n").slice(0, 500) };
  await recordAudit(tx, actor, "ledger.recorded", detail, await reportOfPeriod(tx, periodId));
}

/** No more in a section than its report may hold. */
async function assertRoom(tx: Prisma.TransactionClient, periodId: string, fresh: readonly NewEntry[]): Promise<void> {
  const held = await tx.ledgerEntry.groupBy({ by: ["sectionKey"], where: { periodId, removedAt: null }, _count: true });
  for (const key of new Set(fresh.map(({ sectionKey }) => sectionKey))) {
    const count = (held.find(({ sectionKey }) => sectionKey === key)?._count ?? 0) + fresh.filter(({ sectionKey }) => sectionKey === key).length;
    if (count > MAX_DECISIONS_PER_SECTION) throw new AppError("too-many-decisions", { limit: MAX_DECISIONS_PER_SECTION });
  }
}
