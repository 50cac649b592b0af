"use server";
import { redirect } from "next/navigation";
import { publicFormAction } from "@/server/form-action";
import { signIn } from "@/server/sign-in";
import { setUpOffice, setUpSchema } from "@/services/office/set-up";

export const setUpAction = publicFormAction(
  setUpSchema,
  async (input): Promise<undefined> => {
    await setUpOffice(input);
    await signIn(input.username, input.password);
    redirect("/");
  },
  { at: { "username-taken": "username" } },
);
