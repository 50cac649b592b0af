/** Finding entries of the outgoing register, by number and by subject. */
import { toIsoDate } from "../date-column";
import { looksForNumber } from "@/domain/search-query";
import { printDate, printNumberAndSymbol } from "@/domain/register";
import { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import type { Found } from "./decisions";
import { excerptFor, toHitReport, type Group, type Hit, type PlacedHit } from "./hit";
import { indexQueries, type Rank } from "./ranks";
import type { SearchedReport } from "./reports";

type Row = { id: string; number: number; symbol: string; date: Date; subject: string; note: string | null; reportId: string | null; group: number; rank: Rank; total: number };

export type EntryFilter = {
  year: number | undefined;
  /** Only entries of these reports; else also what was given by hand in the paper register. */
  onlyOf: readonly string[] | null;
  /** Reports the person may see. */
  visible: readonly SearchedReport[];
};

/** The first `limit` entries in order of rank, then newest first, and how many there are. */
export async function findEntries(groups: readonly Group[], filter: EntryFilter, limit: number): Promise<Found> {
  const found = groups.flatMap(({ wanted, year }, index) =>
    indexQueries(wanted).map(
      ({ rank, query }) => Prisma.sql`
        SELECT e.id, e.date, e.number, ${index}::int AS "group", ${rank}::int AS rank FROM "RegisterEntry" e WHERE ${fits(query, year, filter)}`,
    ),
  );
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    WITH found AS MATERIALIZED (${Prisma.join(found, " UNION ALL ")})
    SELECT e.id, e.number, e.symbol, e.date, e.subject, e.note, e."reportId", best."group", best.rank, (SELECT count(*)::int FROM found) AS total
    FROM (SELECT * FROM found ORDER BY "group", rank, date DESC, number DESC LIMIT ${limit}::int) AS best
    JOIN "RegisterEntry" e ON e.id = best.id
    ORDER BY best."group", best.rank, best.date DESC, best.number DESC`);
  const reports = new Map(filter.visible.map((report) => [report.id, report]));
  return { total: rows[0]?.total ?? 0, hits: rows.map((row) => toHit(row, (row.reportId !== null && reports.get(row.reportId)) || null, groups[row.group]!)) };
}

function fits(query: string, group: Group["year"], { year, onlyOf, visible }: EntryFilter): Prisma.Sql {
  const conditions = [Prisma.sql`search_keys(search_entry_text(e.number, e.symbol, e.subject, e.note)) @@ ${query}::tsquery`];
  if (year !== undefined) conditions.push(inYear(year));
  if (group !== null) conditions.push("is" in group ? inYear(group.is) : Prisma.sql`NOT (${inYear(group.not)})`);
  conditions.push(onlyOf ? Prisma.sql`e."reportId" = ANY(${onlyOf}::uuid[])` : Prisma.sql`(e."reportId" IS NULL OR e."reportId" = ANY(${visible.map(({ id }) => id)}::uuid[]))`);
  return Prisma.join(conditions, " AND ");
}

function inYear(year: number): Prisma.Sql {
  return Prisma.sql`e.date >= make_date(${year}::int, 1, 1) AND e.date < make_date(${year + 1}::int, 1, 1)`;
}

function toHit({ id, number, symbol, date, subject, note, group, rank }: Row, report: SearchedReport | null, { wanted }: Group): PlacedHit {
  const day = toIsoDate(date);
  const text = `Số ${printNumberAndSymbol(number, symbol)}, ngày ${printDate(day)}: ${subject}${note ? ` (${note})` : ""}`;
  const hit = (): Hit => ({ kind: "entry", id, number: { number, symbol, date: day }, report: report && toHitReport(report), excerpt: excerptFor(text, wanted) });
  return { group, rank, weight: looksForNumber(wanted.parts) ? -1 : 0, day, hit };
}
