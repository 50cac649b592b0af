/** A person's notices, and having read them. */
import { actorOrRefuse, jsonRoute, toErrorResponse } from "@/server/json-route";
import { listNotices, readNotices, readNoticesSchema } from "@/services/notice/list";

export async function GET(): Promise<Response> {
  try {
    return Response.json(await listNotices(await actorOrRefuse()), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toErrorResponse(error);
  }
}

export const POST = jsonRoute(readNoticesSchema, readNotices);
