/** What is to be looked at before a report is submitted. */
import { actorOrRefuse, toErrorResponse } from "@/server/json-route";
import { loadReadiness } from "@/services/report/readiness";

export async function GET(_request: Request, { params }: RouteContext<"/api/reports/[reportId]/readiness">): Promise<Response> {
  try {
    return Response.json(await loadReadiness(await actorOrRefuse(), (await params).reportId), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toErrorResponse(error);
  }
}
