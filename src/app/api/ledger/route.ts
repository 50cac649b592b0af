/** The ledger of a report's period, and everything a person does with its entries. */
import type { z } from "zod";
import { periodOfKey } from "@/domain/period-key";
import { actorOrRefuse, jsonRoute, toErrorResponse } from "@/server/json-route";
import { AppError } from "@/services/app-error";
import { changeEntry, leaveOut, linkEntry, removeEntry, reopenEntry, restoreEntry, unlinkEntry } from "@/services/ledger/entry";
import { ledgerRequestSchema } from "@/services/ledger/entry-rules";
import { loadLedger, loadLedgerOfReport } from "@/services/ledger/list";
import { recordEntries } from "@/services/ledger/record";
import { takeEntries } from "@/services/ledger/take";

/** Of `?report=` an id, or of `?period=` a period as periodKey() writes it. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOrRefuse();
    const { searchParams } = new URL(request.url);
    const reportId = searchParams.get("report");
    if (reportId !== null) return Response.json(await loadLedgerOfReport(actor, reportId));
    const period = periodOfKey(searchParams.get("period") ?? "");
    if (!period) throw new AppError("invalid");
    return Response.json(await loadLedger(actor, period));
  } catch (error) {
    return toErrorResponse(error);
  }
}

export const POST = jsonRoute<unknown, z.output<typeof ledgerRequestSchema>>(ledgerRequestSchema, async (actor, request) => {
  switch (request.type) {
    case "record":
      return recordEntries(actor, request.record);
    case "change":
      return changeEntry(actor, request, request.fields, request.period);
    case "remove":
      return removeEntry(actor, request);
    case "restore":
      return restoreEntry(actor, request);
    case "leave-out":
      return leaveOut(actor, request, request.reason);
    case "reopen":
      return reopenEntry(actor, request);
    case "take":
      return takeEntries(actor, request.take);
    case "link":
      return linkEntry(actor, request, request.decisionId);
    case "unlink":
      return unlinkEntry(actor, request);
  }
});
