/** Taking back a period that was opened by mistake. */
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";
import { lockReport, toFields, toPeriod, toReportState } from "./rows";

/**
 * Removes a report without decisions; throws not-empty for one that has some.
 * Decisions deleted before stay with the period: they are in its deleted ones
 * again when it is opened anew.
 */
export async function removeReport(actor: Actor, reportId: string, version: number): Promise<{ removed: true }> {
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    assertMay(actor, "report.remove", { state: toReportState(report.state) });
    const count = await tx.decision.count({ where: { periodId: report.periodId, deletedAt: null } });
    if (count > 0) throw new AppError("not-empty", { count });
    if (report.version !== version) throw new AppError("stale");
    // Versions are append-only: a report that has some has a history that must stay.
    if ((await tx.reportVersion.count({ where: { reportId } })) > 0) throw new AppError("has-history");
    await tx.report.delete({ where: { id: reportId, version } });
    await recordAudit(tx, actor, "report.removed", { period: toPeriod(report.period), fields: toFields(report) }, reportId);
    return { removed: true };
  });
}
