"use server";
import { redirect } from "next/navigation";
import { refresh } from "next/cache";
import { formAction } from "@/server/form-action";
import { addProfile, newProfileSchema, profileChangeSchema, saveProfile } from "@/services/office/office-profile";

export const saveProfileAction = formAction(profileChangeSchema, async (actor, input) => {
  await saveProfile(actor, input);
  refresh();
});

export const addProfileAction = formAction(
  newProfileSchema,
  async (actor, input): Promise<undefined> => {
    const { id } = await addProfile(actor, input);
    redirect(`/admin/office?profile=${id}&added=1`);
  },
  { at: { "date-taken": "validFrom" } },
);
