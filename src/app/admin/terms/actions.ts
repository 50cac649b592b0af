"use server";
import { refresh } from "next/cache";
import { formAction } from "@/server/form-action";
import { saveTerm, termSchema } from "@/services/register/term";

export const saveTermAction = formAction(
  termSchema,
  async (actor, input) => {
    await saveTerm(actor, input);
    refresh();
  },
  { at: { "date-outside-term": "startsOn" } },
);
