/** The remembered papers as an admin sees them: found by words, sorted, a page at a time. */
import { z } from "zod";
import { comparePeriodsNewestFirst } from "@/domain/period";
import { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { paperQuery } from "@/text/citation";
import { assertMay, type Actor } from "../actor";
import { toIsoDate } from "../date-column";
import { toPeriod } from "../report/rows";
import { fitsWords } from "./offer";
import { paperName, toPaper, WITH_ROOTS, withSaid, type PaperView } from "./rows";

export const PAPERS_PER_PAGE = 50;
export const PAPER_ORDERS = ["last", "times", "number", "date"] as const;

const chosen = <T>(schema: z.ZodType<T>) => schema.optional().catch(undefined);

/** What the address of the page asks for; anything odd in it asks for nothing. */
export const paperFilterSchema = z.object({
  q: chosen(z.string().trim().min(1).max(200)),
  show: z.enum(["used", "forgotten"]).catch("used"),
  order: z.enum(PAPER_ORDERS).catch("last"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type PaperFilter = z.output<typeof paperFilterSchema>;

export type PaperPage = { papers: PaperView[]; total: number; page: number; pages: number; counts: { used: number; forgotten: number } };

const ORDER: Record<PaperFilter["order"], Prisma.Sql> = {
  last: Prisma.sql`s.last DESC NULLS LAST, s.times DESC NULLS LAST,`,
  times: Prisma.sql`s.times DESC NULLS LAST, s.last DESC NULLS LAST,`,
  number: Prisma.sql`substring(p.number FROM '^[0-9]+')::int, p.code COLLATE "C",`,
  date: Prisma.sql``,
};

/** One page of what a filter finds. A page beyond the last is the last. Throws not-allowed. */
export async function listPapers(actor: Actor, filter: PaperFilter): Promise<PaperPage> {
  assertMay(actor, "citation.edit");
  const { q, show, order, page } = filter;
  const where = Prisma.sql`p."forgottenAt" IS ${show === "forgotten" ? Prisma.sql`NOT NULL` : Prisma.sql`NULL`} AND ${fitsWords(paperQuery(q ?? "").words)}`;
  const [counted] = await db.$queryRaw<{ total: number; used: number; forgotten: number }[]>`
    SELECT count(*) FILTER (WHERE ${where})::int AS total, count(*) FILTER (WHERE p."forgottenAt" IS NULL)::int AS used, count(*) FILTER (WHERE p."forgottenAt" IS NOT NULL)::int AS forgotten
    FROM "CitedPaper" p WHERE p."mergedIntoId" IS NULL`;
  const { total, ...counts } = counted!;
  const pages = Math.max(1, Math.ceil(total / PAPERS_PER_PAGE));
  const at = Math.min(page, pages);
  const found = await db.$queryRaw<{ id: string }[]>`${withSaid(where)}
    SELECT p.id FROM found p LEFT JOIN said s ON s.id = p.id
    ORDER BY ${ORDER[order]} p.date DESC, p.key LIMIT ${PAPERS_PER_PAGE}::int OFFSET ${(at - 1) * PAPERS_PER_PAGE}::int`;
  return { papers: await loadPapers(found.map(({ id }) => id)), total, page: at, pages, counts };
}

const mentions = { where: { report: { state: "issued" } }, select: { count: true, until: true, report: { select: { id: true, period: true } } } } satisfies Prisma.CitedPaper$mentionsArgs;

/** Papers with all that is known of them, in the order of `ids`; a merged one's citations count for what it was merged into. */
async function loadPapers(ids: readonly string[]): Promise<PaperView[]> {
  const under = await db.$queryRaw<{ id: string; root: string }[]>`${WITH_ROOTS} SELECT id, root FROM roots WHERE root = ANY(${ids}::uuid[])`;
  const rows = await db.citedPaper.findMany({ where: { id: { in: [...ids, ...under.map(({ id }) => id)] } }, include: { mentions } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const merged = under.flatMap((one) => (one.root === id ? (byId.get(one.id) ?? []) : []));
    const said = [row, ...merged].flatMap((one) => one.mentions);
    const dates = said.map(({ until }) => toIsoDate(until)).sort();
    return [
      {
        ...toPaper(row),
        id,
        version: row.version,
        key: row.key,
        mended: row.mended,
        forgotten: row.forgottenAt !== null,
        times: said.reduce((sum, { count }) => sum + count, 0),
        last: dates.at(-1) ?? null,
        reports: reportsOf(said),
        merged: merged.map((one) => ({ id: one.id, version: one.version, name: paperName(toPaper(one)) })),
      },
    ];
  });
}

type Said = Prisma.PaperMentionGetPayload<typeof mentions>;

function reportsOf(said: readonly Said[]): PaperView["reports"] {
  const byReport = new Map<string, PaperView["reports"][number]>();
  for (const { count, report } of said) {
    const counted = byReport.get(report.id)?.count ?? 0;
    byReport.set(report.id, { id: report.id, period: toPeriod(report.period), count: counted + count });
  }
  return [...byReport.values()].sort((a, b) => comparePeriodsNewestFirst(a.period, b.period));
}
