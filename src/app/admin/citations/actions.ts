"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { formAction } from "@/server/form-action";
import { relearnPapers } from "@/services/citation/learn";
import { forgetPaper, paperSchema, restorePaper, savePaper, seenPaperSchema } from "@/services/citation/mend";
import { mergePapers, mergeSchema, separatePaper } from "@/services/citation/merge";

export const savePaperAction = formAction(paperSchema, async (actor, input) => {
  const saved = await savePaper(actor, input);
  refresh();
  return saved;
});

export const mergePapersAction = formAction(mergeSchema, async (actor, input) => {
  const merged = await mergePapers(actor, input);
  refresh();
  return merged;
});

export const separatePaperAction = formAction(seenPaperSchema, async (actor, seen) => {
  const separated = await separatePaper(actor, seen);
  refresh();
  return separated;
});

export const forgetPaperAction = formAction(seenPaperSchema, async (actor, seen) => {
  const forgotten = await forgetPaper(actor, seen);
  refresh();
  return forgotten;
});

export const restorePaperAction = formAction(seenPaperSchema, async (actor, seen) => {
  const restored = await restorePaper(actor, seen);
  refresh();
  return restored;
});

export const relearnAction = formAction(z.object({}), async (actor) => {
  const done = await relearnPapers(actor);
  refresh();
  return done;
});
