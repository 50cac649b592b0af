/** What a verdict needs to know about a report. */
import type { Action, Subject } from "@/domain/permission";
import { check } from "@/domain/permission";
import { refusalError, type Actor } from "../actor";
import { toReportState, type ReportRow } from "./rows";

/** The facts of a report that speak for or against an action. */
export function subjectOf(report: ReportRow): Subject {
  const { exception } = report;
  return {
    state: toReportState(report.state),
    submittedById: report.submittedById,
    superseded: report.replacedBy !== null,
    exception: exception && { personId: exception.personId, used: exception.usedAt !== null, confirmed: exception.confirmedAt !== null },
  };
}

/**
 * Throws unless `actor` may do `action` with the report. A wrong state says who
 * put the report there: the other person of a race should be known by name.
 */
export function assertMayWith(actor: Actor, action: Action, report: ReportRow): void {
  const verdict = check(actor, action, subjectOf(report));
  if (verdict.allowed) return;
  const by = report.stateById === actor.id ? null : report.stateByName;
  throw refusalError(verdict.reason, { action, state: toReportState(report.state), by });
}
