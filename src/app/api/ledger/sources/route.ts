import { actorOrRefuse, toErrorResponse } from "@/server/json-route";
import { AppError } from "@/services/app-error";
import { decisionSources, sourcesQuerySchema } from "@/services/ledger/sources";

/** Where `?decision=` of `?report=` was decided. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOrRefuse();
    const asked = sourcesQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.success) throw new AppError("invalid");
    return Response.json({ sources: await decisionSources(actor, asked.data.report, asked.data.decision) });
  } catch (error) {
    return toErrorResponse(error);
  }
}
