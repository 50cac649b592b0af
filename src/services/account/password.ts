import { hashPassword, verifyPassword } from "better-auth/crypto";
import { db } from "@/server/database";
import { userBrakeKey } from "@/server/sign-in-brake";
import { passwordSchema, readablePassword } from "./rules";
import { writePassword } from "./store";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";

/**
 * Gives an account a new password, made up when none is given, ends its sessions
 * and lifts the brake on sign-in. Returns the password: this is the one time it can be seen.
 */
export async function resetPassword(actor: Actor, id: string, chosen?: string): Promise<{ password: string }> {
  assertMay(actor, "account.manage");
  const password = chosen === undefined ? readablePassword() : checked(chosen);
  const passwordHash = await hashPassword(password);
  await db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id }, select: { username: true } });
    if (!user) throw new AppError("not-found");
    await writePassword(tx, id, passwordHash);
    await tx.session.deleteMany({ where: { userId: id } });
    await tx.rateLimit.deleteMany({ where: { key: userBrakeKey(user.username) } });
    await recordAudit(tx, actor, "account.password-reset", { account: id, username: user.username });
  });
  return { password };
}

/** Changes one's own password and ends one's other sessions; `sessionToken` is the one in use. */
export async function changeOwnPassword(actor: Actor, input: { current: string; next: string; sessionToken: string }): Promise<void> {
  const next = checked(input.next);
  const account = await db.account.findFirst({ where: { userId: actor.id, providerId: "credential" }, select: { password: true } });
  const right = account?.password && (await verifyPassword({ hash: account.password, password: input.current }));
  if (!right) throw new AppError("wrong-current-password");
  const passwordHash = await hashPassword(next);
  await db.$transaction(async (tx) => {
    await writePassword(tx, actor.id, passwordHash);
    await tx.session.deleteMany({ where: { userId: actor.id, token: { not: input.sessionToken } } });
    await recordAudit(tx, actor, "account.changed", { account: actor.id, username: actor.username, changed: "password" });
  });
}

function checked(password: string): string {
  const parsed = passwordSchema.safeParse(password);
  if (!parsed.success) throw new AppError("weak-password", { limit: 8 });
  return parsed.data;
}
