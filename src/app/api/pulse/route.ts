/** What every open page asks: anything new for me, anything new in the office? */
import { actorOrRefuse, toErrorResponse } from "@/server/json-route";
import { pulse } from "@/services/notice/pulse";

/** With ?since=N: also the unread notices after N. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOrRefuse();
    const since = new URL(request.url).searchParams.get("since") ?? "";
    return Response.json(await pulse(actor, /^\d{1,18}$/.test(since) ? since : null), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toErrorResponse(error);
  }
}
