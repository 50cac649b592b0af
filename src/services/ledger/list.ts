/** The ledger of a period as it is read: every entry with its standing, and where in the report it is. */
import { z } from "zod";
import { byPosition } from "@/domain/arrange";
import { mayRemove, originNews, STANDINGS, type OriginNews, type Standing } from "@/domain/ledger";
import { comparePeriodsNewestFirst } from "@/domain/period";
import { periodOfKey } from "@/domain/period-key";
import type { Period, PeriodKind } from "@/domain/report-document";
import { searchWords } from "@/domain/search-words";
import type { ReportState } from "@/domain/workflow";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { assertReportId, reportsVisibleTo, toLiveDecision, toPeriod, toPeriodKindRow, toReportState } from "../report/rows";
import { fieldsOf, OPEN_ENTRIES, standingOfRow } from "./entry-row";
import { ledgerMatters } from "./matters";

/** Where a decision prints: "mục 2, nội dung 3". `number` is null for a section that prints nothing. */
export type EntryPlace = { decisionId: string; sectionKey: string; heading: string; number: number | null; index: number };

/** A shorter period's decision as it is now, and what happened to it since it was looked at. */
export type EntryOrigin = { decisionId: string; period: Period; reportId: string | null; text: string; sectionKey: string; news: OriginNews };

export type LedgerEntryView = ReturnType<typeof fieldsOf> & {
  standing: Standing;
  leftOutReason: string | null;
  recorded: { byName: string; at: string };
  /** By the person who looks. */
  mayRemove: boolean;
  updatedByName: string;
  origin: EntryOrigin | null;
  place: EntryPlace | null;
};

export type LedgerView = {
  period: Period;
  /** The newest report of the period. */
  report: { id: string; state: ReportState } | null;
  /** Where an entry may go: the report's sections, or the office's while there is no report. */
  sections: { key: string; heading: string }[];
  /** Headings of all sections that entries name, those no longer used too. */
  headings: Record<string, string>;
  entries: LedgerEntryView[];
  /** Taken out of the ledger; can be brought back. */
  removed: LedgerEntryView[];
  counts: Record<Standing, number>;
  /** Decisions of shorter periods that nobody has looked at yet; they are open too. */
  unseen: number;
};

const chosen = <T>(schema: z.ZodType<T>) => schema.optional().catch(undefined);

/** What the address of the page asks for; anything odd in it asks for nothing. */
export const ledgerFilterSchema = z.object({
  period: chosen(z.string().max(30).transform(periodOfKey).pipe(z.custom<Period>((period) => period !== null))),
  standing: chosen(z.enum(STANDINGS)),
  q: chosen(z.string().trim().min(1).max(200)),
  sort: z.enum(["date", "section"]).catch("date"),
});
export type LedgerFilter = z.output<typeof ledgerFilterSchema>;

/** The ledger of a period, entries in the order they were recorded. A period nobody has written into is empty. */
export async function loadLedger(actor: Actor, period: Period): Promise<LedgerView> {
  assertMay(actor, "ledger.view");
  const row = await db.period.findUnique({ where: { kind_year_index: { kind: toPeriodKindRow(period.kind), year: period.year, index: period.index } }, select: { id: true, partIds: true } });
  const sections = await db.section.findMany({ orderBy: [{ position: "asc" }, { key: "asc" }], select: { key: true, heading: true, active: true } });
  const headings = Object.fromEntries(sections.map(({ key, heading }) => [key, heading]));
  const active = sections.filter((section) => section.active).map(({ key, heading }) => ({ key, heading }));
  const nothing: LedgerView = { period, report: null, sections: active, headings, entries: [], removed: [], counts: countOf([]), unseen: 0 };
  return row ? { ...nothing, ...(await ledgerOf(actor, row, nothing)) } : nothing;
}

