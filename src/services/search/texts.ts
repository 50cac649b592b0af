/** What reports say outside of their decisions: subject, opening, closing, and the headings of sections. */
import { searchWords } from "@/domain/search-words";
import { excerptFor, TEXT_FIELDS, toHitReport, type Group, type PlacedHit } from "./hit";
import { rankOf, type Rank, type Wanted } from "./ranks";
import type { SearchedReport } from "./reports";

/** At most one hit of a report, the place that fits best. */
export function findTexts(groups: readonly Group[]): PlacedHit[] {
  return groups.flatMap(({ wanted, reports }, group) => reports.flatMap((report) => bestOf(report, wanted, group) ?? []));
}

function bestOf(report: SearchedReport, wanted: Wanted, group: number): PlacedHit | null {
  let best: PlacedHit | null = null;
  for (const field of TEXT_FIELDS) {
    for (const text of [report[field]].flat()) {
      const rank = rankOf(searchWords(text), wanted);
      if (rank === null || (best && best.rank <= rank)) continue;
      best = { group, rank, weight: field === "subject" ? 0 : 1, day: report.day, hit: () => ({ kind: "text", field, report: toHitReport(report), excerpt: excerptFor(text, wanted) }) };
    }
  }
  return best;
}

export type HeadingFound = { key: string; heading: string; reports: number };

/** Sections whose heading fits, each key once with its newest heading, and how many reports have it so. */
export function findHeadings(reports: readonly SearchedReport[], wanted: Wanted): HeadingFound[] {
  const ranks = new Map<string, Rank | null>();
  const found = new Map<string, HeadingFound>();
  for (const { sections } of reports) {
    for (const { key, heading } of sections) {
      if (!ranks.has(heading)) ranks.set(heading, rankOf(searchWords(heading), wanted));
      if (ranks.get(heading) === null) continue;
      const known = found.get(key);
      if (known) known.reports += 1;
      else found.set(key, { key, heading, reports: 1 });
    }
  }
  return [...found.values()];
}
