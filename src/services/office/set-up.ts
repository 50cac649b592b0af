import { hashPassword } from "better-auth/crypto";
import type { z } from "zod";
import { suggestTerm } from "@/domain/register";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { db } from "@/server/database";
import { newAccountSchema } from "../account/rules";
import { insertAccount } from "../account/store";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";
import { termDaySchema, termNameSchema } from "../register/term";
import { todayInVietnam } from "../register/today";
import { toDate } from "../date-column";
import { FIRST_PROFILE_DATE, officeProfileSchema } from "./office-profile-rules";

/** The committee's present term may be left out: it is then the one that most likely runs today. */
export const setUpSchema = officeProfileSchema.extend({
  ...newAccountSchema.omit({ role: true }).shape,
  termName: termNameSchema.optional(),
  termStartsOn: termDaySchema.optional(),
});
export type SetUp = z.input<typeof setUpSchema>;

// Any number nobody else locks; two set-ups at once wait for each other on it.
const SET_UP_LOCK = 4_120_241;

/** True once there is an account: then nobody may set the office up again. */
export async function isSetUp(): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) !== null;
}

/**
 * The first visit: office details, the usual sections, the term and the first admin,
 * all or nothing. Throws already-set-up for whoever comes second. Nobody is signed in yet,
 * so this service alone has no actor; its guard is that no account exists.
 */
export async function setUpOffice(input: SetUp): Promise<{ adminId: string }> {
  const { username, name, password, termName, termStartsOn, ...profile } = setUpSchema.parse(input);
  const usual = suggestTerm(todayInVietnam());
  const term = { name: termName ?? usual.name, startsOn: termStartsOn ?? usual.startsOn };
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SET_UP_LOCK})`;
    if (await tx.user.findFirst({ select: { id: true } })) throw new AppError("already-set-up");
    const adminId = await insertAccount(tx, { username, name, role: "admin", passwordHash });
    await tx.officeProfile.create({ data: { ...profile, validFrom: toDate(FIRST_PROFILE_DATE) } });
    await tx.section.createMany({
      data: DEFAULT_SECTIONS.map(({ key, heading }, position) => ({ key, heading, position })),
    });
    await tx.term.create({ data: { name: term.name, startsOn: toDate(term.startsOn) } });
    await recordAudit(tx, { id: adminId, name }, "office.set-up", { username, issuer: profile.issuer, term });
    return { adminId };
  });
}
