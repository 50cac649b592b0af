/** What proofreading needs to know, and findings that a person puts aside or takes up again. */
import { z } from "zod";
import { actorOrRefuse, jsonRoute, toErrorResponse } from "@/server/json-route";
import { dismissFinding, dismissSchema, withdrawDismissal } from "@/services/proofreading/dismissal";
import { loadProofreading } from "@/services/proofreading/load";

const requestSchema = z.discriminatedUnion("type", [dismissSchema.extend({ type: z.literal("dismiss") }), z.object({ type: z.literal("withdraw"), key: z.string().max(200) })]);

export const POST = jsonRoute<RouteContext<"/api/reports/[reportId]/findings">, z.infer<typeof requestSchema>>(requestSchema, async (actor, request, { params }) => {
  const { reportId } = await params;
  return { dismissals: request.type === "dismiss" ? await dismissFinding(actor, reportId, request) : await withdrawDismissal(actor, reportId, request.key) };
});

/** With ?brief the earlier reports are left out: a page asks for them once. */
export async function GET(request: Request, { params }: RouteContext<"/api/reports/[reportId]/findings">): Promise<Response> {
  try {
    const isBrief = new URL(request.url).searchParams.has("brief");
    return Response.json(await loadProofreading(await actorOrRefuse(), (await params).reportId, !isBrief), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toErrorResponse(error);
  }
}
