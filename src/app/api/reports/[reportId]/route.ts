/** The report as it stands, for a page that follows what others change. */
import { actorOrRefuse, toErrorResponse } from "@/server/json-route";
import { loadReport, reportMark } from "@/services/report/load-report";

/** With ?since=MARK: 204 when nothing changed since the view of that mark. */
export async function GET(request: Request, { params }: RouteContext<"/api/reports/[reportId]">): Promise<Response> {
  try {
    const actor = await actorOrRefuse();
    const { reportId } = await params;
    const since = new URL(request.url).searchParams.get("since");
    if (since !== null && since === (await reportMark(actor, reportId))) return new Response(null, { status: 204 });
    return Response.json(await loadReport(actor, reportId), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toErrorResponse(error);
  }
}
