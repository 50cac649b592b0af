/** How many decisions each section of each period holds. */
import { z } from "zod";
import { comparePeriodsNewestFirst } from "@/domain/period";
import type { Period } from "@/domain/report-document";
import type { ReportState } from "@/domain/workflow";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { reportsVisibleTo, toPeriod, toReportState } from "../report/rows";

/** Quarters shown when no years are chosen: two years, so that each has the one before it beside it. */
export const QUARTERS_SHOWN = 8;

const year = z.coerce.number().int().min(1900).max(2999).optional().catch(undefined);

/** What the address of the page asks for; anything odd in it asks for nothing. */
export const yearsSchema = z.object({ from: year, to: year });
export type Years = z.output<typeof yearsSchema>;

export type PeriodCount = {
  /** The newest revision of the period. */
  reportId: string;
  period: Period;
  state: ReportState;
  /** By section key; a section of the report that holds nothing is 0, one it does not have is missing. */
  counts: Record<string, number>;
  total: number;
};

export type PeriodFigures = {
  /** Sections of these reports under the office's own titles: in the order of the newest, then those that only older ones have. */
  sections: { key: string; heading: string }[];
  /** Oldest first, as a picture is read. */
  quarters: PeriodCount[];
  /** Half-years, nine months and years: they hold what their quarters hold, and are never added to them. */
  longer: PeriodCount[];
  /** The years shown; null where none were chosen. */
  from: number | null;
  to: number | null;
  /** Years that have a report, newest first. */
  years: number[];
};

/** The periods of the years chosen, or the last eight quarters and the longer periods of their years. Throws not-allowed. */
export async function decisionsByPeriod(actor: Actor, chosen: Years): Promise<PeriodFigures> {
  assertMay(actor, "report.view");
  const reports = await newestRevisions(actor);
  const years = [...new Set(reports.map(({ period }) => period.year))];
  const [from, to] = range(chosen, years);
  const quarters = reports.filter(({ period }) => period.kind === "quarter");
  const shown = from === null ? quarters.slice(0, QUARTERS_SHOWN) : quarters.filter(({ period }) => from <= period.year && period.year <= to!);
  // Without a quarter, as in an office that writes half-years only, all longer ones are shown.
  const first = from ?? shown.at(-1)?.period.year ?? -Infinity;
  const longer = reports.filter(({ period }) => period.kind !== "quarter" && first <= period.year && period.year <= (to ?? Infinity));
  const [ofQuarters, ofLonger] = [await countsOf(shown), await countsOf(longer)];
  return { sections: await sectionsOf([...shown, ...longer]), quarters: ofQuarters.toReversed(), longer: ofLonger.toReversed(), from, to, years };
}

/** One year given is both ends; the wrong way round is turned. */
function range({ from, to }: Years, years: readonly number[]): [number, number] | [null, null] {
  if (from === undefined && to === undefined) return [null, null];
  const one = from ?? Math.min(to!, ...years);
  const other = to ?? Math.max(from!, ...years);
  return [Math.min(one, other), Math.max(one, other)];
}

export type CountedReport = {
  id: string;
  periodId: string;
  period: Period;
  state: ReportState;
  issuedVersionId: string | null;
  sections: { key: string; heading: string }[];
};

/** Each period's newest revision, newest period first: what a later revision took the place of counts no more. */
export async function newestRevisions(actor: Actor): Promise<CountedReport[]> {
  const rows = await db.report.findMany({
    where: { AND: [reportsVisibleTo(actor), { replacedBy: null }] },
    select: { id: true, periodId: true, period: true, state: true, issuedVersionId: true, sections: { select: { key: true, heading: true }, orderBy: { position: "asc" } } },
  });
  return rows.map((row) => ({ ...row, period: toPeriod(row.period), state: toReportState(row.state) })).sort((a, b) => comparePeriodsNewestFirst(a.period, b.period));
}

type Row = { reportId: string; key: string; count: number };

/** What each report holds: an issued one as it went out, any other as it is being written. */
export async function countsOf(reports: readonly CountedReport[]): Promise<PeriodCount[]> {
  const issued = reports.flatMap(({ issuedVersionId }) => issuedVersionId ?? []);
  const written = reports.filter(({ issuedVersionId }) => issuedVersionId === null);
  const [out, live] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT v."reportId"::text, part->>'key' AS key, jsonb_array_length(part->'decisions') AS count
      FROM "ReportVersion" v CROSS JOIN jsonb_array_elements(v.document->'sections') AS part WHERE v.id = ANY(${issued}::uuid[])`,
    db.decision.groupBy({ by: ["periodId", "sectionKey"], where: { deletedAt: null, periodId: { in: written.map(({ periodId }) => periodId) } }, _count: true }),
  ]);
  const found = new Map<string, number>();
  for (const { reportId, key, count } of out) found.set(`${reportId} ${key}`, count);
  const reportOf = new Map(written.map(({ periodId, id }) => [periodId, id]));
  for (const { periodId, sectionKey, _count } of live) found.set(`${reportOf.get(periodId)} ${sectionKey}`, _count);
  return reports.map(({ id, period, state, sections }) => {
    const counts = Object.fromEntries(sections.map(({ key }) => [key, found.get(`${id} ${key}`) ?? 0]));
    return { reportId: id, period, state, counts, total: Object.values(counts).reduce((sum, count) => sum + count, 0) };
  });
}

/** Named as the office names them, for a heading is one report's own; what the office does not have is named as in its newest report. */
async function sectionsOf(reports: readonly CountedReport[]): Promise<{ key: string; heading: string }[]> {
  const titles = new Map((await db.section.findMany({ select: { key: true, heading: true } })).map(({ key, heading }) => [key, heading]));
  const sections = new Map<string, string>();
  for (const { key, heading } of reports.toSorted((a, b) => comparePeriodsNewestFirst(a.period, b.period)).flatMap((report) => report.sections)) if (!sections.has(key)) sections.set(key, titles.get(key) ?? heading);
  return [...sections].map(([key, heading]) => ({ key, heading }));
}
