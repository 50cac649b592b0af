"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { formAction } from "@/server/form-action";
import { activateTemplate, revertTemplate } from "@/services/office/template";

export const activateTemplateAction = formAction(z.object({ id: z.uuid() }), async (actor, { id }) => {
  const verdict = await activateTemplate(actor, id);
  refresh();
  return verdict;
});

export const revertTemplateAction = formAction(z.object({}), async (actor) => {
  await revertTemplate(actor);
  refresh();
});
