"use server";
import { z } from "zod";
import { formAction } from "@/server/form-action";
import { listSections, saveSections, sectionListSchema } from "@/services/office/section";

// The list is one value of the form: rows that move have no use for parallel fields.
const listFromJson = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue("json");
    return z.NEVER;
  }
});

export const saveSectionsAction = formAction(z.object({ sections: listFromJson.pipe(sectionListSchema) }), async (actor, { sections }) => {
  await saveSections(actor, sections);
  return listSections(actor);
});
