"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { periodKindSchema } from "@/domain/report-document";
import { formAction } from "@/server/form-action";
import { openReport } from "@/services/report/open-report";
import { loadOpening } from "@/services/report/opening";
import { FROM_OFFICE } from "@/services/report/start-report";

const periodFormSchema = z.object({
  kind: periodKindSchema,
  index: z.coerce.number().int().min(1).max(4).default(1),
  year: z.coerce.number().int().min(1930).max(2999),
  // Empty: as the dialog proposes, also when it was sent before the proposal had come.
  from: z.union([z.literal(["", FROM_OFFICE]), z.guid()]).default(""),
  without: z.string().max(400).default("").transform((ids) => ids.split(" ")),
});

/** Opens a period from the start chosen, put together from all its quarters but those left out. */
export const openReportAction = formAction(periodFormSchema, async (actor, { kind, index, year, from, without }) => {
  const period = { kind, year, index: kind === "quarter" ? index : 1 };
  const opening = await loadOpening(actor, period, from === "" ? null : from);
  const partIds = opening.parts.map(({ periodId }) => periodId).filter((id) => !without.includes(id));
  const { id } = await openReport(actor, period, { from: opening.from, partIds });
  redirect(`/reports/${id}`);
});
