/** The office's details: dated, so that an old report reprints as it was. */
import { writeDay } from "@/domain/typed-day";
import { z } from "zod";
import type { OfficeProfile, Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";
import { toDate, toIsoDate } from "../date-column";
import { officeProfileSchema, type OfficeProfileInput } from "./office-profile-rules";

export type ProfileView = OfficeProfileInput & { id: string; version: number; validFrom: string };

export const profileChangeSchema = officeProfileSchema.extend({ id: z.uuid(), version: z.coerce.number().int() });
export const newProfileSchema = officeProfileSchema.extend({ validFrom: z.iso.date({ error: "date" }) });

/** The profile in force on a day (YYYY-MM-DD): the latest that has begun, else the earliest. */
export async function profileFor(tx: Prisma.TransactionClient, isoDate: string): Promise<OfficeProfile> {
  const begun = await tx.officeProfile.findFirst({ where: { validFrom: { lte: toDate(isoDate) } }, orderBy: { validFrom: "desc" } });
  const profile = begun ?? (await tx.officeProfile.findFirst({ orderBy: { validFrom: "asc" } }));
  if (!profile) throw new AppError("not-found", { what: "office-profile" });
  return profile;
}

/** All profiles, the latest first. */
export async function listProfiles(actor: Actor): Promise<ProfileView[]> {
  assertMay(actor, "office.edit");
  return (await db.officeProfile.findMany({ orderBy: { validFrom: "desc" } })).map(toView);
}

/** Changes a profile in place; reports already opened keep their own copy. Throws stale with what is stored now. */
export async function saveProfile(actor: Actor, input: z.input<typeof profileChangeSchema>): Promise<void> {
  assertMay(actor, "office.edit");
  const { id, version, ...after } = profileChangeSchema.parse(input);
  await db.$transaction(async (tx) => {
    const before = await tx.officeProfile.findUnique({ where: { id } });
    if (!before) throw new AppError("not-found");
    const { count } = await tx.officeProfile.updateMany({ where: { id, version }, data: { ...after, version: { increment: 1 } } });
    if (count === 0) throw new AppError("stale", {}, { current: toView(before) });
    await recordAudit(tx, actor, "office.profile-saved", { profile: id, validFrom: toIsoDate(before.validFrom), before: fields(before), after });
  });
}

/** Adds a profile from a day on, such as a new committee after a merger. Throws date-taken. */
export async function addProfile(actor: Actor, input: z.input<typeof newProfileSchema>): Promise<{ id: string }> {
  assertMay(actor, "office.edit");
  const { validFrom, ...after } = newProfileSchema.parse(input);
  return db.$transaction(async (tx) => {
    const [created] = await tx.officeProfile.createManyAndReturn({
      data: [{ ...after, validFrom: toDate(validFrom) }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!created) throw new AppError("date-taken", { date: writeDay(validFrom) });
    await recordAudit(tx, actor, "office.profile-saved", { profile: created.id, validFrom, before: null, after });
    return created;
  });
}

function toView(row: OfficeProfile): ProfileView {
  return { id: row.id, version: row.version, validFrom: toIsoDate(row.validFrom), ...fields(row) };
}

function fields(row: OfficeProfile): OfficeProfileInput {
  const { issuer, party, symbol, place, title, subject, preamble, closing, authority, office, signer, recipients, printEmptySections } = row;
  return { issuer, party, symbol, place, title, subject, preamble, closing, authority, office, signer, recipients, printEmptySections };
}
