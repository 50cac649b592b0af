/** Remembered papers that fit what somebody types in a decision. */
import { actorOrRefuse, toErrorResponse } from "@/server/json-route";
import { offerPapers } from "@/services/citation/offer";

export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOrRefuse();
    const typed = new URL(request.url).searchParams.get("q") ?? "";
    return Response.json(await offerPapers(actor, typed), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toErrorResponse(error);
  }
}