/** The ledger of a report's period. Throws not-found for a report that does not exist or may not be seen. */
export async function loadLedgerOfReport(actor: Actor, reportId: string): Promise<LedgerView> {
  assertReportId(reportId);
  const report = await db.report.findFirst({ where: { AND: [{ id: reportId }, reportsVisibleTo(actor)] }, select: { period: true } });
  if (!report) throw new AppError("not-found");
  return loadLedger(actor, toPeriod(report.period));
}

const listed = {
  decision: { select: { deletedAt: true } },
  origin: { select: { sectionKey: true, text: true, deletedAt: true, period: { include: { reports: { orderBy: { revision: "desc" }, take: 1, select: { id: true } } } } } },
} satisfies Prisma.LedgerEntryInclude;
type ListedRow = Prisma.LedgerEntryGetPayload<{ include: typeof listed }>;

async function ledgerOf(actor: Actor, { id: periodId, partIds }: { id: string; partIds: string[] }, { sections, headings }: LedgerView): Promise<Partial<LedgerView>> {
  const [report, rows, matters] = await Promise.all([
    db.report.findFirst({ where: { periodId }, orderBy: { revision: "desc" }, select: { id: true, state: true, printEmptySections: true, sections: { orderBy: { position: "asc" } } } }),
    db.ledgerEntry.findMany({ where: { periodId }, orderBy: [{ recordedAt: "asc" }, { id: "asc" }], include: listed }),
    // Only a period put together from shorter ones has decisions nobody has looked at.
    partIds.length > 0 ? ledgerMatters(db, periodId) : null,
  ]);
  const ofReport = report?.sections.map(({ key, heading }) => ({ key, heading }));
  const places = report && rows.some(({ decisionId }) => decisionId !== null) ? await placesIn(periodId, report) : new Map<string, EntryPlace>();
  const views = rows.map((row) => ({ view: toView(actor, row, places), isRemoved: row.removedAt !== null }));
  const entries = views.filter(({ view, isRemoved }) => !isRemoved && !isDropped(view)).map(({ view }) => view);
  const counts = countOf(entries);
  return {
    report: report && { id: report.id, state: toReportState(report.state) },
    sections: ofReport ?? sections,
    headings: { ...headings, ...Object.fromEntries((ofReport ?? []).map(({ key, heading }) => [key, heading])) },
    entries,
    removed: views.filter(({ isRemoved }) => isRemoved).map(({ view }) => view),
    counts,
    unseen: matters ? matters.filter(({ kind }) => kind === "open").length - counts.open : 0,
  };
}

/** What its shorter period dropped before anybody took it is nobody's business any more. */
function isDropped({ standing, origin }: LedgerEntryView): boolean {
  return standing === "open" && origin?.news === "deleted";
}

function countOf(entries: readonly LedgerEntryView[]): Record<Standing, number> {
  const counts = { open: 0, "in-report": 0, "left-out": 0 };
  for (const { standing } of entries) counts[standing] += 1;
  return counts;
}

function toView(actor: Actor, row: ListedRow, places: ReadonlyMap<string, EntryPlace>): LedgerEntryView {
  const { origin, originId, decisionId } = row;
  const standing = standingOfRow(row);
  return {
    ...fieldsOf(row),
    standing,
    leftOutReason: row.leftOutReason,
    recorded: { byName: row.recordedByName, at: row.recordedAt.toISOString() },
    mayRemove: origin === null && standing !== "in-report" && mayRemove(actor, row),
    updatedByName: row.updatedByName,
    origin: origin && {
      decisionId: originId!,
      period: toPeriod(origin.period),
      reportId: origin.period.reports[0]?.id ?? null,
      text: origin.text,
      sectionKey: origin.sectionKey,
      news: originNews(row, { ...origin, deleted: origin.deletedAt !== null }),
    },
    place: (decisionId && places.get(decisionId)) || null,
  };
}

