/** Reading a report: the whole of it for the editor, and its document for everything that prints. */
import { assembleDocument } from "@/domain/assemble";
import type { LiveDecision } from "@/domain/arrange";
import { check, type ReportState, type Verdict } from "@/domain/permission";
import type { Period, ReportDocument } from "@/domain/report-document";
import type { ReportFields } from "@/domain/report-fields";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { assertReportId, reportInclude, reportsVisibleTo, toFields, toLiveDecision, toPeriod, toReportState } from "./rows";

export type ReportView = {
  id: string;
  period: Period;
  state: ReportState;
  version: number;
  fields: ReportFields;
  sections: { key: string; heading: string }[];
  /** All rows, deleted ones too: what was deleted can be brought back. */
  decisions: LiveDecision[];
  /** Number of the newest audit entry; grows with every change. */
  sequence: string;
  mayEdit: Verdict;
};

/** Throws not-found for a report that does not exist or may not be seen. */
export async function loadReport(actor: Actor, reportId: string, tx: Prisma.TransactionClient = db): Promise<ReportView> {
  assertMay(actor, "report.view");
  assertReportId(reportId);
  // The sequence is read before all else: a change in between is then seen again rather than missed.
  const sequence = await newestEntry(tx, reportId);
  const row = await tx.report.findFirst({ where: { AND: [{ id: reportId }, reportsVisibleTo(actor)] }, include: reportInclude });
  if (!row) throw new AppError("not-found");
  const decisions = await tx.decision.findMany({ where: { periodId: row.periodId } });
  const state = toReportState(row.state);
  return {
    id: row.id,
    period: toPeriod(row.period),
    state,
    version: row.version,
    fields: toFields(row),
    sections: row.sections.map(({ key, heading }) => ({ key, heading })),
    decisions: decisions.map(toLiveDecision),
    sequence,
    mayEdit: check(actor, "report.edit", { state }),
  };
}

/** Number of the newest change, for a page that follows what others do: cheap, one index look-up. */
export async function reportSequence(actor: Actor, reportId: string): Promise<string> {
  assertMay(actor, "report.view");
  assertReportId(reportId);
  const visible = await db.report.findFirst({ where: { AND: [{ id: reportId }, reportsVisibleTo(actor)] }, select: { id: true } });
  if (!visible) throw new AppError("not-found");
  return newestEntry(db, reportId);
}

async function newestEntry(tx: Prisma.TransactionClient, reportId: string): Promise<string> {
  const newest = await tx.auditEntry.findFirst({ where: { reportId }, orderBy: { id: "desc" }, select: { id: true } });
  return String(newest?.id ?? 0);
}

/** The report as a ReportDocument, as it stands now. */
export async function loadDocument(actor: Actor, reportId: string): Promise<ReportDocument> {
  return assembleDocument(await loadReport(actor, reportId));
}
