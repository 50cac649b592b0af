import { z } from "zod";
import { ROLES } from "@/domain/permission";
import { db } from "@/server/database";
import { personNameSchema } from "./rules";
import { assertAnotherAdmin } from "./store";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";

export const accountChangeSchema = z.object({
  id: z.string().min(1).max(64),
  version: z.coerce.number().int(),
  name: personNameSchema,
  role: z.enum(ROLES),
});
export type AccountChange = z.infer<typeof accountChangeSchema>;

/** Changes a person's name and role. Throws stale, last-admin, not-found. */
export async function changeAccount(actor: Actor, input: AccountChange): Promise<void> {
  assertMay(actor, "account.manage");
  const { id, version, name, role } = accountChangeSchema.parse(input);
  await db.$transaction(async (tx) => {
    if (role !== "admin") await assertAnotherAdmin(tx, id);
    const before = await tx.user.findUnique({ where: { id }, select: { name: true, role: true, username: true, version: true } });
    if (!before) throw new AppError("not-found");
    const { count } = await tx.user.updateMany({ where: { id, version }, data: { name, role, version: { increment: 1 } } });
    if (count === 0) throw new AppError("stale", {}, { current: { name: before.name, role: before.role, version: before.version } });
    const changed = { name: before.name, role: before.role };
    await recordAudit(tx, actor, "account.changed", { account: id, username: before.username, before: changed, after: { name, role } });
  });
}
