/** Remembered papers between database and program, and the one lock that orders writes to them. */
import type { Period } from "@/domain/report-document";
import type { CitedPaper, Prisma } from "@/generated/prisma/client";
import { Prisma as P } from "@/generated/prisma/client";
import { formatCitation, lookupOf, type Paper } from "@/text/citation";
import { AppError } from "../app-error";
import { toDate, toIsoDate } from "../office/office-profile-rules";

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

/**
 * The tables "roots" and "said" (id of a paper that stands for itself, how often it is cited, until
 * when). A recalled report's citations stay stored but do not count: its correction teaches anew.
 */
export const WITH_SAID = P.sql`WITH RECURSIVE ${ROOTS},
  said AS (
    SELECT coalesce(r.root, m."paperId") AS id, sum(m.count)::int AS times, max(m.until) AS last
    FROM "PaperMention" m JOIN "Report" report ON report.id = m."reportId" AND report.state = 'issued' LEFT JOIN roots r ON r.id = m."paperId"
    GROUP BY 1
  )`;
