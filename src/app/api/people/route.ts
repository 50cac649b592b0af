/** The people a comment can name. */
import { actorOrRefuse, toErrorResponse } from "@/server/json-route";
import { listPeople } from "@/services/review/people";

export async function GET(): Promise<Response> {
  try {
    return Response.json(await listPeople(await actorOrRefuse()), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toErrorResponse(error);
  }
}
