/** What a person should know before they submit a report. */
import { checkCompleteness, type Shortcoming } from "@/text/completeness";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import type { AuditAction } from "../audit";
import { ledgerMatters } from "../ledger/matters";
import { contentHash } from "./content-hash";
import { documentOf } from "./document";
import { assertReportId, reportInclude, reportsVisibleTo } from "./rows";

export type Readiness = {
  /** SHA-256 of the content that was looked at: what the submission is bound to. */
  hash: string;
  /** Number of the newest audit entry by then. */
  sequence: string;
  shortcomings: Shortcoming[];
  /** Other people who have the report open. */
  others: string[];
  /** The newest change of the text, when somebody else made it; `at` in ISO 8601. */
  changedBy: { name: string; at: string } | null;
};

const TEXT_CHANGES: readonly AuditAction[] = ["report.opened", "report.imported", "report.edited", "report.command", "report.undone", "report.version-restored", "report.composed", "suggestion.taken", "ledger.taken", "ledger.followed"];

/** A page says every few seconds that it is open; one silent for longer counts for nothing. */
const SEEN_WITHIN = 25_000;

/** Looks through the report as it stands and tells who else is at it. Throws not-found. */
export async function loadReadiness(actor: Actor, reportId: string): Promise<Readiness> {
  assertMay(actor, "report.view");
  assertReportId(reportId);
  const newest = await db.auditEntry.findFirst({ where: { reportId }, orderBy: { id: "desc" }, select: { id: true } });
  const report = await db.report.findFirst({ where: { AND: [{ id: reportId }, reportsVisibleTo(actor)] }, include: reportInclude });
  if (!report) throw new AppError("not-found");
  const [document, threads, ledger, present, change] = await Promise.all([
    documentOf(db, report),
    db.thread.findMany({ where: { reportId, status: "open" }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: { id: true, decisionId: true, kind: true } }),
    ledgerMatters(db, report.periodId),
    db.presence.findMany({ where: { reportId, userId: { not: actor.id }, seenAt: { gt: new Date(Date.now() - SEEN_WITHIN) } }, orderBy: { userName: "asc" }, select: { userName: true } }),
    db.auditEntry.findFirst({ where: { reportId, action: { in: [...TEXT_CHANGES] } }, orderBy: { id: "desc" }, select: { actorId: true, actorName: true, at: true } }),
  ]);
  return {
    hash: contentHash(document),
    sequence: String(newest?.id ?? 0),
    shortcomings: checkCompleteness(document, { threads, ledger }),
    others: [...new Set(present.map(({ userName }) => userName))],
    changedBy: change && change.actorId !== actor.id ? { name: change.actorName, at: change.at.toISOString() } : null,
  };
}
