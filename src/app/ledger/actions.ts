"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { periodOfKey } from "@/domain/period-key";
import { formAction } from "@/server/form-action";
import { AppError } from "@/services/app-error";
import { openReport } from "@/services/report/open-report";

/** Opens the report of the period whose ledger is shown, with the ledger beside the text. */
export const openReportAction = formAction(z.object({ period: z.string() }), async (actor, input) => {
  const period = periodOfKey(input.period);
  if (!period) throw new AppError("invalid");
  const { id } = await openReport(actor, period);
  redirect(`/reports/${id}?write&ledger`);
});
