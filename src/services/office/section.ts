/** The sections a new report starts with. A report keeps its own copy. */
import { z } from "zod";
import { MAX_LINE_LENGTH } from "@/domain/report-document";
import { sectionKey } from "@/domain/section-key";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { cleanText } from "@/text/clean";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";

export const MAX_SECTIONS = 50;

/** One line of the list as edited; a line without a key is a new section. */
export const sectionInputSchema = z.object({
  key: z.string().max(40).nullable(),
  version: z.coerce.number().int(),
  heading: z
    .string()
    .transform((typed) => cleanText(typed).text.trim().replace(/\s+/g, " "))
    .pipe(z.string().min(1).max(MAX_LINE_LENGTH)),
  active: z.boolean(),
});
export const sectionListSchema = z.array(sectionInputSchema).min(1).max(MAX_SECTIONS);
export type SectionInput = z.infer<typeof sectionInputSchema>;
export type SectionView = { key: string; heading: string; active: boolean; version: number };

/** All sections in the order they print, the ones no longer used among them. */
export async function listSections(actor: Actor): Promise<SectionView[]> {
  assertMay(actor, "office.edit");
  return readSections(db);
}

/**
 * Saves headings, order and use of all sections at once. Sections are never
 * deleted: decisions refer to them. Throws stale, with the list as stored, when
 * anybody changed the list since it was read.
 */
export async function saveSections(actor: Actor, input: readonly SectionInput[]): Promise<void> {
  assertMay(actor, "office.edit");
  const wanted = sectionListSchema.parse(input);
  await db.$transaction(async (tx) => {
    // The whole list is one thing to edit, so writers go one after the other.
    await tx.$executeRaw`LOCK TABLE "Section" IN SHARE ROW EXCLUSIVE MODE`;
    const before = await readSections(tx);
    if (!sameVersions(before, wanted)) throw new AppError("stale", {}, { current: before });
    const after = withKeys(wanted, before);
    for (const [position, { key, heading, active }] of after.entries()) {
      await tx.section.upsert({
        where: { key },
        create: { key, heading, active, position },
        update: { heading, active, position, version: { increment: 1 } },
      });
    }
    await recordAudit(tx, actor, "office.sections-saved", { before, after: after.map(({ key, heading, active }) => ({ key, heading, active })) });
  });
}

async function readSections(tx: Prisma.TransactionClient): Promise<SectionView[]> {
  return tx.section.findMany({ orderBy: [{ position: "asc" }, { key: "asc" }], select: { key: true, heading: true, active: true, version: true } });
}

function sameVersions(before: readonly SectionView[], wanted: readonly SectionInput[]): boolean {
  const based = new Map(wanted.filter(({ key }) => key !== null).map(({ key, version }) => [key, version]));
  return based.size === before.length && before.every(({ key, version }) => based.get(key) === version);
}

function withKeys(wanted: readonly SectionInput[], before: readonly SectionView[]): (SectionInput & { key: string })[] {
  const taken = before.map(({ key }) => key);
  return wanted.map((section) => {
    if (section.key !== null) return { ...section, key: section.key };
    const key = sectionKey(section.heading, taken);
    taken.push(key);
    return { ...section, key };
  });
}
