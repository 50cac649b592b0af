/** Issuing a report, and which number it would get. */
import { actorOrRefuse, jsonRoute, toErrorResponse } from "@/server/json-route";
import { issueReport, issueRequestSchema, type IssueRequest } from "@/services/register/issue";
import { proposeNumber } from "@/services/register/propose";

/** With ?date=YYYY-MM-DD: the number on that day; today unless told. */
export async function GET(request: Request, { params }: RouteContext<"/api/reports/[reportId]/issue">): Promise<Response> {
  try {
    const actor = await actorOrRefuse();
    const { reportId } = await params;
    const date = new URL(request.url).searchParams.get("date") ?? undefined;
    return Response.json(await proposeNumber(actor, { reportId }, date), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toErrorResponse(error);
  }
}

export const POST = jsonRoute<RouteContext<"/api/reports/[reportId]/issue">, IssueRequest>(issueRequestSchema, async (actor, request, { params }) => issueReport(actor, (await params).reportId, request));
