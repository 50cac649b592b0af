/** What fits while somebody types into the dialog that finds anything. */
import { actorOrRefuse, toErrorResponse } from "@/server/json-route";
import { quickSearch } from "@/services/search/search";

const MOST_HITS = 7;

export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOrRefuse();
    const typed = new URL(request.url).searchParams.get("q") ?? "";
    return Response.json(await quickSearch(actor, typed, MOST_HITS), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toErrorResponse(error);
  }
}
