/** What an admin says a paper is: mended, added by hand, put away, taken up again. */
import { z } from "zod";
import { MAX_LINE_LENGTH } from "@/domain/report-document";
import type { CitedPaper, Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { citationKey, formatCitation, joinParts, parseCitations, type Paper } from "@/text/citation";
import { cleanText } from "@/text/clean";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";
import { lockPapers, paperAsSeen, paperName, toPaper, toPaperRow } from "./rows";

const MAX_TITLE_LENGTH = 1_000;
const line = (longest: number) =>
  z
    .string()
    .transform((typed) => cleanText(typed).text.trim().replace(/\s+/g, " "))
    .pipe(z.string().max(longest));
const orNull = (longest: number) => line(longest).transform((text) => (text === "" ? null : text));

const partsSchema = z.object({
  /** With the version it was read at; without, the paper is a new one. */
  id: z.union([z.uuid(), z.literal("").transform(() => undefined)]).optional(),
  version: z.coerce.number().int().default(0),
  type: line(100).pipe(z.string().min(1)),
  symbol: line(60).pipe(z.string().min(1)),
  date: z.iso.date({ error: "date" }),
  issuer: orNull(MAX_LINE_LENGTH),
  term: orNull(10),
  title: orNull(MAX_TITLE_LENGTH),
  titleQuoted: z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false),
});

/** All parts of a paper as a form sends them. `symbol` is number and signs: "28-CT/TW", "30/2020/NĐ-CP". */
export const paperSchema = partsSchema.transform((typed, context) => {
  const read = readPaper(typed);
  if (read) return { id: typed.id, version: typed.version, ...read };
  context.addIssue({ code: "custom", path: ["symbol"], message: "symbol" });
  return z.NEVER;
});

/** Reads number and signs as they would be read in a report, so that the paper is known again there. */
function readPaper({ type, symbol, date, issuer, term, title, titleQuoted }: z.output<typeof partsSchema>): { key: string; paper: Paper } | null {
  const [citation, ...others] = parseCitations(joinParts({ type, symbol, date }));
  if (!citation || others.length > 0 || citation.symbolEnd - citation.symbolStart !== symbol.length) return null;
  const named = { ...citation, type };
  const key = citationKey(named);
  if (key === null) return null;
  const { typeCode, number, code, family } = citation;
  return { key, paper: { type, typeCode, number, code: code!, family, date, issuer, term: term?.toUpperCase() ?? null, title: title?.replace(/^[“"«]|[”"»]$/gu, "") ?? null, titleQuoted } };
}

/**
 * Changes every part of a paper, or adds one. Reports do not change its wording any more. Where its
 * number, signs or date were wrong, the wrong ones stay known as this paper, for issued reports bear them.
 * Throws not-allowed, stale with what is stored, and paper-exists with the other paper of that number and date.
 */
export async function savePaper(actor: Actor, input: z.output<typeof paperSchema>): Promise<SeenPaper> {
  assertMay(actor, "citation.edit");
  const { id, version, key, paper } = input;
  return db.$transaction(async (tx) => {
    await lockPapers(tx);
    const before = id === undefined ? null : await paperAsSeen(tx, { id, version });
    const other = await tx.citedPaper.findUnique({ where: { key } });
    const isFree = !other || other.id === before?.id || (before && other.mergedIntoId === before.id);
    if (!isFree) throw new AppError("paper-exists", { symbol: paperName(paper) }, { current: { other: await otherPaper(tx, other), version: before?.version ?? 0 } });
    const stored = before ? await change(tx, before, other, input) : await tx.citedPaper.create({ data: { key, ...toPaperRow(paper), mended: true } });
    await recordAudit(tx, actor, "citation.changed", { id: stored.id, name: paperName(before ? toPaper(before) : paper), before: before && { paper: formatCitation(toPaper(before), "full") }, after: { paper: formatCitation(paper, "full") } });
    return { id: stored.id, version: stored.version };
  });
}

/** The paper that stands in the way. */
export type OtherPaper = { id: string; version: number; times: number; paper: Paper; forgotten: boolean; merged: boolean };

async function otherPaper(tx: Prisma.TransactionClient, row: CitedPaper): Promise<OtherPaper> {
  const { _sum } = await tx.paperMention.aggregate({ where: { paperId: row.id, report: { state: "issued" } }, _sum: { count: true } });
  return { id: row.id, version: row.version, times: _sum.count ?? 0, paper: toPaper(row), forgotten: row.forgottenAt !== null, merged: row.mergedIntoId !== null };
}

async function change(tx: Prisma.TransactionClient, before: CitedPaper, other: CitedPaper | null, { key, paper }: z.output<typeof paperSchema>): Promise<CitedPaper> {
  const { id, key: oldKey } = before;
  const data = { ...toPaperRow(paper), key, mended: true, version: { increment: 1 } };
  if (key === oldKey) return tx.citedPaper.update({ where: { id }, data });
  const wrong = toPaperRow(toPaper(before));
  // Its own former number comes back: the two change places. Keys are unique at every moment.
  if (other) await tx.citedPaper.update({ where: { id: other.id }, data: { key: `~${other.id}` } });
  const changed = await tx.citedPaper.update({ where: { id }, data });
  if (other) await tx.citedPaper.update({ where: { id: other.id }, data: { ...wrong, key: oldKey } });
  else await tx.citedPaper.create({ data: { ...wrong, key: oldKey, mergedIntoId: id } });
  return changed;
}

export const seenPaperSchema = z.object({ id: z.uuid(), version: z.coerce.number().int() });
export type SeenPaper = z.infer<typeof seenPaperSchema>;

/** Puts a paper away: it is not offered and reports do not bring it back. Throws not-allowed, not-found, stale. */
export async function forgetPaper(actor: Actor, seen: SeenPaper): Promise<SeenPaper> {
  return setForgotten(actor, seen, new Date());
}

/** Offers a paper again that was put away. Throws as forgetPaper does. */
export async function restorePaper(actor: Actor, seen: SeenPaper): Promise<SeenPaper> {
  return setForgotten(actor, seen, null);
}

async function setForgotten(actor: Actor, seen: SeenPaper, forgottenAt: Date | null): Promise<SeenPaper> {
  assertMay(actor, "citation.edit");
  return db.$transaction(async (tx) => {
    await lockPapers(tx);
    const row = await paperAsSeen(tx, seen);
    const { id, version } = await tx.citedPaper.update({ where: { id: row.id }, data: { forgottenAt, version: { increment: 1 } } });
    await recordAudit(tx, actor, forgottenAt ? "citation.forgotten" : "citation.restored", { id, name: paperName(toPaper(row)) });
    return { id, version };
  });
}
