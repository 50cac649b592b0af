/** The outgoing register as a list: found by term, year, type, state and words, a page at a time or whole. */
import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { profileFor } from "../office/office-profile";
import { loadEntries, type EntryView } from "./entry-view";
import { todayInVietnam } from "./today";

export const ENTRIES_PER_PAGE = 100;
/** Largest register that is printed or exported at once: some ten years of a busy office. */
export const MAX_ENTRIES_AT_ONCE = 20_000;

export const REGISTER_STATES = ["issued", "recalled", "paper"] as const;
export type RegisterState = (typeof REGISTER_STATES)[number];

const chosen = <T>(schema: z.ZodType<T>) => schema.optional().catch(undefined);

/** What the address of the page asks for; anything odd in it asks for nothing. */
export const registerFilterSchema = z.object({
  term: chosen(z.guid()),
  year: chosen(z.coerce.number().int().min(1900).max(2999)),
  type: chosen(z.string().trim().min(1).max(40)),
  state: chosen(z.enum(REGISTER_STATES)),
  q: chosen(z.string().trim().min(1).max(200)),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type RegisterFilter = z.output<typeof registerFilterSchema>;

export type RegisterPage = { entries: EntryView[]; total: number; page: number; pages: number };
/** What can be chosen: only what would find something. */
export type RegisterChoices = { terms: { id: string; name: string }[]; years: number[]; types: string[]; isEmpty: boolean };

/** One page of the entries a filter finds, the newest term and number first. A page beyond the last is the last. */
export async function listRegister(actor: Actor, filter: RegisterFilter): Promise<RegisterPage> {
  assertMay(actor, "register.view");
  const { page } = filter;
  const { ids, total } = await find(filter, Prisma.sql`DESC`, ENTRIES_PER_PAGE, (page - 1) * ENTRIES_PER_PAGE);
  const pages = Math.max(1, Math.ceil(total / ENTRIES_PER_PAGE));
  return page > pages ? listRegister(actor, { ...filter, page: pages }) : { entries: await loadEntries(ids), total, page, pages };
}

/** Every entry a filter finds, in the order of the book: oldest first. */
export async function exportRegister(actor: Actor, filter: RegisterFilter): Promise<EntryView[]> {
  assertMay(actor, "register.view");
  return loadEntries((await find(filter, Prisma.sql`ASC`, MAX_ENTRIES_AT_ONCE, 0)).ids);
}

/** Terms, years and document types that have entries, the newest first. */
export async function registerChoices(actor: Actor): Promise<RegisterChoices> {
  assertMay(actor, "register.view");
  const [series, years] = await Promise.all([
    db.registerSeries.findMany({ where: { lastNumber: { not: null } }, orderBy: [{ term: { startsOn: "desc" } }, { documentType: "asc" }], select: { documentType: true, term: { select: { id: true, name: true } } } }),
    db.$queryRaw<{ year: number }[]>`SELECT DISTINCT EXTRACT(YEAR FROM date)::int AS year FROM "RegisterEntry" ORDER BY year DESC`,
  ]);
  const terms = new Map(series.map(({ term }) => [term.id, term]));
  const types = new Set(series.map(({ documentType }) => documentType));
  return { terms: [...terms.values()], years: years.map(({ year }) => year), types: [...types].sort(), isEmpty: years.length === 0 };
}

/** Whose register it is, and the symbol its numbers usually go with. */
export async function registerOffice(actor: Actor): Promise<{ issuer: string; party: string; place: string; symbol: string }> {
  assertMay(actor, "register.view");
  const { issuer, party, place, symbol } = await profileFor(db, todayInVietnam());
  return { issuer, party, place, symbol };
}

/** What the words of a search are looked for in: as printed, without accents. */
const SEARCHED = Prisma.sql`unaccent(lower('số ' || lpad(e.number::text, greatest(2, length(e.number::text)), '0') || '-' || e.symbol || ' ' || e.subject || ' ' || coalesce(e.note, '')))`;

function whereOf({ term, year, type, state, q }: RegisterFilter): Prisma.Sql {
  const conditions = [Prisma.sql`TRUE`];
  if (term) conditions.push(Prisma.sql`t.id = ${term}::uuid`);
  if (year) conditions.push(Prisma.sql`e.date >= make_date(${year}::int, 1, 1) AND e.date < make_date(${year + 1}::int, 1, 1)`);
  if (type) conditions.push(Prisma.sql`s."documentType" = ${type}`);
  if (state === "paper") conditions.push(Prisma.sql`e."reportId" IS NULL`);
  else if (state) conditions.push(Prisma.sql`r.state = ${state}::"ReportState"`);
  if (q) {
    const found = q.normalize("NFC").split(/\s+/).map((word) => Prisma.sql`strpos(words, unaccent(lower(${word}))) > 0`);
    // OFFSET 0 keeps the words from being made anew for each one that is looked for.
    conditions.push(Prisma.sql`(SELECT ${Prisma.join(found, " AND ")} FROM (SELECT ${SEARCHED} AS words OFFSET 0) AS made)`);
  }
  return Prisma.sql`WHERE ${Prisma.join(conditions, " AND ")}`;
}

/** Ids of one stretch of what a filter finds, and how many there are in all. */
async function find(filter: RegisterFilter, direction: Prisma.Sql, limit: number, offset: number): Promise<{ ids: string[]; total: number }> {
  const found = Prisma.sql`FROM "RegisterEntry" e JOIN "RegisterSeries" s ON s.id = e."seriesId" JOIN "Term" t ON t.id = s."termId" LEFT JOIN "Report" r ON r.id = e."reportId" ${whereOf(filter)}`;
  const rows = await db.$queryRaw<{ id: string; total: number }[]>`
    SELECT e.id, (count(*) OVER ())::int AS total ${found}
    ORDER BY t."startsOn" ${direction}, s."documentType" COLLATE "C", EXTRACT(YEAR FROM e.date)::int ${direction}, e.number ${direction}
    LIMIT ${limit}::int OFFSET ${offset}::int`;
  if (rows[0] || offset === 0) return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
  // Beyond the last one there is no row to say how many there are.
  const [counted] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${found}`;
  return { ids: [], total: counted?.total ?? 0 };
}
