/** What waits for a person over all reports, for the top of their home page. */
import type { Period } from "@/domain/report-document";
import { settleable, waitingFor, type WaitingFacts, type WaitingKind } from "@/domain/waiting";
import { OPEN_STATES } from "@/domain/workflow";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { reportInclude, reportsVisibleTo, toPeriod, toReportStateRow, type ReportRow } from "../report/rows";
import { subjectOf } from "../report/subject";
import { ownersOf } from "./owners";

export type WaitingItem = {
  kind: WaitingKind;
  reportId: string;
  period: Period;
  revision: number;
  /** Who made it wait, since when, and what they said. */
  by: string | null;
  since: Date;
  reason: string | null;
  /** What of it is open to settle. */
  comments: number;
  suggestions: number;
};

type OpenThread = { reportId: string; kind: "comment" | "suggestion"; createdById: string; createdByName: string; createdAt: Date };

/** Everything that waits for the person, what has waited longest first. */
export async function listWaiting(actor: Actor): Promise<WaitingItem[]> {
  assertMay(actor, "report.view");
  const reports = await db.report.findMany({
    where: { AND: [reportsVisibleTo(actor), { OR: [{ state: { in: OPEN_STATES.map(toReportStateRow) } }, { exception: { usedAt: { not: null }, confirmedAt: null } }] }] },
    include: reportInclude,
  });
  const [threads, owners] = await Promise.all([openThreads(reports), ownersOf(db, reports)]);
  return reports
    .flatMap((report) => itemOf(actor, report, threads.filter(({ reportId }) => reportId === report.id), owners.get(report.id) ?? []))
    .sort((a, b) => a.since.getTime() - b.since.getTime());
}

function openThreads(reports: readonly ReportRow[]): Promise<OpenThread[]> {
  return db.thread.findMany({
    where: { reportId: { in: reports.map(({ id }) => id) }, status: "open" },
    orderBy: { createdAt: "asc" },
    select: { reportId: true, kind: true, createdById: true, createdByName: true, createdAt: true },
  });
}

function itemOf(actor: Actor, report: ReportRow, threads: OpenThread[], ownerIds: string[]): WaitingItem[] {
  const subject = subjectOf(report);
  const facts: WaitingFacts & { openThreads: OpenThread[] } = {
    ...subject,
    state: subject.state!,
    stateById: report.stateById,
    approvalLost: report.state === "drafting" && report.withdrawnVersionId !== null,
    ownerIds,
    openThreads: threads,
  };
  const kind = waitingFor(actor, facts);
  if (!kind) return [];
  const open = settleable(actor, facts);
  const suggestions = open.filter((thread) => thread.kind === "suggestion").length;
  return [{ kind, reportId: report.id, period: toPeriod(report.period), revision: report.revision, ...causeOf(kind, report, open), comments: open.length - suggestions, suggestions }];
}

function causeOf(kind: WaitingKind, report: ReportRow, open: readonly OpenThread[]): Pick<WaitingItem, "by" | "since" | "reason"> {
  if (kind === "threads") return { by: namesOf(open), since: open[0]!.createdAt, reason: null };
  const { exception } = report;
  if (kind === "confirm-exception" && exception) return { by: exception.personName, since: exception.usedAt ?? report.stateAt, reason: exception.reason };
  return { by: report.stateByName, since: report.stateAt, reason: report.stateReason };
}

function namesOf(threads: readonly OpenThread[]): string {
  return [...new Set(threads.map(({ createdByName }) => createdByName))].join(", ");
}
