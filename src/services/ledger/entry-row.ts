/** Entries of the ledger under the lock that orders writes to their period. */
import { toIsoDate } from "../date-column";
import { standingOf, type Standing } from "@/domain/ledger";
import type { Period } from "@/domain/report-document";
import type { Prisma } from "@/generated/prisma/client";
import { AppError } from "../app-error";
import { toPeriodKindRow } from "../report/rows";
import type { SeenEntry } from "./entry-rules";

export const entryInclude = {
  decision: { select: { deletedAt: true } },
  origin: { select: { sectionKey: true, text: true, marker: true, deletedAt: true } },
} satisfies Prisma.LedgerEntryInclude;
export type EntryRow = Prisma.LedgerEntryGetPayload<{ include: typeof entryInclude }>;

export function standingOfRow({ decision, leftOutReason }: Pick<EntryRow, "leftOutReason"> & { decision: { deletedAt: Date | null } | null }): Standing {
  return standingOf({ decision: decision && { deleted: decision.deletedAt !== null }, leftOutReason });
}

/** Recorded entries whose standing is "open", as the database is asked for them. */
export const OPEN_ENTRIES = { removedAt: null, leftOutReason: null, OR: [{ decisionId: null }, { decision: { deletedAt: { not: null } } }] } satisfies Prisma.LedgerEntryWhereInput;

/** Makes the period where there is none yet, and holds it: whoever submits its report waits, and sees what was recorded. */
export async function holdPeriod(tx: Prisma.TransactionClient, period: Period): Promise<string> {
  const key = { kind: toPeriodKindRow(period.kind), year: period.year, index: period.index };
  const { id } = await tx.period.upsert({ where: { kind_year_index: key }, create: key, update: { year: period.year } });
  return id;
}

/**
 * Loads an entry for writing and holds its period. Throws not-found, and stale
 * with what is stored when it is no longer as the person saw it.
 */
export async function lockEntry(tx: Prisma.TransactionClient, { id, version }: SeenEntry): Promise<EntryRow> {
  const found = await tx.ledgerEntry.findUnique({ where: { id }, select: { periodId: true } });
  if (!found) throw new AppError("not-found");
  await tx.$queryRaw`SELECT 1 FROM "Period" WHERE id = ${found.periodId}::uuid FOR UPDATE`;
  const entry = await tx.ledgerEntry.findUniqueOrThrow({ where: { id }, include: entryInclude });
  if (entry.version !== version || entry.periodId !== found.periodId) throw new AppError("stale", {}, { current: fieldsOf(entry) });
  return entry;
}

/** What a person recorded, as the page shows both texts where two changed one entry. */
export function fieldsOf(entry: Pick<EntryRow, "id" | "version" | "sectionKey" | "text" | "meeting" | "decidedOn" | "sourcePaper" | "originUnit">) {
  const { id, version, sectionKey, text, meeting, decidedOn, sourcePaper, originUnit } = entry;
  return { id, version, sectionKey, text, meeting, decidedOn: decidedOn && toIsoDate(decidedOn), sourcePaper, originUnit };
}

/** The newest report of a period, whose open pages are to hear of what happens in its ledger. */
export async function reportOfPeriod(tx: Prisma.TransactionClient, periodId: string): Promise<string | undefined> {
  const report = await tx.report.findFirst({ where: { periodId }, orderBy: { revision: "desc" }, select: { id: true } });
  return report?.id;
}

/** Throws invalid unless every section is one of the office's or of the period's report. */
export async function assertSections(tx: Prisma.TransactionClient, periodId: string, keys: readonly string[]): Promise<void> {
  const wanted = [...new Set(keys)];
  const known = await tx.section.findMany({ where: { key: { in: wanted } }, select: { key: true } });
  const ofReport = await tx.reportSection.findMany({ where: { key: { in: wanted }, report: { periodId } }, select: { key: true } });
  const all = new Set([...known, ...ofReport].map(({ key }) => key));
  if (wanted.some((key) => !all.has(key))) throw new AppError("invalid");
}
