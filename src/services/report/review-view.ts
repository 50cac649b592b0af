/** All that review knows about a report, for the page that shows it. */
import { toIsoDate } from "../date-column";
import { check, type Action, type Verdict } from "@/domain/permission";
import type { ReportState } from "@/domain/workflow";
import type { Prisma } from "@/generated/prisma/client";
import type { Passage } from "@/text/passage";
import type { Actor } from "../actor";
import { ledgerMatters } from "../ledger/matters";
import { toReportState, type ReportRow } from "./rows";
import { subjectOf } from "./subject";

/** What the page offers, or explains why not. */
export const REVIEW_ACTIONS = [
  "report.edit",
  "report.submit",
  "report.take-back",
  "report.return",
  "report.approve",
  "report.withdraw-approval",
  "report.issue",
  "report.recall",
  "report.revise",
  "report.comment",
  "report.name-version",
  "report.allow-exception",
  "report.confirm-exception",
] as const satisfies readonly Action[];
export type ReviewAction = (typeof REVIEW_ACTIONS)[number];

export type CommentView = { id: string; authorId: string; authorName: string; text: string; mentions: string[]; createdAt: string };
export type ThreadStatus = "open" | "resolved" | "taken" | "declined";
export type ThreadView = {
  id: string;
  kind: "comment" | "suggestion";
  /** Null for the report as a whole. */
  decisionId: string | null;
  passage: Passage | null;
  replacement: string | null;
  baseText: string | null;
  status: ThreadStatus;
  createdById: string;
  createdByName: string;
  createdAt: string;
  settledByName: string | null;
  settledAt: string | null;
  version: number;
  comments: CommentView[];
};

/** Who did something to the report as a whole, and when (ISO 8601). */
export type Signed = { versionId: string; byName: string; at: string };
export type IssuedView = { number: number; symbol: string; date: string; sha256: string; contentHash: string; fileName: string; byName: string; at: string };

export type ReviewView = {
  state: ReportState;
  /** Who put it there; null for what an older program wrote. */
  stateBy: string | null;
  stateAt: string;
  stateReason: string | null;
  revision: number;
  may: Record<ReviewAction, Verdict>;
  submitted: (Signed & { byId: string | null }) | null;
  approved: Signed | null;
  /** The approval a later change took away. */
  withdrawn: Signed | null;
  exception: { personName: string; reason: string; grantedByName: string; used: boolean; confirmedByName: string | null } | null;
  issued: IssuedView | null;
  replaces: { id: string; number: number | null; symbol: string | null; date: string | null } | null;
  replacedById: string | null;
  threads: ThreadView[];
  /** Decisions of the ledger that nobody settled yet; 0 once the report is issued. */
  openInLedger: number;
  /** Decisions of it that changed in their quarter since; 0 once the report is issued. */
  changedInLedger: number;
};

export async function loadReview(tx: Prisma.TransactionClient, actor: Actor, report: ReportRow): Promise<ReviewView> {
  const subject = subjectOf(report);
  const [signed, issued, replaces, threads, ledger] = await Promise.all([
    loadSigned(tx, report),
    loadIssued(tx, report.id),
    loadReplaced(tx, report.replacesId),
    loadThreads(tx, report.id),
    report.issuedVersionId === null ? ledgerMatters(tx, report.periodId) : [],
  ]);
  const { exception } = report;
  return {
    state: toReportState(report.state),
    stateBy: report.stateByName,
    stateAt: report.stateAt.toISOString(),
    stateReason: report.stateReason,
    revision: report.revision,
    may: Object.fromEntries(REVIEW_ACTIONS.map((action) => [action, check(actor, action, subject)])) as Record<ReviewAction, Verdict>,
    submitted: signed(report.submittedVersionId),
    approved: signed(report.approvedVersionId),
    withdrawn: signed(report.withdrawnVersionId),
    exception: exception && {
      personName: exception.personName,
      reason: exception.reason,
      grantedByName: exception.grantedByName,
      used: exception.usedAt !== null,
      confirmedByName: exception.confirmedByName,
    },
    issued,
    replaces,
    replacedById: report.replacedBy?.id ?? null,
    threads,
    openInLedger: ledger.filter(({ kind }) => kind === "open").length,
    changedInLedger: ledger.filter(({ kind }) => kind === "changed").length,
  };
}

async function loadSigned(tx: Prisma.TransactionClient, report: ReportRow): Promise<(id: string | null) => ReviewView["submitted"]> {
  const ids = [report.submittedVersionId, report.approvedVersionId, report.withdrawnVersionId].filter((id) => id !== null);
  const rows = ids.length === 0 ? [] : await tx.reportVersion.findMany({ where: { id: { in: ids } }, select: { id: true, byId: true, byName: true, at: true } });
  const byId = new Map(rows.map((row) => [row.id, { versionId: row.id, byId: row.byId, byName: row.byName, at: row.at.toISOString() }]));
  return (id) => (id === null ? null : (byId.get(id) ?? null));
}

async function loadIssued(tx: Prisma.TransactionClient, reportId: string): Promise<IssuedView | null> {
  const file = await tx.issuedFile.findUnique({ where: { reportId }, omit: { bytes: true }, include: { entry: true } });
  if (!file) return null;
  const { number, symbol, date, recordedByName } = file.entry;
  return {
    number,
    symbol,
    date: toIsoDate(date),
    sha256: file.sha256,
    contentHash: file.contentHash,
    fileName: file.fileName,
    byName: recordedByName,
    at: file.issuedAt.toISOString(),
  };
}

async function loadReplaced(tx: Prisma.TransactionClient, id: string | null): Promise<ReviewView["replaces"]> {
  if (id === null) return null;
  const entry = await tx.registerEntry.findUnique({ where: { reportId: id }, select: { number: true, symbol: true, date: true } });
  return { id, number: entry?.number ?? null, symbol: entry?.symbol ?? null, date: entry ? toIsoDate(entry.date) : null };
}

async function loadThreads(tx: Prisma.TransactionClient, reportId: string): Promise<ThreadView[]> {
  const rows = await tx.thread.findMany({ where: { reportId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], include: { comments: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] } } });
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    decisionId: row.decisionId,
    passage: row.passage as Passage | null,
    replacement: row.replacement,
    baseText: row.baseText,
    status: row.status,
    createdById: row.createdById,
    createdByName: row.createdByName,
    createdAt: row.createdAt.toISOString(),
    settledByName: row.settledByName,
    settledAt: row.settledAt?.toISOString() ?? null,
    version: row.version,
    comments: row.comments.map(({ id, authorId, authorName, text, mentions, createdAt }) => ({ id, authorId, authorName, text, mentions, createdAt: createdAt.toISOString() })),
  }));
}
