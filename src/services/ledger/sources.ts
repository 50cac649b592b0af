/** Where a decision of a report was decided: what the ledger holds of it. */
import { z } from "zod";
import type { Period } from "@/domain/report-document";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { assertReportId, reportsVisibleTo, toPeriod } from "../report/rows";
import { fieldsOf } from "./entry-row";

export type DecisionSource = {
  /** The shorter period's report that the decision was copied from. */
  from: { period: Period; reportId: string; decisionId: string } | null;
  /** What was recorded when it was decided; null where only the shorter period's report is known. */
  entry: { id: string; period: Period; meeting: string | null; decidedOn: string | null; sourcePaper: string | null; originUnit: string | null; recordedByName: string; recordedAt: string } | null;
};

export const sourcesQuerySchema = z.object({ report: z.guid(), decision: z.guid() });

const include = {
  period: true,
  origin: {
    select: {
      id: true,
      period: { include: { reports: { orderBy: { revision: "desc" }, take: 1, select: { id: true } } } },
      settles: { where: { removedAt: null }, include: { period: true } },
    },
  },
} satisfies Prisma.LedgerEntryInclude;
type Row = Prisma.LedgerEntryGetPayload<{ include: typeof include }>;

/**
 * Everything recorded that the decision settles, what was decided first first.
 * A copy of a quarter's decision tells what the quarter's ledger holds of it.
 * Empty for a decision that nobody recorded. Throws not-found for a report that
 * does not exist or may not be seen.
 */
export async function decisionSources(actor: Actor, reportId: string, decisionId: string): Promise<DecisionSource[]> {
  assertMay(actor, "ledger.view");
  assertReportId(reportId);
  const report = await db.report.findFirst({ where: { AND: [{ id: reportId }, reportsVisibleTo(actor)] }, select: { periodId: true } });
  if (!report) throw new AppError("not-found");
  const rows = await db.ledgerEntry.findMany({ where: { decisionId, periodId: report.periodId, removedAt: null }, include });
  const day = ({ entry }: DecisionSource) => entry?.decidedOn ?? "9999";
  const recorded = ({ entry }: DecisionSource) => entry?.recordedAt ?? "9999";
  return rows.flatMap(sourcesOf).sort((a, b) => day(a).localeCompare(day(b)) || recorded(a).localeCompare(recorded(b)));
}

function sourcesOf(row: Row): DecisionSource[] {
  if (row.originId === null || row.origin === null) return [{ from: null, entry: toEntry(row) }];
  const { id, period, settles } = row.origin;
  const reportId = period.reports[0]?.id;
  const from = reportId === undefined ? null : { period: toPeriod(period), reportId, decisionId: id };
  return settles.length === 0 ? [{ from, entry: null }] : settles.map((settled) => ({ from, entry: toEntry(settled) }));
}

function toEntry(row: Omit<Row, "origin">): NonNullable<DecisionSource["entry"]> {
  const { id, meeting, decidedOn, sourcePaper, originUnit } = fieldsOf(row);
  return { id, period: toPeriod(row.period), meeting, decidedOn, sourcePaper, originUnit, recordedByName: row.recordedByName, recordedAt: row.recordedAt.toISOString() };
}
