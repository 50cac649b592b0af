/** What becomes of an entry of the ledger apart from the report: changed, removed, left out with a reason, opened again. */
import { mayRemove } from "@/domain/ledger";
import { periodKey } from "@/domain/period-key";
import type { Period } from "@/domain/report-document";
import { MAX_REASON_LENGTH } from "@/domain/workflow";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { cleanText } from "@/text/clean";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit, type AuditAction } from "../audit";
import { toPeriod } from "../report/rows";
import type { EntryFields, SeenEntry } from "./entry-rules";
import { assertSections, fieldsOf, holdPeriod, lockEntry, reportOfPeriod, standingOfRow, type EntryRow } from "./entry-row";

/**
 * Changes what was recorded; with `period`, moves it to that period's ledger.
 * An entry that comes from a shorter period's report is changed there; one that
 * the report holds stays in its period: invalid. Throws stale with what is stored.
 */
export async function changeEntry(actor: Actor, seen: SeenEntry, fields: EntryFields, period?: Period): Promise<{ version: number }> {
  assertMay(actor, "ledger.record");
  return db.$transaction(async (tx) => {
    const entry = await lockEntry(tx, seen);
    assertRecorded(entry);
    const periodId = period ? await otherPeriod(tx, entry, period) : entry.periodId;
    await assertSections(tx, periodId, [fields.sectionKey]);
    const { decidedOn, ...lines } = fields;
    // A reason to leave it out was about the period it was in.
    const moved = periodId !== entry.periodId ? { periodId, decisionId: null, leftOutReason: null } : {};
    const data = { ...lines, ...moved, decidedOn: decidedOn && new Date(decidedOn) };
    const headings = await headingsOf(tx, [entry.sectionKey, fields.sectionKey]);
    const [before, after] = [fieldsOf(entry), fields].map((words) => toWords(words, headings)) as [Words, Words];
    if (periodId !== entry.periodId) await recordAudit(tx, actor, "ledger.removed", { ...about(entry), movedTo: periodKey(period!) }, await reportOfPeriod(tx, entry.periodId));
    return write(tx, actor, entry, data, periodId === entry.periodId ? "ledger.changed" : "ledger.recorded", { before, after }, periodId);
  });
}

/**
 * Takes a recorded entry out of the ledger; it can be brought back. For what was recorded
 * by mistake, and so for who recorded it and the admin alone: others leave it out with a
 * reason. Throws not-allowed.
 */
export async function removeEntry(actor: Actor, seen: SeenEntry): Promise<{ version: number }> {
  assertMay(actor, "ledger.record");
  return db.$transaction(async (tx) => {
    const entry = await lockEntry(tx, seen);
    assertRecorded(entry);
    if (!mayRemove(actor, entry)) throw new AppError("not-allowed");
    return write(tx, actor, entry, { removedAt: new Date() }, "ledger.removed");
  });
}

/** Brings a removed entry back, as it was. */
export async function restoreEntry(actor: Actor, seen: SeenEntry): Promise<{ version: number }> {
  assertMay(actor, "ledger.record");
  return db.$transaction(async (tx) => write(tx, actor, await lockEntry(tx, seen), { removedAt: null }, "ledger.restored"));
}

/** Leaves an open entry out of the report. Throws reason-required without a reason, stale when the report holds it by now. */
export async function leaveOut(actor: Actor, seen: SeenEntry, reason: string): Promise<{ version: number }> {
  assertMay(actor, "ledger.settle");
  const why = cleanText(reason).text.trim();
  if (why === "") throw new AppError("reason-required");
  if (why.length > MAX_REASON_LENGTH) throw new AppError("text-too-long", { length: why.length, limit: MAX_REASON_LENGTH });
  return db.$transaction(async (tx) => {
    const entry = await lockEntry(tx, seen);
    if (entry.removedAt || standingOfRow(entry) === "in-report") throw new AppError("stale", {}, { current: fieldsOf(entry) });
    return write(tx, actor, entry, { leftOutReason: why }, "ledger.left-out", { reason: why });
  });
}

/** Takes back that an entry was left out. */
export async function reopenEntry(actor: Actor, seen: SeenEntry): Promise<{ version: number }> {
  assertMay(actor, "ledger.settle");
  return db.$transaction(async (tx) => write(tx, actor, await lockEntry(tx, seen), { leftOutReason: null }, "ledger.reopened"));
}

/** Says that a decision of the report is the one the entry speaks of. Throws not-found when the report has no such decision. */
export async function linkEntry(actor: Actor, seen: SeenEntry, decisionId: string): Promise<{ version: number }> {
  assertMay(actor, "ledger.settle");
  return db.$transaction(async (tx) => {
    const entry = await lockEntry(tx, seen);
    const decision = await tx.decision.findFirst({ where: { id: decisionId, periodId: entry.periodId, deletedAt: null }, select: { text: true } });
    if (!decision || entry.removedAt) throw new AppError("not-found");
    return write(tx, actor, entry, { decisionId, leftOutReason: null }, "ledger.linked", { decisionId });
  });
}

/** Takes back that the report holds the entry; the decision stays as it is. */
export async function unlinkEntry(actor: Actor, seen: SeenEntry): Promise<{ version: number }> {
  assertMay(actor, "ledger.settle");
  return db.$transaction(async (tx) => write(tx, actor, await lockEntry(tx, seen), { decisionId: null, leftOutReason: null }, "ledger.reopened"));
}

function assertRecorded(entry: EntryRow): void {
  if (entry.originId !== null) throw new AppError("invalid");
}

async function otherPeriod(tx: Prisma.TransactionClient, entry: EntryRow, period: Period): Promise<string> {
  const own = await tx.period.findUniqueOrThrow({ where: { id: entry.periodId } });
  if (periodKey(toPeriod(own)) === periodKey(period)) return entry.periodId;
  if (standingOfRow(entry) === "in-report") throw new AppError("invalid");
  return holdPeriod(tx, period);
}

async function write(
  tx: Prisma.TransactionClient,
  actor: Actor,
  entry: EntryRow,
  data: Prisma.LedgerEntryUncheckedUpdateInput,
  action: AuditAction,
  detail: Prisma.InputJsonObject = {},
  periodId = entry.periodId,
): Promise<{ version: number }> {
  const written = await tx.ledgerEntry.update({ where: { id: entry.id }, data: { ...data, version: { increment: 1 }, updatedByName: actor.name }, select: { version: true } });
  await recordAudit(tx, actor, action, { ...about(entry), ...detail }, await reportOfPeriod(tx, periodId));
  return written;
}

function about({ id, text }: EntryRow) {
  return { entryId: id, excerpt: text.slice(0, 500) };
}

type Words = ReturnType<typeof toWords>;

/** As the log shows what differs: a section by its heading. */
function toWords({ sectionKey, text, meeting, decidedOn, sourcePaper, originUnit }: EntryFields, headings: ReadonlyMap<string, string>) {
  return { section: headings.get(sectionKey) ?? sectionKey, text, meeting, decidedOn, sourcePaper, originUnit };
}

async function headingsOf(tx: Prisma.TransactionClient, keys: string[]): Promise<Map<string, string>> {
  const sections = await tx.section.findMany({ where: { key: { in: keys } }, select: { key: true, heading: true } });
  return new Map(sections.map(({ key, heading }) => [key, heading]));
}
