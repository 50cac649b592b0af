/** Papers that turned out to be one. */
import { z } from "zod";
import type { CitedPaper, Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { fillIn, formatCitation } from "@/text/citation";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";
import { seenPaperSchema, type SeenPaper } from "./mend";
import { lockPapers, paperAsSeen, paperName, toPaper, toPaperRow } from "./rows";

const MOST_AT_ONCE = 50;

/** A form sends "id version", and one text where there is but one. */
const sentPaperSchema = z.preprocess((sent) => {
  if (typeof sent !== "string") return sent;
  const [id, version] = sent.split(" ");
  return { id, version };
}, seenPaperSchema);
export const mergeSchema = z.object({
  into: sentPaperSchema,
  others: z.preprocess((sent) => (Array.isArray(sent) ? sent : [sent]), z.array(sentPaperSchema).min(1).max(MOST_AT_ONCE)),
});
export type Merge = z.output<typeof mergeSchema>;

/**
 * Says that `others` are the paper `into`: its parts stay, what it lacks is filled in from them, their
 * citations count for it, and reports that bear their number and date mean it from now on. Gives all
 * at their new versions, to be separated again.
 * Throws not-allowed, not-found, stale where one of them is not as the person saw it, invalid for a paper merged with itself.
 */
export async function mergePapers(actor: Actor, { into, others }: Merge): Promise<{ into: SeenPaper; others: SeenPaper[] }> {
  assertMay(actor, "citation.edit");
  return db.$transaction(async (tx) => {
    await lockPapers(tx);
    const kept = await standing(tx, into);
    const gone = [];
    for (const other of others) gone.push(await standing(tx, other));
    if (new Set([kept, ...gone].map(({ id }) => id)).size <= others.length) throw new AppError("invalid");
    await tx.citedPaper.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data: { mergedIntoId: kept.id, forgottenAt: null, version: { increment: 1 } } });
    const filled = gone.map(toPaper).reduce(fillIn, toPaper(kept));
    const { id, version } = await tx.citedPaper.update({ where: { id: kept.id }, data: { ...toPaperRow(filled), version: { increment: 1 } } });
    await recordAudit(tx, actor, "citation.merged", { id, name: paperName(toPaper(kept)), before: { paper: [kept, ...gone].map((row) => paperName(toPaper(row))) }, after: { paper: formatCitation(filled, "full") } });
    return { into: { id, version }, others: gone.map((row) => ({ id: row.id, version: row.version + 1 })) };
  });
}

/** A paper that was merged already stands for another one: whoever saw it standing for itself saw something old. */
async function standing(tx: Prisma.TransactionClient, seen: SeenPaper): Promise<CitedPaper> {
  const row = await paperAsSeen(tx, seen);
  if (row.mergedIntoId !== null) throw new AppError("stale", {}, { current: { ...toPaper(row), version: row.version } });
  return row;
}

/** Makes a merged paper one of its own again, with the citations it came with. Throws not-allowed, not-found, stale. */
export async function separatePaper(actor: Actor, seen: SeenPaper): Promise<SeenPaper> {
  assertMay(actor, "citation.edit");
  return db.$transaction(async (tx) => {
    await lockPapers(tx);
    const row = await paperAsSeen(tx, seen);
    if (row.mergedIntoId === null) throw new AppError("stale", {}, { current: { ...toPaper(row), version: row.version } });
    const from = await tx.citedPaper.findUniqueOrThrow({ where: { id: row.mergedIntoId } });
    const { id, version } = await tx.citedPaper.update({ where: { id: row.id }, data: { mergedIntoId: null, version: { increment: 1 } } });
    await recordAudit(tx, actor, "citation.changed", { id, name: paperName(toPaper(row)), before: { paper: paperName(toPaper(from)) }, after: { paper: paperName(toPaper(row)) } });
    return { id, version };
  });
}
