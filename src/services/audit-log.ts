/** Reading the log: a report's timeline for everybody, the whole of it for the admin. */
import { z } from "zod";
import type { Period } from "@/domain/report-document";
import type { AuditEntry, Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { assertMay, type Actor } from "./actor";
import { AppError } from "./app-error";
import { toLogEntry, type KnownReport, type LogEntry } from "./audit-log/entry";
import { foldEdits, type LogLine } from "./audit-log/fold";
import { ACTION_GROUPS, actionsIn } from "./audit-log/groups";
import { assertReportId, reportsVisibleTo, toPeriod } from "./report/rows";

export type LogPage = {
  /** The newest first. */
  lines: LogLine[];
  /** What to name as `before` for the entries that follow; null at the end. */
  older: string | null;
};

const idSchema = z.string().regex(/^\d{1,18}$/);
// The database knows no year 0, and no office is that old.
const daySchema = z.iso.date().regex(/^(19|2\d)/);

/** Parts that make no sense are left out, so that an address changed by hand still shows a log. */
export const logFilterSchema = z.object({
  person: z.string().min(1).max(100).optional().catch(undefined),
  group: z.enum(ACTION_GROUPS).optional().catch(undefined),
  report: z.guid().optional().catch(undefined),
  /** Days in Vietnam, both included. */
  from: daySchema.optional().catch(undefined),
  to: daySchema.optional().catch(undefined),
  before: idSchema.optional().catch(undefined),
});
export type LogFilter = z.infer<typeof logFilterSchema>;

const PAGE = 100;

export type ReportTimeline = LogPage & { report: { period: Period; revision: number } };

/** What happened to a report. Throws not-found. */
export async function reportTimeline(actor: Actor, reportId: string, { before, limit = PAGE }: { before?: string; limit?: number } = {}): Promise<ReportTimeline> {
  assertMay(actor, "report.view");
  assertReportId(reportId);
  const report = await db.report.findFirst({ where: { AND: [{ id: reportId }, reportsVisibleTo(actor)] }, select: { period: true, revision: true } });
  if (!report) throw new AppError("not-found");
  return { ...(await pageOf({ reportId }, before, limit)), report: { period: toPeriod(report.period), revision: report.revision } };
}

/** The log of the office, filtered. */
export async function auditLog(actor: Actor, filter: LogFilter, limit = PAGE): Promise<LogPage> {
  assertMay(actor, "audit.view");
  return pageOf(whereOf(filter), filter.before, limit);
}

/** Most entries in one file: what a spreadsheet program opens without a wait. */
export const MOST_EXPORTED = 20_000;

/** The filtered log entry by entry for a file; `cut` when there are more than fit. */
export async function exportLog(actor: Actor, filter: LogFilter): Promise<{ entries: LogEntry[]; cut: boolean }> {
  assertMay(actor, "audit.view");
  const entries: LogEntry[] = [];
  let before = filter.before;
  do {
    const { rows, older } = await rowsOf(whereOf(filter), before, 1_000);
    entries.push(...(await entriesOf(rows)));
    before = older ?? undefined;
  } while (before && entries.length < MOST_EXPORTED);
  return { entries: entries.slice(0, MOST_EXPORTED), cut: before !== undefined || entries.length > MOST_EXPORTED };
}

/** What the filter offers: everybody with an account, every report. */
export async function logChoices(actor: Actor): Promise<{ people: { id: string; name: string }[]; reports: { id: string; period: Period; revision: number }[] }> {
  assertMay(actor, "audit.view");
  const [people, reports] = await Promise.all([
    db.user.findMany({ select: { id: true, name: true } }),
    db.report.findMany({ where: reportsVisibleTo(actor), select: { id: true, revision: true, period: true } }),
  ]);
  return {
    people: people.sort((a, b) => a.name.localeCompare(b.name, "vi")),
    reports: reports.map(({ id, revision, period }) => ({ id, revision, period: toPeriod(period) })),
  };
}

function whereOf({ person, group, report, from, to }: LogFilter): Prisma.AuditEntryWhereInput {
  return {
    ...(person ? { actorId: person } : {}),
    ...(group ? { action: { in: actionsIn(group) } } : {}),
    ...(report ? { reportId: report } : {}),
    ...(from || to ? { at: { ...(from ? { gte: dayStart(from) } : {}), ...(to ? { lt: new Date(dayStart(to).getTime() + 86_400_000) } : {}) } } : {}),
  };
}

function dayStart(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

async function pageOf(where: Prisma.AuditEntryWhereInput, before: string | undefined, limit: number): Promise<LogPage> {
  const { rows, older } = await rowsOf(where, before, limit);
  return { lines: foldEdits(await entriesOf(rows)), older };
}

async function rowsOf(where: Prisma.AuditEntryWhereInput, before: string | undefined, limit: number): Promise<{ rows: AuditEntry[]; older: string | null }> {
  const rows = await db.auditEntry.findMany({ where: before ? { AND: [where, { id: { lt: BigInt(before) } }] } : where, orderBy: { id: "desc" }, take: limit + 1 });
  const shown = rows.slice(0, limit);
  return { rows: shown, older: rows.length > limit ? String(shown.at(-1)!.id) : null };
}

async function entriesOf(rows: AuditEntry[]): Promise<LogEntry[]> {
  const ids = [...new Set(rows.flatMap(({ reportId }) => reportId ?? []))];
  const reports = ids.length === 0 ? [] : await db.report.findMany({ where: { id: { in: ids } }, select: { id: true, revision: true, period: true, sections: { select: { key: true, heading: true } } } });
  const known = new Map<string, KnownReport>(
    reports.map(({ id, revision, period, sections }) => [id, { revision, period: toPeriod(period), headings: new Map(sections.map(({ key, heading }) => [key, heading])) }]),
  );
  return rows.flatMap((row) => toLogEntry(row, known) ?? []);
}
