import { db } from "@/server/database";
import { assertAnotherAdmin } from "./store";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";

/**
 * Ends a person's sessions and lets nobody sign in with the account until it is
 * enabled again. What the person wrote stays. Nobody disables the account in use.
 */
export async function disableAccount(actor: Actor, id: string): Promise<void> {
  assertMay(actor, "account.manage");
  if (id === actor.id) throw new AppError("not-allowed", { action: "account.manage" });
  await db.$transaction(async (tx) => {
    await assertAnotherAdmin(tx, id);
    const user = await tx.user.findUnique({ where: { id }, select: { username: true, banned: true } });
    if (!user) throw new AppError("not-found");
    if (user.banned) return;
    await tx.user.update({ where: { id }, data: { banned: true, version: { increment: 1 } } });
    await tx.session.deleteMany({ where: { userId: id } });
    await recordAudit(tx, actor, "account.disabled", { account: id, username: user.username });
  });
}

/** Lets a disabled account sign in again, with the password it had. */
export async function enableAccount(actor: Actor, id: string): Promise<void> {
  assertMay(actor, "account.manage");
  await db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id }, select: { username: true, banned: true } });
    if (!user) throw new AppError("not-found");
    if (!user.banned) return;
    await tx.user.update({
      where: { id },
      data: { banned: false, banReason: null, banExpires: null, version: { increment: 1 } },
    });
    await recordAudit(tx, actor, "account.enabled", { account: id, username: user.username });
  });
}
