/**
 * The report of a half-year holds decisions of its quarters word for word. A search finds such a text
 * once, where it was decided, and names the other places; with other words it is a hit of its own.
 */
import { comparePeriodsNewestFirst } from "@/domain/period";
import { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { toHitReport, type CopyPlace, type Hit } from "./hit";
import type { SearchedReport } from "./reports";

/** The link of the ledger: `e` says that `d` of the longer period came from `o` of a shorter one. */
const SAYS_THE_SAME = Prisma.sql`e."removedAt" IS NULL AND d."deletedAt" IS NULL AND o."deletedAt" IS NULL AND o."sectionKey" = d."sectionKey" AND o.text = d.text`;

/** Of a decision in `found`, whether what it repeats is searched in the same `scope`, and so found by the same words. Looked up by index, row by row. */
export const REPEATS_ANOTHER = Prisma.sql`EXISTS (
  SELECT 1 FROM "LedgerEntry" e
  JOIN "Decision" d ON d.id = e."decisionId"
  JOIN "Decision" o ON o.id = e."originId"
  JOIN scope AS shorter ON shorter.period = o."periodId" AND shorter."group" = found."group"
  WHERE e."decisionId" = found.id AND ${SAYS_THE_SAME})`;

/** The hits with the reports that repeat them; `reports` are those the person may see. */
export async function withCopies(hits: readonly Hit[], reports: readonly SearchedReport[]): Promise<Hit[]> {
  const ids = hits.flatMap((hit) => (hit.kind === "decision" && hit.id !== null ? [hit.id] : []));
  const longer = new Map(reports.filter(({ isLatest, isComposed }) => isLatest && isComposed).map((report) => [report.periodId, report]));
  if (ids.length === 0 || longer.size === 0) return [...hits];
  // With the periods named, the index on period and origin serves.
  const rows = await db.$queryRaw<{ origin: string; id: string; periodId: string }[]>`
    SELECT o.id AS origin, d.id, d."periodId" FROM "LedgerEntry" e
    JOIN "Decision" o ON o.id = e."originId"
    JOIN "Decision" d ON d.id = e."decisionId"
    WHERE e."periodId" = ANY(${[...longer.keys()]}::uuid[]) AND e."originId" = ANY(${ids}::uuid[]) AND ${SAYS_THE_SAME}`;
  const placesOf = (id: string | null): CopyPlace[] =>
    rows
      .filter(({ origin }) => origin === id)
      .map((row) => ({ id: row.id, report: toHitReport(longer.get(row.periodId)!) }))
      .sort((a, b) => comparePeriodsNewestFirst(b.report.period, a.report.period));
  return hits.map((hit) => (hit.kind === "decision" ? { ...hit, alsoIn: placesOf(hit.id) } : hit));
}
