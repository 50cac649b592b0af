/** What the dialog that opens a period offers for the period chosen in it. */
import { z } from "zod";
import { periodKindSchema, periodSchema } from "@/domain/report-document";
import { actorOrRefuse, toErrorResponse } from "@/server/json-route";
import { AppError } from "@/services/app-error";
import { loadOpening } from "@/services/report/opening";

const querySchema = z
  .object({ kind: periodKindSchema, year: z.coerce.number(), index: z.coerce.number(), from: z.union([z.literal("office"), z.guid()]).optional() })
  .transform(({ from, ...period }) => ({ from: from ?? null, period }));

/** ?kind=quarter&year=2024&index=2, with &from= the report to start from. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOrRefuse();
    const query = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    const period = periodSchema.safeParse(query.data?.period);
    if (!query.success || !period.success) throw new AppError("invalid");
    return Response.json(await loadOpening(actor, period.data, query.data.from), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toErrorResponse(error);
  }
}
