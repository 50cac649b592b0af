/** Remembered papers between database and program, and the one lock that orders writes to them. */
import type { Period } from "@/domain/report-document";
import type { CitedPaper, Prisma } from "@/generated/prisma/client";
import { Prisma as P } from "@/generated/prisma/client";
import { formatCitation, lookupOf, type Paper } from "@/text/citation";
import { AppError } from "../app-error";
import { toDate, toIsoDate } from "../date-column";

/** A paper as an admin sees it. */
export type PaperView = Paper & {
  id: string;
  version: number;
  key: string;
  /** An admin changed it; reports no longer teach its wording. */
  mended: boolean;
  forgotten: boolean;
  /** How often issued reports cite it, and the last day of the latest such report's period. */
  times: number;
  last: string | null;
  /** Issued reports that cite it, the latest first. */
  reports: { id: string; period: Period; count: number }[];
  /** Papers that turned out to be this one. */
  merged: { id: string; version: number; name: string }[];
};

export function toPaper(row: CitedPaper): Paper {
  const { type, typeCode, number, code, issuer, term, title, titleQuoted } = row;
  return { type, typeCode, number, code, family: row.family as Paper["family"], date: toIsoDate(row.date), issuer, term, title, titleQuoted };
}

/** What is stored of a paper. */
export function toPaperRow(paper: Paper): Omit<Prisma.CitedPaperUncheckedCreateInput, "key"> {
  return { ...paper, date: toDate(paper.date), lookup: lookupOf(paper) };
}

/** "Chỉ thị số 28-CT/TW ngày 25/12/2023", for people. */
export function paperName(paper: Paper): string {
  return formatCitation(paper, "dated");
}

/**
 * Holds the memory until the transaction ends: two reports issued at once would else
 * learn one paper twice, or wait for each other.
 */
export async function lockPapers(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('cited-papers'))`;
}

/** A paper that stands for itself, at the version the person saw. Throws not-found, and stale with what is stored. */
export async function paperAsSeen(tx: Prisma.TransactionClient, { id, version }: { id: string; version: number }): Promise<CitedPaper> {
  const row = await tx.citedPaper.findUnique({ where: { id } });
  if (!row) throw new AppError("not-found");
  if (row.version !== version) throw new AppError("stale", {}, { current: { ...toPaper(row), version: row.version } });
  return row;
}

/** Which paper each merged one turned out to be in the end: rows (id, root). */
const ROOTS = P.sql`
  up(id, root) AS (
    SELECT id, "mergedIntoId" FROM "CitedPaper" WHERE "mergedIntoId" IS NOT NULL
    UNION SELECT up.id, p."mergedIntoId" FROM up JOIN "CitedPaper" p ON p.id = up.root WHERE p."mergedIntoId" IS NOT NULL
  ),
  roots AS (SELECT up.id, up.root FROM up JOIN "CitedPaper" p ON p.id = up.root WHERE p."mergedIntoId" IS NULL)`;

/** The table "roots". */
export const WITH_ROOTS = P.sql`WITH RECURSIVE ${ROOTS}`;

/**
 * The tables "roots", "found" (papers p that stand for themselves, of which `condition` is true) and
 * "said" (of those, how often they are cited, until when). A recalled report's citations stay stored
 * but do not count: its correction teaches anew.
 */
export function withSaid(condition: Prisma.Sql): Prisma.Sql {
  return P.sql`${WITH_ROOTS},
    found AS MATERIALIZED (SELECT p.* FROM "CitedPaper" p WHERE p."mergedIntoId" IS NULL AND ${condition}),
    said AS (
      SELECT own.root AS id, sum(m.count)::int AS times, max(m.until) AS last
      FROM (SELECT id, id AS root FROM found UNION ALL SELECT roots.id, roots.root FROM roots JOIN found ON found.id = roots.root) AS own
      JOIN "PaperMention" m ON m."paperId" = own.id
      WHERE m."reportId" IN (SELECT id FROM "Report" WHERE state = 'issued')
      GROUP BY own.root
    )`;
}
