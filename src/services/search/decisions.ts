/** Finding decisions: those of the periods through the index, those that only an earlier, issued text still has by reading it. */
import { z } from "zod";
import { searchWords } from "@/domain/search-words";
import { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { REPEATS_ANOTHER } from "./copies";
import { excerptFor, toHitReport, type Group, type PlacedHit } from "./hit";
import { indexQueries, rankOf, RANKS, type Rank, type Wanted } from "./ranks";
import type { SearchedReport } from "./reports";

export type Found = { hits: PlacedHit[]; total: number };

type Row = { id: string; periodId: string; sectionKey: string; text: string; group: number; rank: Rank; total: number };

/**
 * The first `limit` decisions in order of rank, then newest first, and how many there are. What a longer
 * period was put together from comes first, for there it was decided; what only repeats it is left out.
 */
export async function findDecisions(groups: readonly Group[], section: string | undefined, limit: number): Promise<Found> {
  const scope = groups.flatMap(({ reports }, group) => reports.filter(({ isLatest }) => isLatest).map((report) => ({ group, report })));
  if (scope.length === 0) return { hits: [], total: 0 };
  const hasComposed = scope.some(({ report }) => report.isComposed);
  // Whether a text repeats another costs a look at both: only so many are looked at, a few times what is shown.
  const most = hasComposed ? 4 * limit + 400 : limit;
  // "found" by itself and without texts: joined to the periods, the index would be read anew for each of them.
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    WITH scope AS (
      SELECT * FROM unnest(${scope.map(({ group }) => group)}::int[], ${scope.map(({ report }) => report.periodId)}::uuid[], ${scope.map(({ report }) => report.id)}::uuid[], ${scope.map(({ report }) => report.isComposed)}::boolean[])
      WITH ORDINALITY AS scope("group", period, report, composed, place)
    ), found AS MATERIALIZED (${Prisma.join(groups.flatMap((group, index) => byRank(group, index, section)), " UNION ALL ")}),
    first AS MATERIALIZED (
      SELECT found.id, found."group", found.rank, scope.composed, scope.place, s.position AS part, found.position
      FROM found
      JOIN scope ON scope."group" = found."group" AND scope.period = found."periodId"
      LEFT JOIN "ReportSection" s ON s."reportId" = scope.report AND s.key = found."sectionKey"
      ORDER BY found."group", found.rank, scope.composed, scope.place, part, found.position LIMIT ${most}::int
    ), shown AS MATERIALIZED (SELECT * FROM first AS found ${hasComposed ? Prisma.sql`WHERE NOT (found.composed AND ${REPEATS_ANOTHER})` : Prisma.empty})
    SELECT d.id, d."periodId", d."sectionKey", d.text, best."group", best.rank, ${hasComposed ? totalUpTo(most) : TOTAL} AS total
    FROM (SELECT * FROM shown ORDER BY "group", rank, composed, place, part, position LIMIT ${limit}::int) AS best
    JOIN "Decision" d ON d.id = best.id
    ORDER BY best."group", best.rank, best.composed, best.place, best.part, best.position`);
  const reports = new Map(scope.map(({ group, report }) => [`${group} ${report.periodId}`, report]));
  return { total: rows[0]?.total ?? 0, hits: rows.map((row) => toHit(row, reports.get(`${row.group} ${row.periodId}`)!, groups[row.group]!)) };
}

const IN_SCOPE = Prisma.sql`FROM found JOIN scope ON scope."group" = found."group" AND scope.period = found."periodId"`;
const TOTAL = Prisma.sql`(SELECT count(*)::int ${IN_SCOPE})`;

/** Exact where all were looked at; of more, those that repeat nothing for sure. */
function totalUpTo(most: number): Prisma.Sql {
  return Prisma.sql`(SELECT CASE WHEN count(*) <= ${most}::int THEN (SELECT count(*)::int FROM shown) ELSE count(*) FILTER (WHERE NOT scope.composed)::int END ${IN_SCOPE})`;
}

function byRank({ wanted }: Group, index: number, section: string | undefined): Prisma.Sql[] {
  const ranked: { rank: Rank; query: string | null }[] = wanted.parts.length === 0 ? [{ rank: RANKS.words, query: null }] : indexQueries(wanted);
  return ranked.map(
    ({ rank, query }) => Prisma.sql`
      SELECT d.id, d."periodId", d."sectionKey", d.position, ${index}::int AS "group", ${rank}::int AS rank FROM "Decision" d
      WHERE d."deletedAt" IS NULL
        ${query === null ? Prisma.empty : Prisma.sql`AND search_keys(d.text) @@ ${query}::tsquery`}
        ${section === undefined ? Prisma.empty : Prisma.sql`AND d."sectionKey" = ${section}`}`,
  );
}

function toHit({ id, sectionKey, text, group, rank }: Row, report: SearchedReport, { wanted }: Group): PlacedHit {
  return { group, rank, weight: report.isComposed ? 1 : 0, day: report.day, hit: () => ({ kind: "decision", id, report: toHitReport(report), section: sectionOf(report, sectionKey), excerpt: excerptFor(text, wanted), alsoIn: [] }) };
}

function sectionOf({ sections }: SearchedReport, key: string): { key: string; heading: string } {
  return sections.find((section) => section.key === key) ?? { key, heading: key };
}

export type OldText = { report: SearchedReport; decisionId: string | null; sectionKey: string; text: string };

/**
 * Decisions of issued texts that a later revision has taken the place of. What stands unchanged
 * in that revision is found there, unless `all` is asked for, as when one looks through recalled reports.
 */
export async function textsIssuedBefore(reports: readonly SearchedReport[], section: string | undefined, all: boolean): Promise<OldText[]> {
  const old = new Map(reports.filter(({ isLatest, issuedVersionId }) => !isLatest && issuedVersionId !== null).map((report) => [report.id, report]));
  if (old.size === 0) return [];
  // One part for each report: with its period as a constant, what it says now is looked up in a hash of its own.
  const rows = await db.$queryRaw<(Omit<OldText, "report"> & { reportId: string })[]>(Prisma.join([...old.values()].map((report) => textsOf(report, section, all)), " UNION ALL "));
  return rows.map(({ reportId, ...row }) => ({ ...row, report: old.get(reportId)! }));
}

function textsOf({ id, periodId, issuedVersionId }: SearchedReport, section: string | undefined, all: boolean): Prisma.Sql {
  const now = Prisma.sql`(SELECT d.text FROM "Decision" d WHERE d."periodId" = ${periodId}::uuid AND d."deletedAt" IS NULL)`;
  return Prisma.sql`
    SELECT ${id}::text AS "reportId", decision->>'id' AS "decisionId", part->>'key' AS "sectionKey", decision->>'text' AS text
    FROM "ReportVersion" v
    CROSS JOIN jsonb_array_elements(v.document->'sections') AS part
    CROSS JOIN jsonb_array_elements(part->'decisions') AS decision
    WHERE v.id = ${issuedVersionId}::uuid
      ${section === undefined ? Prisma.empty : Prisma.sql`AND part->>'key' = ${section}`}
      ${all ? Prisma.empty : Prisma.sql`AND (decision->>'text') NOT IN ${now}`}`;
}

/** Those that fit, read word by word: no index knows them, and there are few. */
export function findIssuedBefore(groups: readonly Group[], texts: readonly OldText[]): PlacedHit[] {
  return groups.flatMap(({ wanted, reports }, group) => texts.flatMap((text) => (reports.includes(text.report) ? (hitOfOld(text, wanted, group) ?? []) : [])));
}

function hitOfOld({ report, decisionId, sectionKey, text }: OldText, wanted: Wanted, group: number): PlacedHit | null {
  const rank = wanted.parts.length === 0 ? RANKS.words : rankOf(searchWords(text), wanted);
  if (rank === null) return null;
  const id = z.guid().safeParse(decisionId).success ? decisionId : null;
  return { group, rank, weight: 0, day: report.day, hit: () => ({ kind: "decision", id, report: toHitReport(report), section: sectionOf(report, sectionKey), excerpt: excerptFor(text, wanted), alsoIn: [] }) };
}
