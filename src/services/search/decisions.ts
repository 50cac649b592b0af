/** Finding decisions: those of the periods through the index, those that only an earlier, issued text still has by reading it. */
import { z } from "zod";
import { searchWords } from "@/domain/search-words";
import { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { excerptFor, toHitReport, type Group, type PlacedHit } from "./hit";
import { indexQueries, rankOf, RANKS, type Rank } from "./ranks";
import type { SearchedReport } from "./reports";

export type Found = { hits: PlacedHit[]; total: number };

type Row = { id: string; periodId: string; sectionKey: string; text: string; group: number; rank: Rank };

/** The first `limit` decisions in order of rank, then newest first, and how many there are. */
export async function findDecisions(groups: readonly Group[], section: string | undefined, limit: number): Promise<Found> {
  const scopes = groups.map(({ reports }) => reports.filter(({ isLatest }) => isLatest));
  if (scopes.every((scope) => scope.length === 0)) return { hits: [], total: 0 };
  const best = groups.flatMap((group, index) => bestFirst(group, index, scopes[index]!, section, limit));
  const [rows, [{ total } = { total: 0 }]] = await Promise.all([
    db.$queryRaw<Row[]>(Prisma.sql`SELECT * FROM (${Prisma.join(best, " UNION ALL ")}) AS best LIMIT ${limit}::int`),
    db.$queryRaw<{ total: number }[]>(Prisma.sql`SELECT ${Prisma.join(groups.map((group, index) => countOf(group, scopes[index]!, section)), " + ")} AS total`),
  ]);
  const reports = new Map(scopes.flatMap((scope, index) => scope.map((report) => [`${index} ${report.periodId}`, report])));
  return { total, hits: rows.map((row) => toHit(row, reports.get(`${row.group} ${row.periodId}`)!, groups[row.group]!)) };
}

/** One query for each rank. The database goes on to the next only when the ones before did not fill the page. */
function bestFirst({ wanted }: Group, index: number, scope: readonly SearchedReport[], section: string | undefined, limit: number): Prisma.Sql[] {
  const ranked: { rank: Rank; query: string | null }[] = wanted.parts.length === 0 ? [{ rank: RANKS.words, query: null }] : indexQueries(wanted).ranked;
  return ranked.map(
    ({ rank, query }) => Prisma.sql`(
      SELECT d.id, d."periodId", d."sectionKey", d.text, ${index}::int AS "group", ${rank}::int AS rank
      FROM unnest(${scope.map(({ periodId }) => periodId)}::uuid[], ${scope.map(({ id }) => id)}::uuid[]) WITH ORDINALITY AS p(period, report, place)
      JOIN "Decision" d ON d."periodId" = p.period
      LEFT JOIN "ReportSection" s ON s."reportId" = p.report AND s.key = d."sectionKey"
      WHERE ${fits(query, section)}
      ORDER BY p.place, s.position, d.position
      LIMIT ${limit}::int)`,
  );
}

function countOf({ wanted }: Group, scope: readonly SearchedReport[], section: string | undefined): Prisma.Sql {
  const query = wanted.parts.length === 0 ? null : indexQueries(wanted).all;
  return Prisma.sql`(SELECT count(*)::int FROM "Decision" d WHERE d."periodId" = ANY(${scope.map(({ periodId }) => periodId)}::uuid[]) AND ${fits(query, section)})`;
}

function fits(query: string | null, section: string | undefined): Prisma.Sql {
  const conditions = [Prisma.sql`d."deletedAt" IS NULL`];
  if (query !== null) conditions.push(Prisma.sql`search_keys(d.text) @@ ${query}::tsquery`);
  if (section !== undefined) conditions.push(Prisma.sql`d."sectionKey" = ${section}`);
  return Prisma.join(conditions, " AND ");
}

function toHit({ id, sectionKey, text, group, rank }: Row, report: SearchedReport, { wanted }: Group): PlacedHit {
  return { group, rank, weight: 0, day: report.day, hit: { kind: "decision", id, report: toHitReport(report), section: sectionOf(report, sectionKey), excerpt: excerptFor(text, wanted) } };
}

function sectionOf({ sections }: SearchedReport, key: string): { key: string; heading: string } {
  return sections.find((section) => section.key === key) ?? { key, heading: key };
}

type OldRow = { reportId: string; decisionId: string | null; sectionKey: string; text: string };

/**
 * Decisions of issued texts that a later revision has taken the place of. What stands unchanged
 * in that revision is found there, unless `all` is asked for, as when one looks through recalled reports.
 */
export async function findIssuedBefore(groups: readonly Group[], section: string | undefined, all: boolean): Promise<PlacedHit[]> {
  const found = await Promise.all(groups.map(async (group, index) => hitsOfOld(await oldTexts(group.reports, section, all), group, index)));
  return found.flat();
}

async function oldTexts(reports: readonly SearchedReport[], section: string | undefined, all: boolean): Promise<(OldRow & { report: SearchedReport })[]> {
  const old = new Map(reports.filter(({ isLatest, issuedVersionId }) => !isLatest && issuedVersionId !== null).map((report) => [report.id, report]));
  if (old.size === 0) return [];
  const rows = await db.$queryRaw<OldRow[]>(Prisma.sql`
    SELECT r.id AS "reportId", decision->>'id' AS "decisionId", section->>'key' AS "sectionKey", decision->>'text' AS text
    FROM "Report" r
    JOIN "ReportVersion" v ON v.id = r."issuedVersionId"
    CROSS JOIN jsonb_array_elements(v.document->'sections') AS section
    CROSS JOIN jsonb_array_elements(section->'decisions') AS decision
    WHERE r.id = ANY(${[...old.keys()]}::uuid[])
      ${section === undefined ? Prisma.empty : Prisma.sql`AND section->>'key' = ${section}`}
      ${all ? Prisma.empty : Prisma.sql`AND NOT EXISTS (SELECT 1 FROM "Decision" d WHERE d."periodId" = r."periodId" AND d."deletedAt" IS NULL AND d.text = decision->>'text')`}`);
  return rows.map((row) => ({ ...row, report: old.get(row.reportId)! }));
}

function hitsOfOld(rows: readonly (OldRow & { report: SearchedReport })[], { wanted }: Group, group: number): PlacedHit[] {
  return rows.flatMap(({ report, decisionId, sectionKey, text }): PlacedHit[] => {
    const rank = wanted.parts.length === 0 ? RANKS.words : rankOf(searchWords(text), wanted);
    if (rank === null) return [];
    const id = z.guid().safeParse(decisionId).success ? decisionId : null;
    return [{ group, rank, weight: 0, day: report.day, hit: { kind: "decision", id, report: toHitReport(report), section: sectionOf(report, sectionKey), excerpt: excerptFor(text, wanted) } }];
  });
}
