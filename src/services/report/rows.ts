/** Between database rows and domain values, and the one lock that orders writes to a report. */
import { z } from "zod";
import type { LiveDecision } from "@/domain/arrange";
import type { ReportState } from "@/domain/workflow";
import type { Period, PeriodKind } from "@/domain/report-document";
import type { ReportFields } from "@/domain/report-fields";
import type { Decision, PeriodKind as PeriodKindRow, Prisma, Report, ReportState as ReportStateRow } from "@/generated/prisma/client";
import type { Actor } from "../actor";
import { AppError } from "../app-error";

/** Which reports a person may see: all of them, for every role of the office. */
export function reportsVisibleTo(actor: Actor): Prisma.ReportWhereInput {
  return actor.role ? {} : { id: { in: [] } };
}

/** Throws not-found for an id from an address that cannot be one: the database would call it a fault. */
export function assertReportId(reportId: string): void {
  if (!z.guid().safeParse(reportId).success) throw new AppError("not-found");
}

export function toPeriodKindRow(kind: PeriodKind): PeriodKindRow {
  return kind.replace("-", "_") as PeriodKindRow;
}

export function toPeriod(row: { kind: PeriodKindRow; year: number; index: number }): Period {
  return { kind: row.kind.replace("_", "-") as PeriodKind, year: row.year, index: row.index };
}

export function toReportState(state: ReportStateRow): ReportState {
  return state.replace("_", "-") as ReportState;
}

export function toReportStateRow(state: ReportState): ReportStateRow {
  return state.replace("-", "_") as ReportStateRow;
}

export function toLiveDecision(row: Decision): LiveDecision {
  const { id, sectionKey, position, text, marker, joinsPrevious, version } = row;
  return { id, sectionKey, position, text, marker, joinsPrevious, version, deleted: row.deletedAt !== null };
}

export function toFields(row: Report): ReportFields {
  const { issuer, party, symbol, place, title, subject, preamble, closing, authority, office, signer, recipients, draft, printEmptySections } = row;
  return { issuer, party, symbol, place, title, subject, preamble, closing, authority, office, signer, recipients, draft, printEmptySections };
}

export const reportInclude = {
  period: true,
  sections: { orderBy: { position: "asc" } },
  exception: true,
  replacedBy: { select: { id: true } },
} satisfies Prisma.ReportInclude;

export type ReportRow = Prisma.ReportGetPayload<{ include: typeof reportInclude }>;

/**
 * Loads a report for writing and holds its period until the transaction ends,
 * so that two people who move, add or split at once take turns.
 */
export async function lockReport(tx: Prisma.TransactionClient, actor: Actor, reportId: string): Promise<ReportRow> {
  assertReportId(reportId);
  const found = await tx.report.findFirst({ where: { AND: [{ id: reportId }, reportsVisibleTo(actor)] }, select: { periodId: true } });
  if (!found) throw new AppError("not-found");
  await tx.$queryRaw`SELECT 1 FROM "Period" WHERE id = ${found.periodId}::uuid FOR UPDATE`;
  return tx.report.findUniqueOrThrow({ where: { id: reportId }, include: reportInclude });
}
