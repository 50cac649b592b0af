/** How the list of reports is laid out: by period, the newest revision first, in full where somebody is likely to work on it. */
import { OPEN_STATES } from "@/domain/workflow";
import type { ReportSummary } from "@/services/report/list-reports";

/** The newest report of a period, and the earlier ones it followed. */
export type PeriodGroup = { newest: ReportSummary; earlier: ReportSummary[]; full: boolean };

/** This many periods are shown in full however finished they are. */
const ALWAYS_FULL = 2;

/** Years with their periods, in the order the reports come: the newest period first, in it the newest revision. */
export function arrangeReports(reports: readonly ReportSummary[]): [year: number, groups: PeriodGroup[]][] {
  const groups = new Map<string, PeriodGroup>();
  for (const report of reports) {
    const { kind, year, index } = report.period;
    const key = `${kind} ${year} ${index}`;
    const group = groups.get(key);
    if (group) group.earlier.push(report);
    else groups.set(key, { newest: report, earlier: [], full: groups.size < ALWAYS_FULL || isUnfinished(report) });
  }
  const years = new Map<number, PeriodGroup[]>();
  for (const group of groups.values()) {
    const { year } = group.newest.period;
    years.set(year, [...(years.get(year) ?? []), group]);
  }
  return [...years];
}

function isUnfinished({ state, unconfirmedException }: ReportSummary): boolean {
  return OPEN_STATES.includes(state) || unconfirmedException;
}
