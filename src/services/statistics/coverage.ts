/** What one report covers: decisions and cited papers by section, beside the period before it. */
import type { Period } from "@/domain/report-document";
import type { ReportState } from "@/domain/workflow";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { documentOf } from "../report/document";
import { assertReportId, reportInclude, reportsVisibleTo, toPeriod, toReportState } from "../report/rows";
import { citedPapers, type PapersOfSection } from "./cited-papers";
import { countsOf, newestRevisions, type PeriodCount } from "./periods";

export type CoveredSection = Omit<PapersOfSection, "key"> & {
  key: string;
  heading: string;
  decisions: number;
  /** Decisions of the same section a period earlier; null where it did not have the section. */
  before: number | null;
};

export type Coverage = {
  id: string;
  period: Period;
  revision: number;
  state: ReportState;
  sections: CoveredSection[];
  types: string[];
  whole: Omit<CoveredSection, "key" | "heading">;
  /** The nearest earlier report of the same kind of period. */
  before: Pick<PeriodCount, "reportId" | "period"> | null;
};

export type ReportChoice = { id: string; period: Period };

/** Reports whose coverage can be looked at, newest period first: each period's newest revision. Throws not-allowed. */
export async function coverageChoices(actor: Actor): Promise<ReportChoice[]> {
  assertMay(actor, "report.view");
  return (await newestRevisions(actor)).map(({ id, period }) => ({ id, period }));
}

/** The report as it went out, or as it is being written. Throws not-allowed and not-found. */
export async function reportCoverage(actor: Actor, reportId: string): Promise<Coverage> {
  assertMay(actor, "report.view");
  assertReportId(reportId);
  const row = await db.report.findFirst({ where: { AND: [{ id: reportId }, reportsVisibleTo(actor)] }, include: reportInclude });
  if (!row) throw new AppError("not-found");
  const period = toPeriod(row.period);
  const [document, before] = await Promise.all([documentOf(db, row), countBefore(actor, period)]);
  const cited = citedPapers(document.sections.map(({ key, decisions }) => ({ key, texts: decisions.map(({ text }) => text) })));
  const sections = document.sections.map(({ key, heading, decisions }, place): CoveredSection => {
    const { papers, cited: count } = cited.sections[place]!;
    return { key, heading, decisions: decisions.length, before: before?.counts[key] ?? null, papers, cited: count };
  });
  return {
    id: row.id,
    period,
    revision: row.revision,
    state: toReportState(row.state),
    sections,
    types: cited.types,
    whole: { ...cited.whole, decisions: sections.reduce((sum, { decisions }) => sum + decisions, 0), before: before?.total ?? null },
    before: before && { reportId: before.reportId, period: before.period },
  };
}

async function countBefore(actor: Actor, { kind, year, index }: Period): Promise<PeriodCount | null> {
  const earlier = (await newestRevisions(actor)).find(({ period }) => period.kind === kind && (period.year < year || (period.year === year && period.index < index)));
  return earlier ? ((await countsOf([earlier]))[0] ?? null) : null;
}
