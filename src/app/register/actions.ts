"use server";
import { refresh } from "next/cache";
import { formAction } from "@/server/form-action";
import { paperNumbersSchema, recordPaperNumbers } from "@/services/register/paper";

export const recordPaperAction = formAction(
  paperNumbersSchema,
  async (actor, input) => {
    const recorded = await recordPaperNumbers(actor, input);
    refresh();
    return recorded;
  },
  { at: { "number-taken": "from", "number-gap": "from", "date-outside-term": "date" } },
);
