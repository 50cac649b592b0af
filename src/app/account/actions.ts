"use server";
import { z } from "zod";
import { AppError } from "@/services/app-error";
import { changeOwnPassword } from "@/services/account/password";
import { passwordSchema } from "@/services/account/rules";
import { formAction } from "@/server/form-action";
import { getSessionToken } from "@/server/session";

const passwordFormSchema = z
  .object({ currentPassword: z.string().min(1), newPassword: passwordSchema, repeatPassword: z.string() })
  .refine(({ newPassword, repeatPassword }) => newPassword === repeatPassword, { error: "password-differs", path: ["repeatPassword"] });

export const changePasswordAction = formAction(
  passwordFormSchema,
  async (actor, { currentPassword, newPassword }) => {
    const sessionToken = await getSessionToken();
    if (!sessionToken) throw new AppError("not-signed-in");
    await changeOwnPassword(actor, { current: currentPassword, next: newPassword, sessionToken });
  },
  { at: { "wrong-current-password": "currentPassword", "weak-password": "newPassword" } },
);
