import { hashPassword } from "better-auth/crypto";
import { db } from "@/server/database";
import { newAccountSchema, type NewAccount } from "./rules";
import { insertAccount } from "./store";
import { assertMay, type Actor } from "../actor";
import { recordAudit } from "../audit";

/** Makes an account that can sign in at once. Throws username-taken. */
export async function createAccount(actor: Actor, input: NewAccount): Promise<{ id: string }> {
  assertMay(actor, "account.manage");
  const { username, name, role, password } = newAccountSchema.parse(input);
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const id = await insertAccount(tx, { username, name, role, passwordHash });
    await recordAudit(tx, actor, "account.created", { account: id, username, name, role });
    return { id };
  });
}
