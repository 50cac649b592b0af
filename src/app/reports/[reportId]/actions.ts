"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { formAction } from "@/server/form-action";
import { removeReport } from "@/services/report/remove-report";

/** Takes back a period opened by mistake. */
export const removeReportAction = formAction(z.object({ reportId: z.uuid(), version: z.coerce.number().int() }), async (actor, { reportId, version }) => {
  await removeReport(actor, reportId, version);
  redirect("/");
});