/** Where each decision of a period's report prints. */
async function placesIn(periodId: string, report: { printEmptySections: boolean; sections: { key: string; heading: string }[] }): Promise<Map<string, EntryPlace>> {
  const rows = await db.decision.findMany({ where: { periodId, deletedAt: null } });
  const decisions = rows.map(toLiveDecision).sort(byPosition);
  const inSection = report.sections.map(({ key, heading }) => ({ key, heading, ids: decisions.filter(({ sectionKey }) => sectionKey === key).map(({ id }) => id) }));
  const printed = inSection.filter(({ ids }) => report.printEmptySections || ids.length > 0).map(({ key }) => key);
  return new Map(
    inSection.flatMap(({ key, heading, ids }) => ids.map((id, index): [string, EntryPlace] => [id, { decisionId: id, sectionKey: key, heading, number: printed.indexOf(key) + 1 || null, index: index + 1 }])),
  );
}

/** The entries that have the standing asked for and every word of `q`, accents or not. */
export function filterEntries(view: Pick<LedgerView, "headings">, entries: readonly LedgerEntryView[], { standing, q }: Pick<LedgerFilter, "standing" | "q">): LedgerEntryView[] {
  const wanted = q === undefined ? [] : searchWords(q).map(({ plain }) => plain);
  const holdsAll = (entry: LedgerEntryView) => {
    const { text, meeting, sourcePaper, originUnit, leftOutReason, sectionKey, recorded } = entry;
    const words = searchWords([text, meeting, sourcePaper, originUnit, leftOutReason, view.headings[sectionKey], recorded.byName].filter(Boolean).join(" ")).map(({ plain }) => plain);
    return wanted.every((word) => words.some((one) => one.startsWith(word)));
  };
  return entries.filter((entry) => (standing === undefined || entry.standing === standing) && (wanted.length === 0 || holdsAll(entry)));
}

export type LedgerPeriod = { period: Period; entries: number; open: number; reportId: string | null };

/** Periods with entries or a report, the newest first, with how much of their ledger is open. */
export async function ledgerPeriods(actor: Actor): Promise<LedgerPeriod[]> {
  assertMay(actor, "ledger.view");
  const rows = await db.$queryRaw<{ kind: string; year: number; index: number; entries: number; open: number; reportId: string | null }[]>`
    SELECT p.kind::text AS kind, p.year, p.index, count(e.id)::int AS entries,
           (count(e.id) FILTER (WHERE e."leftOutReason" IS NULL AND (d.id IS NULL OR d."deletedAt" IS NOT NULL)))::int AS open,
           (SELECT r.id FROM "Report" r WHERE r."periodId" = p.id ORDER BY r.revision DESC LIMIT 1) AS "reportId"
    FROM "Period" p
    LEFT JOIN "LedgerEntry" e ON e."periodId" = p.id AND e."removedAt" IS NULL
    LEFT JOIN "Decision" d ON d.id = e."decisionId"
    GROUP BY p.id`;
  return rows
    .map(({ kind, year, index, ...counts }) => ({ period: { kind: kind.replace("_", "-") as PeriodKind, year, index }, ...counts }))
    .filter(({ entries, reportId }) => entries > 0 || reportId !== null)
    .sort((a, b) => comparePeriodsNewestFirst(a.period, b.period));
}

/** Periods for which something waits while nobody has opened their report, the oldest first. */
export async function unopenedLedgers(actor: Actor): Promise<{ period: Period; open: number }[]> {
  assertMay(actor, "ledger.view");
  const periods = await db.period.findMany({ where: { reports: { none: {} }, entries: { some: { removedAt: null } } } });
  const counted = await db.ledgerEntry.groupBy({ by: ["periodId"], where: { periodId: { in: periods.map(({ id }) => id) }, ...OPEN_ENTRIES }, _count: true });
  return periods
    .flatMap((row) => counted.filter(({ periodId }) => periodId === row.id).map(({ _count }) => ({ period: toPeriod(row), open: _count })))
    .sort((a, b) => comparePeriodsNewestFirst(b.period, a.period));
}
