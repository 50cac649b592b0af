/** Series of numbers, one per document type and term, and what keeps them without gap or duplicate. */
import { documentTypeOf, placeInSeries } from "@/domain/register";
import type { Prisma, RegisterEntry, Term } from "@/generated/prisma/client";
import { db } from "@/server/database";
import type { Actor } from "../actor";
import { AppError } from "../app-error";
import { toDate } from "../date-column";
import { isAgainstRule, isDuplicate } from "./refusal";
import { termFor } from "./term";

export type Series = { id: string | null; documentType: string; term: Term; lastNumber: number | null };
export type NewEntry = { number: number; symbol: string; date: string; subject: string; reportId?: string; note?: string | null };

/** The series a symbol's numbers come from on a day; without an id while no number of it was given. Throws date-outside-term. */
export async function seriesFor(tx: Prisma.TransactionClient, symbol: string, isoDate: string): Promise<Series> {
  const term = await termFor(tx, isoDate);
  const documentType = documentTypeOf(symbol);
  const row = await tx.registerSeries.findUnique({ where: { documentType_termId: { documentType, termId: term.id } } });
  return { id: row?.id ?? null, documentType, term, lastNumber: row?.lastNumber ?? null };
}

/** Throws number-taken or number-gap unless `number` is the next of the series. The trigger has the last word. */
export async function assertNext(tx: Prisma.TransactionClient, series: Series, number: number): Promise<void> {
  const place = placeInSeries(series.lastNumber, number);
  if (place.verdict === "gap") throw new AppError("number-gap", { number, next: place.next });
  if (place.verdict === "taken") throw new AppError("number-taken", { number, next: place.next, subject: await subjectOf(tx, series, number) });
}

async function subjectOf(tx: Prisma.TransactionClient, series: Series, number: number): Promise<string | null> {
  if (series.id === null) return null;
  const entry = await tx.registerEntry.findUnique({ where: { seriesId_number: { seriesId: series.id, number } }, select: { subject: true } });
  return entry?.subject ?? null;
}

/** Writes entries into a series in the order they come; the trigger refuses the first that does not follow. Returns the last. */
export async function writeEntries(tx: Prisma.TransactionClient, actor: Pick<Actor, "id" | "name">, series: Series, entries: readonly NewEntry[]): Promise<RegisterEntry> {
  const { documentType, term } = series;
  const { id: seriesId } = await tx.registerSeries.upsert({ where: { documentType_termId: { documentType, termId: term.id } }, create: { documentType, termId: term.id }, update: { documentType }, select: { id: true } });
  const data = entries.map(({ date, ...entry }) => ({ ...entry, seriesId, date: toDate(date), recordedById: actor.id, recordedByName: actor.name }));
  const rows = await tx.registerEntry.createManyAndReturn({ data });
  return rows.find(({ number }) => number === entries.at(-1)!.number)!;
}

/**
 * Runs a transaction that writes entries. Where the trigger found that somebody
 * else was quicker, throws number-taken or number-gap with what is next now.
 */
export async function givingNumber<T>({ symbol, date, number }: Pick<NewEntry, "symbol" | "date" | "number">, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof AppError || !(isDuplicate(error) || isAgainstRule(error))) throw error;
    await assertNext(db, await seriesFor(db, symbol, date), number);
    throw error;
  }
}
