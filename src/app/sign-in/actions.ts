"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { publicFormAction } from "@/server/form-action";
import { safePath } from "@/server/safe-path";
import { signIn } from "@/server/sign-in";
import { normaliseUsername } from "@/services/account/rules";

const signInSchema = z.object({
  username: z.string().min(1).max(200).transform(normaliseUsername),
  password: z.string().min(1).max(1000),
  next: z.string().optional(),
});

export const signInAction = publicFormAction(signInSchema, async ({ username, password, next }): Promise<undefined> => {
  await signIn(username, password);
  redirect(safePath(next));
});
