/** The reports a search may find something in, with what of them stands outside of decisions. */
import { toIsoDate } from "../date-column";
import { comparePeriodsNewestFirst, periodEnd } from "@/domain/period";
import type { Period } from "@/domain/report-document";
import type { ReportState } from "@/domain/workflow";
import { db } from "@/server/database";
import type { Actor } from "../actor";
import type { GivenNumber } from "../report/list-reports";
import { reportsVisibleTo, toPeriod, toReportState } from "../report/rows";

export type SearchedReport = {
  id: string;
  periodId: string;
  period: Period;
  /** Last day of the period, YYYY-MM-DD: what "newest" goes by. */
  day: string;
  revision: number;
  state: ReportState;
  number: GivenNumber | null;
  /** The report this one corrects. */
  replaces: { id: string; number: GivenNumber | null } | null;
  /** Put together from the decisions of shorter periods. */
  isComposed: boolean;
  /** The decisions of the period are this report's; of an earlier one only what was issued is left. */
  isLatest: boolean;
  issuedVersionId: string | null;
  sections: { key: string; heading: string }[];
  subject: string;
  preamble: string[];
  closing: string[];
};

const entry = { select: { number: true, symbol: true, date: true } } as const;

/** All reports the person may see, the newest period first and in it the newest revision. */
export async function searchedReports(actor: Actor): Promise<SearchedReport[]> {
  const rows = await db.report.findMany({
    where: reportsVisibleTo(actor),
    select: {
      id: true, periodId: true, revision: true, state: true, subject: true, preamble: true, closing: true, issuedVersionId: true,
      period: true,
      entry,
      replaces: { select: { id: true, entry } },
      replacedBy: { select: { id: true } },
      sections: { select: { key: true, heading: true }, orderBy: { position: "asc" } },
    },
  });
  return rows
    .map(({ state, period, entry: given, replaces, replacedBy, ...row }) => ({
      ...row,
      period: toPeriod(period),
      day: periodEnd(toPeriod(period)),
      state: toReportState(state),
      number: given && toNumber(given),
      replaces: replaces && { id: replaces.id, number: replaces.entry && toNumber(replaces.entry) },
      isComposed: period.partIds.length > 0,
      isLatest: replacedBy === null,
    }))
    .sort((a, b) => comparePeriodsNewestFirst(a.period, b.period) || b.revision - a.revision);
}

function toNumber({ number, symbol, date }: { number: number; symbol: string; date: Date }): GivenNumber {
  return { number, symbol, date: toIsoDate(date) };
}
