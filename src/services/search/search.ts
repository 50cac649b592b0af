/** Finding anything the office ever wrote: decisions of all periods, texts of reports, the register. */
import { z } from "zod";
import { sectionKeySchema } from "@/domain/report-document";
import { isNamed, MAX_QUERY_LENGTH, parseSearch, wordsOf, type NamedPeriod, type QueryPart, type SearchQuery } from "@/domain/search-query";
import { REPORT_STATES, type ReportState } from "@/domain/workflow";
import { assertMay, type Actor } from "../actor";
import { withCopies } from "./copies";
import { findDecisions, findIssuedBefore, textsIssuedBefore, type Found, type OldText } from "./decisions";
import { toHitReport, type Group, type Hit, type HitReport, type PlacedHit } from "./hit";
import { findLedger, ledgerWords, waitingEntries, type WaitingEntry } from "./ledger";
import { nearParts, type Near } from "./near";
import { canBeBegun, type Wanted } from "./ranks";
import { findEntries } from "./register";
import { searchedReports, type SearchedReport } from "./reports";
import { findHeadings, findTexts, type HeadingFound } from "./texts";

export const HITS_PER_PAGE = 20;
/** Nobody turns more pages; another word finds it sooner. */
export const MOST_PAGES = 25;
const PERIODS_SHOWN = 6;

const chosen = <T>(schema: z.ZodType<T>) => schema.optional().catch(undefined);

