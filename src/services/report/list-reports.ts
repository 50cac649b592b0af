/** The periods of the office with what each section holds, for the home page. */
import { comparePeriodsNewestFirst } from "@/domain/period";
import type { ReportState } from "@/domain/workflow";
import type { Period } from "@/domain/report-document";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { reportInclude, reportsVisibleTo, toPeriod, toReportState } from "./rows";

export type ReportSummary = {
  id: string;
  period: Period;
  state: ReportState;
  subject: string;
  sections: { key: string; heading: string; decisions: number }[];
  /** When anything in the report was last changed, and by whom. */
  lastChange: { at: Date; by: string } | null;
};

/** Newest period first. */
export async function listReports(actor: Actor): Promise<ReportSummary[]> {
  assertMay(actor, "report.view");
  const rows = await db.report.findMany({ where: reportsVisibleTo(actor), include: reportInclude });
  const [counts, changes] = await Promise.all([
    db.decision.groupBy({
      by: ["periodId", "sectionKey"],
      where: { deletedAt: null, periodId: { in: rows.map((row) => row.periodId) } },
      _count: true,
    }),
    lastChanges(rows.map((row) => row.id)),
  ]);
  const countOf = new Map(counts.map((count) => [`${count.periodId} ${count.sectionKey}`, count._count]));
  return rows
    .map((row) => ({
      id: row.id,
      period: toPeriod(row.period),
      state: toReportState(row.state),
      subject: row.subject,
      sections: row.sections.map(({ key, heading }) => ({ key, heading, decisions: countOf.get(`${row.periodId} ${key}`) ?? 0 })),
      lastChange: changes.get(row.id) ?? null,
    }))
    .sort((a, b) => comparePeriodsNewestFirst(a.period, b.period));
}

async function lastChanges(reportIds: string[]): Promise<Map<string, { at: Date; by: string }>> {
  const newest = await db.auditEntry.groupBy({ by: ["reportId"], where: { reportId: { in: reportIds } }, _max: { id: true } });
  const ids = newest.flatMap((group) => (group._max.id === null ? [] : [group._max.id]));
  const entries = await db.auditEntry.findMany({ where: { id: { in: ids } }, select: { reportId: true, at: true, actorName: true } });
  return new Map(entries.map((entry) => [entry.reportId!, { at: entry.at, by: entry.actorName }]));
}
