/** Numbers given by hand in the paper register, entered once, so that the series goes on from them. */
import { z } from "zod";
import { MAX_NUMBER, MAX_PAPER_NUMBERS } from "@/domain/register";
import { MAX_LINE_LENGTH } from "@/domain/report-document";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { cleanText } from "@/text/clean";
import { assertMay, type Actor } from "../actor";
import { recordAudit } from "../audit";
import { assertNext, givingNumber, seriesFor, writeEntries, type NewEntry, type Series } from "./series";
import { termDaySchema } from "./term";

export const registerLineSchema = z
  .string()
  .transform((typed) => cleanText(typed).text.trim().replace(/\s+/g, " "))
  .pipe(z.string().max(MAX_LINE_LENGTH));

const number = z.coerce.number<string | number>().int().min(1).max(MAX_NUMBER);

export const paperNumbersSchema = z
  .object({
    symbol: registerLineSchema.pipe(z.string().min(1).max(40)),
    date: termDaySchema,
    from: number,
    /** Empty for one number. */
    to: z.union([z.literal("").transform(() => undefined), number]).optional(),
    subject: registerLineSchema.pipe(z.string().min(1)),
    note: registerLineSchema.optional(),
  })
  .refine(({ from, to }) => to === undefined || (to >= from && to - from < MAX_PAPER_NUMBERS), { path: ["to"], error: "paper-range" });
export type PaperNumbers = z.input<typeof paperNumbersSchema>;

/**
 * Enters one number or a range, all or nothing. Throws number-taken, number-gap
 * and date-outside-term.
 */
export async function recordPaperNumbers(actor: Actor, input: PaperNumbers): Promise<{ from: number; to: number }> {
  assertMay(actor, "register.record");
  const { symbol, date, from, to = from, subject, note } = paperNumbersSchema.parse(input);
  return givingNumber({ symbol, date, number: from }, () =>
    db.$transaction(async (tx) => {
      const series = await seriesFor(tx, symbol, date);
      await assertNext(tx, series, from);
      await writePaperNumbers(tx, actor, series, { from, to, entry: { symbol, date, subject, note: note || null } });
      return { from, to };
    }),
  );
}

/** Writes the range into a series and says so in the audit log. */
export async function writePaperNumbers(
  tx: Prisma.TransactionClient,
  actor: Actor,
  series: Series,
  { from, to, entry }: { from: number; to: number; entry: Omit<NewEntry, "number" | "reportId"> },
): Promise<void> {
  const entries = Array.from({ length: to - from + 1 }, (_, index) => ({ ...entry, number: from + index }));
  await writeEntries(tx, actor, series, entries);
  await recordAudit(tx, actor, "register.recorded", { documentType: series.documentType, term: series.term.name, from, to, symbol: entry.symbol, date: entry.date, subject: entry.subject, note: entry.note ?? null });
}