/** What the address of the page asks for; anything odd in it asks for nothing. */
export const searchFilterSchema = z.object({
  // One character more than is read, so that the page can say that something was left out.
  q: z.string().transform((typed) => typed.slice(0, MAX_QUERY_LENGTH + 1)).catch(""),
  year: chosen(z.coerce.number().int().min(1900).max(2999)),
  section: chosen(sectionKeySchema),
  state: chosen(z.enum(REPORT_STATES)),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type SearchFilter = z.output<typeof searchFilterSchema>;

/** What can be chosen: only what would find something. */
export type SearchChoices = { years: number[]; sections: { key: string; heading: string }[]; states: ReportState[] };

export type SearchResult = {
  /** "nothing-typed" also for an empty query without a filter; "no-words" for one of signs only. */
  status: "nothing-typed" | "no-words" | "searched";
  hits: Hit[];
  total: number;
  page: number;
  pages: number;
  /** Set when nothing was found as typed and `hits` are for something like it. */
  near: Near | null;
  /** Something at the end of the query was not read. */
  cut: boolean;
  /** The period that was named, whose decisions come first. */
  named: NamedPeriod | null;
  /** Reports of the period that was named. */
  periods: HitReport[];
  headings: HeadingFound[];
  choices: SearchChoices;
};

type Scope = {
  section: string | undefined;
  state: ReportState | undefined;
  year: number | undefined;
  reports: readonly SearchedReport[];
  visible: readonly SearchedReport[];
  /** What only earlier, issued texts of `reports` say. */
  old: readonly OldText[];
  /** A state is one of a report: what is in none has none. */
  waiting: readonly WaitingEntry[];
};

/** One page of what a filter finds, by relevance, then newest. A page beyond the last is the last. */
export async function search(actor: Actor, filter: SearchFilter): Promise<SearchResult> {
  assertMay(actor, "report.view");
  const visible = await searchedReports(actor);
  const query = parseSearch(filter.q);
  const { year, section, state } = filter;
  const reports = visible.filter(({ period, state: of }) => (year === undefined || period.year === year) && (state === undefined || of === state));
  const none: SearchResult = { status: "searched", hits: [], total: 0, page: 1, pages: 1, near: null, cut: query.cut, named: null, periods: [], headings: [], choices: choicesOf(visible) };
  if (query.parts.length === 0) {
    if (filter.q.trim() !== "") return { ...none, status: "no-words" };
    if ([year, section, state].every((value) => value === undefined)) return { ...none, status: "nothing-typed" };
  }
  const hasWords = query.parts.length > 0;
  const [old, waiting] = await Promise.all([textsIssuedBefore(reports, section, state !== undefined), hasWords && state === undefined ? waitingEntries(actor) : []]);
  const scope: Scope = { section, state, year, reports, visible, old, waiting };
  const { found, near, groups } = await findOrNear(query, scope, { begun: false, page: Math.min(filter.page, MOST_PAGES), size: HITS_PER_PAGE });
  return {
    ...none,
    ...found,
    hits: await withCopies(found.hits, visible),
    near,
    named: groups > 1 ? query.period : null,
    periods: periodsNamed(query, reports),
    headings: section === undefined && hasWords ? findHeadings(reports, { parts: query.rest.length > 0 ? query.rest : query.parts, begun: false }) : [],
  };
}

export type QuickResult = { periods: HitReport[]; hits: Hit[]; total: number; near: Near | null };

/** What fits while somebody types; the last word may be begun. With nothing typed, the newest reports. */
export async function quickSearch(actor: Actor, typed: string, size: number): Promise<QuickResult> {
  assertMay(actor, "report.view");
  const visible = await searchedReports(actor);
  const query = parseSearch(typed);
  if (query.parts.length === 0) return { periods: typed.trim() === "" ? visible.slice(0, PERIODS_SHOWN).map(toHitReport) : [], hits: [], total: 0, near: null };
  const [old, waiting] = await Promise.all([textsIssuedBefore(visible, undefined, false), waitingEntries(actor)]);
  const scope: Scope = { section: undefined, state: undefined, year: undefined, reports: visible, visible, old, waiting };
  const { found, near } = await findOrNear(query, scope, { begun: query.unfinished, page: 1, size });
  return { periods: periodsNamed(query, visible), hits: found.hits, total: found.total, near };
}

/** Shorter words are still being typed, not misspelt. */
const SHORTEST_MISSPELT = 3;

type Want = { begun: boolean; page: number; size: number };
type Page = Pick<SearchResult, "hits" | "total" | "page" | "pages">;

async function findOrNear(query: SearchQuery, scope: Scope, want: Want): Promise<{ found: Page; near: Near | null; groups: number }> {
  const groups = groupsOf(query, scope.reports, want.begun);
  const found = await find(groups, scope, want);
  const letters = wordsOf(query.parts).reduce((sum, { plain }) => sum + plain.length, 0);
  const isPeriod = query.rest.length === 0 && periodsNamed(query, scope.reports).length > 0;
  if (found.total > 0 || isPeriod || letters < SHORTEST_MISSPELT) return { found, near: null, groups: groups.length };
  for await (const { parts, near } of nearParts(query.parts, ledgerWords(scope.waiting))) {
    const instead = await find([{ wanted: { parts, begun: false }, reports: scope.reports, isOf: () => true, year: null }], scope, want);
    if (instead.total > 0) return { found: instead, near, groups: 1 };
  }
  return { found, near: null, groups: groups.length };
}

/** With a period named, its own reports come first, and there its words need not stand in the text. */
function groupsOf({ parts, rest, period, unfinished }: SearchQuery, reports: readonly SearchedReport[], begun: boolean): Group[] {
  const wanted = (those: readonly QueryPart[]): Wanted => ({ parts: those, begun: begun && unfinished && those.at(-1) === parts.at(-1) && canBeBegun(those) });
  if (period === null || period.year === null || rest.length === 0) return [{ wanted: wanted(parts), reports, isOf: () => true, year: null }];
  return [
    { wanted: wanted(rest), reports: reports.filter((report) => isNamed(period, report.period)), isOf: (one) => isNamed(period, one), year: { is: period.year } },
    { wanted: wanted(parts), reports: reports.filter((report) => !isNamed(period, report.period)), isOf: (one) => !isNamed(period, one), year: { not: period.year } },
  ];
}

async function find(groups: readonly Group[], scope: Scope, { page, size }: Want): Promise<Page> {
  const limit = page * size;
  const hasWords = groups[0]!.wanted.parts.length > 0;
  const nothing: Found = { hits: [], total: 0 };
  const entries = hasWords && scope.section === undefined ? findEntries(groups, { year: scope.year, onlyOf: scope.state === undefined ? null : scope.reports.map(({ id }) => id), visible: scope.visible }, limit) : nothing;
  const [decisions, register] = await Promise.all([findDecisions(groups, scope.section, limit), entries]);
  const recorded = findLedger(scope.waiting, groups, scope);
  const before = findIssuedBefore(groups, scope.old);
  const texts = hasWords && scope.section === undefined ? findTexts(groups) : [];
  const total = decisions.total + register.total + before.length + texts.length + recorded.length;
  const pages = Math.max(1, Math.min(MOST_PAGES, Math.ceil(total / size)));
  if (page > pages) return find(groups, scope, { begun: false, page: pages, size });
  const all = [...texts, ...decisions.hits, ...recorded, ...before, ...register.hits].sort(inOrder);
  return { hits: all.slice(limit - size, limit).map(({ hit }) => hit()), total, page, pages };
}

/** Sorting keeps the order of what is alike: decisions of a report stay in the order of the report. */
function inOrder(a: PlacedHit, b: PlacedHit): number {
  return a.group - b.group || a.rank - b.rank || a.weight - b.weight || b.day.localeCompare(a.day);
}

function periodsNamed({ period }: SearchQuery, reports: readonly SearchedReport[]): HitReport[] {
  return period === null ? [] : reports.filter((report) => isNamed(period, report.period)).slice(0, PERIODS_SHOWN).map(toHitReport);
}

function choicesOf(reports: readonly SearchedReport[]): SearchChoices {
  const sections = new Map(reports.flatMap((report) => report.sections).map(({ key }) => [key, ""]));
  for (const { key, heading } of reports.toReversed().flatMap((report) => report.sections)) sections.set(key, heading);
  return {
    years: [...new Set(reports.map(({ period }) => period.year))],
    sections: [...sections].map(([key, heading]) => ({ key, heading })),
    states: REPORT_STATES.filter((state) => reports.some((report) => report.state === state)),
  };
}
