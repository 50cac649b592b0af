"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { formAction } from "@/server/form-action";
import { accountChangeSchema, changeAccount } from "@/services/account/change";
import { createAccount } from "@/services/account/create";
import { disableAccount, enableAccount } from "@/services/account/disable";
import { resetPassword } from "@/services/account/password";
import { newAccountSchema } from "@/services/account/rules";

// One type for the three confirmations, so that one form serves them all.
type Confirmed = { password: string } | null;

const idSchema = z.object({ id: z.string().min(1).max(64) });

export const createAccountAction = formAction(
  newAccountSchema,
  async (actor, input) => {
    await createAccount(actor, input);
    refresh();
    const { name, username, password } = input;
    return { name, username, password };
  },
  { at: { "username-taken": "username", "weak-password": "password" } },
);

export const changeAccountAction = formAction(accountChangeSchema, async (actor, input) => {
  await changeAccount(actor, input);
  refresh();
});

export const resetPasswordAction = formAction(idSchema, async (actor, { id }): Promise<Confirmed> => {
  const result = await resetPassword(actor, id);
  refresh();
  return result;
});

export const disableAccountAction = formAction(idSchema, async (actor, { id }): Promise<Confirmed> => {
  await disableAccount(actor, id);
  refresh();
  return null;
});

export const enableAccountAction = formAction(idSchema, async (actor, { id }): Promise<Confirmed> => {
  await enableAccount(actor, id);
  refresh();
  return null;
});
