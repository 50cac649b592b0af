/** What changed in the quarters of a longer report, and what a person does about it. */
import type { z } from "zod";
import { actorOrRefuse, jsonRoute, toErrorResponse } from "@/server/json-route";
import { addPart, removePart } from "@/services/ledger/compose";
import { followOrigins, undoFollowing } from "@/services/ledger/origin";
import { originRequestSchema } from "@/services/ledger/origin-rules";
import { loadOrigins } from "@/services/ledger/origin-view";

type Context = RouteContext<"/api/reports/[reportId]/origins">;

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  try {
    return Response.json(await loadOrigins(await actorOrRefuse(), (await params).reportId), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toErrorResponse(error);
  }
}

export const POST = jsonRoute<Context, z.infer<typeof originRequestSchema>>(originRequestSchema, async (actor, request, { params }) => {
  const { reportId } = await params;
  const basis = { overApproval: request.overApproval };
  switch (request.type) {
    case "acts":
      return followOrigins(actor, reportId, request.acts, basis);
    case "add-part":
      return addPart(actor, reportId, request.periodId, basis);
    case "remove-part":
      return removePart(actor, reportId, request.periodId, basis);
    case "undo":
      await undoFollowing(actor, reportId, request.entryId, basis);
      return {};
  }
});
