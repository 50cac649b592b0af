/** Adding a quarter to a report that is put together from quarters and still written, and taking one out. */
import { arrange, type LiveDecision } from "@/domain/arrange";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";
import { assertMayEdit, type EditBasis } from "../report/late-edit";
import { lockReport, toPeriod, type ReportRow } from "../report/rows";
import { decisionsOf, refused, writeChanges } from "../report/run-command";
import { copiesOf, followingEntry, loadParts, sectionsWith, writeFollowingEntries, type LoadedPart } from "./compose-parts";

/**
 * Copies every decision of another quarter behind what the report holds, each
 * linked to where it came from; those of a quarter that was in before come back
 * as they stood here. A quarter that is in already changes nothing.
 * Throws what an edit throws, not-found for a period that is no quarter of the
 * report's with a report of its own, too-many-decisions with the section.
 */
export async function addPart(actor: Actor, reportId: string, partId: string, basis: EditBasis = {}): Promise<{ added: number }> {
  assertMay(actor, "ledger.settle");
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    assertMayEdit(actor, report, basis);
    const { partIds } = report.period;
    const [part] = await loadParts(tx, actor, toPeriod(report.period), [partId]);
    if (!part) throw new AppError("not-found");
    if (partIds.includes(partId)) return { added: 0 };
    const sections = await addSections(tx, report, sectionsWith(report.sections, [part]));
    await tx.period.update({ where: { id: report.periodId }, data: { partIds: [...partIds, partId] } });
    const held = await decisionsOf(tx, report);
    const { known, restored } = await takenOut(tx, report, part, held);
    const after = [...held.filter(({ id }) => !restored.some((row) => row.id === id)), ...restored];
    const copies = copiesOf(after, sections, [{ ...part, decisions: part.decisions.filter(({ id }) => !known.has(id)) }]);
    const changes = [...restored.map((row) => ({ before: held.find(({ id }) => id === row.id)!, after: row })), ...copies.map(({ copy }) => ({ before: null, after: copy }))];
    const about = { parts: [{ period: part.period, count: changes.length }] };
    const written = await writeChanges(tx, actor, report, changes, "report.composed", about);
    if (written === null) await recordAudit(tx, actor, "report.composed", about, report.id);
    await tx.ledgerEntry.updateMany({ where: { periodId: report.periodId, originId: { in: [...known] } }, data: { removedAt: null, version: { increment: 1 }, updatedByName: actor.name } });
    await writeFollowingEntries(tx, actor, report.periodId, copies.map(followingEntry));
    return { added: changes.length };
  });
}

/** What of a quarter the report held before the quarter was taken out: which of its decisions, and their copies brought back. */
async function takenOut(tx: Prisma.TransactionClient, report: ReportRow, part: LoadedPart, held: readonly LiveDecision[]): Promise<{ known: Set<string>; restored: LiveDecision[] }> {
  const entries = await tx.ledgerEntry.findMany({
    where: { periodId: report.periodId, removedAt: { not: null }, decisionId: { not: null }, originId: { in: part.decisions.map(({ id }) => id) } },
    select: { originId: true, decisionId: true },
  });
  const copies = new Set(entries.map(({ decisionId }) => decisionId));
  const restored = held.filter(({ id, deleted }) => deleted && copies.has(id)).map((row) => ({ ...row, deleted: false, version: row.version + 1 }));
  return { known: new Set(entries.map(({ originId }) => originId!)), restored };
}

/**
 * Takes a quarter out again: its copies are deleted, and can be brought back as
 * any deleted decision; one that other quarters' decisions were merged into stays.
 * A quarter that is not in changes nothing. Throws what an edit throws.
 */
export async function removePart(actor: Actor, reportId: string, partId: string, basis: EditBasis = {}): Promise<{ removed: number }> {
  assertMay(actor, "ledger.settle");
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    assertMayEdit(actor, report, basis);
    const { partIds } = report.period;
    if (!partIds.includes(partId)) return { removed: 0 };
    const part = await tx.period.findUniqueOrThrow({ where: { id: partId } });
    const entries = await tx.ledgerEntry.findMany({ where: { periodId: report.periodId, removedAt: null, decisionId: { not: null } }, select: { decisionId: true, origin: { select: { periodId: true } } } });
    const [own, others] = [true, false].map((wanted) => new Set(entries.filter(({ origin }) => (origin?.periodId === partId) === wanted).map(({ decisionId }) => decisionId)));
    const decisions = await decisionsOf(tx, report);
    const items = decisions.filter(({ id, deleted }) => !deleted && own!.has(id) && !others!.has(id)).map(({ id, version }) => ({ id, version }));
    const arranged = arrange(decisions, report.sections.map(({ key }) => key), { type: "delete", items });
    if (!arranged.ok) throw refused(arranged.refusal);
    const about = { removedPart: { ...toPeriod(part) }, count: items.length };
    const written = await writeChanges(tx, actor, report, arranged.changes, "report.composed", about);
    if (written === null) await recordAudit(tx, actor, "report.composed", about, report.id);
    await tx.period.update({ where: { id: report.periodId }, data: { partIds: partIds.filter((id) => id !== partId) } });
    await tx.ledgerEntry.updateMany({ where: { periodId: report.periodId, removedAt: null, origin: { periodId: partId } }, data: { removedAt: new Date(), version: { increment: 1 }, updatedByName: actor.name } });
    return { removed: items.length };
  });
}

/** Gives the report the sections of `wanted` that it has not, in their order. Returns all it has then. */
export async function addSections(tx: Prisma.TransactionClient, report: ReportRow, wanted: readonly { key: string; heading: string }[]): Promise<{ key: string; heading: string }[]> {
  const known = new Set(report.sections.map(({ key }) => key));
  const added = wanted.filter(({ key }) => !known.has(key));
  if (added.length === 0) return report.sections.map(({ key, heading }) => ({ key, heading }));
  const all = [...wanted];
  for (const [position, { key, heading }] of all.entries()) {
    await tx.reportSection.upsert({ where: { reportId_key: { reportId: report.id, key } }, create: { reportId: report.id, key, heading, position }, update: { position } });
  }
  // Headings are saved on condition of this version.
  await tx.report.update({ where: { id: report.id }, data: { version: { increment: 1 } } });
  return all;
}
