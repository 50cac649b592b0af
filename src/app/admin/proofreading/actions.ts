"use server";
import { z } from "zod";
import { formAction } from "@/server/form-action";
import { proofSettingsSchema, saveProofSettings } from "@/services/proofreading/settings";

// The choices are one value of the form: what is not ticked must be told apart from what was never there.
const fromJson = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue("json");
    return z.NEVER;
  }
});

export const saveProofSettingsAction = formAction(z.object({ settings: fromJson.pipe(proofSettingsSchema) }), (actor, { settings }) => saveProofSettings(actor, settings));
