/** The periods of the office with what each section holds, for the home page. */
import { toIsoDate } from "../date-column";
import { comparePeriodsNewestFirst } from "@/domain/period";
import type { Subject } from "@/domain/permission";
import type { ReportState } from "@/domain/workflow";
import type { Period } from "@/domain/report-document";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { reportInclude, reportsVisibleTo, toPeriod, toReportState } from "./rows";
import { subjectOf } from "./subject";

/** The number and day (YYYY-MM-DD) a report went out under. */
export type GivenNumber = { number: number; symbol: string; date: string };

export type ReportSummary = {
  id: string;
  period: Period;
  /** Counts the reports of one period: a recalled one is followed by the next. */
  revision: number;
  state: ReportState;
  subject: string;
  sections: { key: string; heading: string; decisions: number }[];
  issued: GivenNumber | null;
  /** The recalled report of the same period that this one corrects. */
  replaces: { id: string; issued: GivenNumber | null } | null;
  replacedById: string | null;
  /** One person approved what they submitted, and no second leader has confirmed it. */
  unconfirmedException: boolean;
  /** When anything in the report was last changed, and by whom. */
  lastChange: { at: Date; by: string } | null;
  /** What a verdict about it needs to know. */
  facts: Subject;
};

const entry = { select: { number: true, symbol: true, date: true } } as const;

/** Newest period first, and in a period the newest revision first. */
export async function listReports(actor: Actor): Promise<ReportSummary[]> {
  assertMay(actor, "report.view");
  const rows = await db.report.findMany({ where: reportsVisibleTo(actor), include: { ...reportInclude, entry } });
  const [counts, changes] = await Promise.all([
    db.decision.groupBy({
      by: ["periodId", "sectionKey"],
      where: { deletedAt: null, periodId: { in: rows.map((row) => row.periodId) } },
      _count: true,
    }),
    lastChanges(rows.map((row) => row.id)),
  ]);
  const countOf = new Map(counts.map((count) => [`${count.periodId} ${count.sectionKey}`, count._count]));
  const issuedOf = new Map(rows.map((row) => [row.id, toGivenNumber(row.entry)]));
  return rows
    .map((row): ReportSummary => ({
      id: row.id,
      period: toPeriod(row.period),
      revision: row.revision,
      state: toReportState(row.state),
      subject: row.subject,
      sections: row.sections.map(({ key, heading }) => ({ key, heading, decisions: countOf.get(`${row.periodId} ${key}`) ?? 0 })),
      issued: issuedOf.get(row.id) ?? null,
      replaces: row.replacesId === null ? null : { id: row.replacesId, issued: issuedOf.get(row.replacesId) ?? null },
      replacedById: row.replacedBy?.id ?? null,
      unconfirmedException: row.exception !== null && row.exception.usedAt !== null && row.exception.confirmedAt === null,
      lastChange: changes.get(row.id) ?? null,
      facts: subjectOf(row),
    }))
    .sort((a, b) => comparePeriodsNewestFirst(a.period, b.period) || b.revision - a.revision);
}

function toGivenNumber(row: { number: number; symbol: string; date: Date } | null): GivenNumber | null {
  return row && { number: row.number, symbol: row.symbol, date: toIsoDate(row.date) };
}

// One index look-up for each report: a search for the newest among all entries would read the whole log.
async function lastChanges(reportIds: string[]): Promise<Map<string, { at: Date; by: string }>> {
  if (reportIds.length === 0) return new Map();
  const entries = await db.$queryRaw<{ reportId: string; at: Date; actorName: string }[]>`
    SELECT report.id AS "reportId", newest.at, newest."actorName"
    FROM unnest(${reportIds}::uuid[]) AS report(id)
    CROSS JOIN LATERAL (SELECT at, "actorName" FROM "AuditEntry" WHERE "reportId" = report.id ORDER BY id DESC LIMIT 1) AS newest`;
  return new Map(entries.map(({ reportId, at, actorName }) => [reportId, { at, by: actorName }]));
}
