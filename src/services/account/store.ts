/** Rows of an account, written in the caller's transaction so that the audit entry stands or falls with them. */
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import type { Role } from "@/domain/permission";
import { emailFor } from "./rules";
import { AppError } from "../app-error";
import type { Locale } from "../actor";

type AccountRow = { username: string; name: string; role: Role; passwordHash: string; locale?: Locale };

/** Writes the user and its password the way Better Auth reads them. Throws username-taken. */
export async function insertAccount(tx: Prisma.TransactionClient, account: AccountRow): Promise<string> {
  const id = randomUUID();
  const { username, name, role, passwordHash, locale = "vi" } = account;
  // Asked by insert, not by looking first: a violated constraint would end the whole transaction.
  const created = await tx.user.createMany({
    data: { id, username, displayUsername: username, name, email: emailFor(username), emailVerified: true, role, locale },
    skipDuplicates: true,
  });
  if (created.count === 0) throw new AppError("username-taken", { username });
  await tx.account.create({
    data: { id: randomUUID(), accountId: id, providerId: "credential", userId: id, password: passwordHash },
  });
  return id;
}

/** Replaces the password. */
export async function writePassword(tx: Prisma.TransactionClient, userId: string, passwordHash: string): Promise<void> {
  const { count } = await tx.account.updateMany({
    where: { userId, providerId: "credential" },
    data: { password: passwordHash },
  });
  if (count !== 1) throw new AppError("not-found");
}

/**
 * Throws last-admin unless an admin other than `userId` can still sign in. Locks
 * the admins' rows: two admins who disable each other at once must not both succeed.
 */
export async function assertAnotherAdmin(tx: Prisma.TransactionClient, userId: string): Promise<void> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "User" WHERE "role" = 'admin' AND NOT "banned" ORDER BY "id" FOR UPDATE`;
  if (!admins.some((admin) => admin.id !== userId)) throw new AppError("last-admin");
}
