/** Terms of the committee: numbers begin anew with each. */
import { writeDay } from "@/domain/typed-day";
import { z } from "zod";
import { isRealDate, printDate } from "@/domain/register";
import type { Prisma, Term } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { cleanText } from "@/text/clean";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";
import { toDate, toIsoDate } from "../date-column";
import { isDuplicate } from "./refusal";

const MAX_NAME_LENGTH = 100;

export const termNameSchema = z
  .string()
  .transform((typed) => cleanText(typed).text.trim().replace(/\s+/g, " "))
  .pipe(z.string().min(1).max(MAX_NAME_LENGTH));
export const termDaySchema = z.iso.date({ error: "date" });

/** A new term, or with `id` and the version it was read at a changed one. */
export const termSchema = z.object({
  id: z.union([z.uuid(), z.literal("").transform(() => undefined)]).optional(),
  version: z.coerce.number().int().default(0),
  name: termNameSchema,
  startsOn: termDaySchema,
});
export type TermInput = z.input<typeof termSchema>;

export type TermView = {
  id: string;
  name: string;
  /** YYYY-MM-DD. */
  startsOn: string;
  version: number;
  /** How far each series of the term has come. */
  series: { documentType: string; lastNumber: number }[];
};

/** All terms, the latest first. */
export async function listTerms(actor: Actor): Promise<TermView[]> {
  assertMay(actor, "register.view");
  const rows = await db.term.findMany({ orderBy: { startsOn: "desc" }, include: { series: { orderBy: { documentType: "asc" } } } });
  return rows.map(({ series, ...term }) => ({
    ...toView(term),
    series: series.flatMap(({ documentType, lastNumber }) => (lastNumber === null ? [] : [{ documentType, lastNumber }])),
  }));
}

/**
 * Adds a term or changes one. Throws term-taken for a name or first day that
 * another term has, stale with what is stored, and date-outside-term for a first
 * day after a number that was given in the term.
 */
export async function saveTerm(actor: Actor, input: TermInput): Promise<{ id: string }> {
  assertMay(actor, "office.edit");
  const { id, version, name, startsOn } = termSchema.parse(input);
  const data = { name, startsOn: toDate(startsOn) };
  try {
    return await db.$transaction(async (tx) => {
      const before = id === undefined ? null : await changeTerm(tx, id, version, data);
      const termId = before?.id ?? (await tx.term.create({ data, select: { id: true } })).id;
      await recordAudit(tx, actor, "term.saved", { term: termId, before: before && { name: before.name, startsOn: toIsoDate(before.startsOn) }, after: { name, startsOn } });
      return { id: termId };
    });
  } catch (error) {
    if (isDuplicate(error)) throw new AppError("term-taken", {}, { cause: error });
    throw error;
  }
}

async function changeTerm(tx: Prisma.TransactionClient, id: string, version: number, data: { name: string; startsOn: Date }): Promise<Term> {
  const before = await tx.term.findUnique({ where: { id } });
  if (!before) throw new AppError("not-found");
  const outside = await tx.registerEntry.findFirst({ where: { series: { termId: id }, date: { lt: data.startsOn } }, orderBy: { date: "asc" } });
  if (outside) throw new AppError("date-outside-term", { date: printDate(toIsoDate(outside.date)), number: outside.number });
  const { count } = await tx.term.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
  if (count === 0) throw new AppError("stale", {}, { current: toView(before) });
  return before;
}

/** The term a day falls in: the latest that has begun. Throws date-outside-term for a day before the first, and for what is no day. */
export async function termFor(tx: Prisma.TransactionClient, isoDate: string): Promise<Term> {
  const term = isRealDate(isoDate) ? await tx.term.findFirst({ where: { startsOn: { lte: toDate(isoDate) } }, orderBy: { startsOn: "desc" } }) : null;
  if (!term) throw new AppError("date-outside-term", { date: isRealDate(isoDate) ? printDate(isoDate) : writeDay(isoDate).slice(0, 40) });
  return term;
}

function toView({ id, name, startsOn, version }: Term): Omit<TermView, "series"> {
  return { id, name, startsOn: toIsoDate(startsOn), version };
}
