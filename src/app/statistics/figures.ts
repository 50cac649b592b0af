/** What a picture, the table under it and its spreadsheet show: the same numbers, put together once. */
import { withCapital } from "@/messages/format";
import type { ReportState } from "@/domain/workflow";
import type { Messages } from "@/messages";
import { UNKNOWN_TYPE } from "@/services/statistics/cited-papers";
import type { Coverage } from "@/services/statistics/coverage";
import type { PeriodCount, PeriodFigures } from "@/services/statistics/periods";

export type FigureColumn = {
  key: string;
  label: string;
  href?: string;
  /** Still being written: its numbers will change. */
  isProvisional: boolean;
};

/** A number is null where there is nothing to count, as in a report without the section. */
export type FigureRow = { key: string; label: string; href?: string; values: (number | null)[] };

export type Figures = {
  title: string;
  rowHead: string;
  columns: FigureColumn[];
  rows: FigureRow[];
  /** Of all rows; not their sum where one thing counts in several of them. */
  whole: (number | null)[];
  wholeLabel: string;
  /** Heading of a last column with the sum of each row; null where a sum would say nothing. */
  sumLabel: string | null;
  /** Where a zero is a gap that a person should see: an empty section is, a type of paper that nobody cites is not. */
  gapsIn: "every-column" | "first-column" | "none";
};

/** A recalled report went out, and stays as it was. */
const isProvisional = (state: ReportState) => state !== "issued" && state !== "recalled";

/** Decisions by section, a column for each period. */
export function periodFigures(periods: readonly PeriodCount[], { sections }: PeriodFigures, title: string, { statistics, common }: Messages): Figures {
  return {
    title,
    rowHead: statistics.section,
    columns: periods.map(({ reportId, period, state }) => ({ key: reportId, label: withCapital(common.period(period)), href: `/statistics?report=${reportId}`, isProvisional: isProvisional(state) })),
    rows: sections
      .map(({ key, heading }) => ({ key, label: heading, values: periods.map(({ counts }) => counts[key] ?? null) }))
      .filter(({ values }) => values.some((value) => value !== null)),
    whole: periods.map(({ total }) => total),
    wholeLabel: statistics.all,
    sumLabel: periods.length > 1 ? statistics.sum : null,
    gapsIn: "every-column",
  };
}

/** Decisions of one report by section, beside those of the period before. */
export function coverageFigures({ id, period, state, sections, whole, before }: Coverage, { statistics, common }: Messages): Figures {
  return {
    title: statistics.coverage,
    rowHead: statistics.section,
    columns: [
      { key: id, label: withCapital(common.period(period)), isProvisional: isProvisional(state) },
      ...(before ? [{ key: before.reportId, label: withCapital(common.period(before.period)), href: `/statistics?report=${before.reportId}`, isProvisional: isProvisional(state) }] : []),
    ],
    rows: sections.map((section) => ({ key: section.key, label: section.heading, href: `/reports/${id}?section=${section.key}`, values: before ? [section.decisions, section.before] : [section.decisions] })),
    whole: before ? [whole.decisions, whole.before] : [whole.decisions],
    wholeLabel: statistics.all,
    sumLabel: null,
    gapsIn: "first-column",
  };
}

/** Papers one report cites by section, a column for each type. */
export function papersFigures({ id, state, types, sections, whole }: Coverage, { statistics }: Messages): Figures {
  return {
    title: statistics.papers,
    rowHead: statistics.section,
    columns: types.map((type) => ({ key: type, label: type === UNKNOWN_TYPE ? statistics.unknownType : type, isProvisional: isProvisional(state) })),
    rows: sections.map(({ key, heading, papers }) => ({ key, label: heading, href: `/reports/${id}?section=${key}`, values: types.map((type) => papers[type] ?? 0) })),
    whole: types.map((type) => whole.papers[type] ?? 0),
    wholeLabel: statistics.all,
    sumLabel: types.length > 1 ? statistics.sum : null,
    gapsIn: "none",
  };
}

/** The sum of a row's numbers. */
export function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** Whether a number of a column is a gap. */
export function isGap({ gapsIn }: Pick<Figures, "gapsIn">, column: number, value: number | null): boolean {
  return value === 0 && (gapsIn === "every-column" || (gapsIn === "first-column" && column === 0));
}
