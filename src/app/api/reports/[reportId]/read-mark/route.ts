/** What the person has read of a report, and what changed since then or since the submission before. */
import { z } from "zod";
import { actorOrRefuse, jsonRoute, toErrorResponse } from "@/server/json-route";
import { changesSinceRead, changesSinceSubmission, markRead } from "@/services/review/read-mark";

const requestSchema = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) });

export const POST = jsonRoute<RouteContext<"/api/reports/[reportId]/read-mark">, z.infer<typeof requestSchema>>(requestSchema, async (actor, { hash }, { params }) =>
  markRead(actor, (await params).reportId, hash),
);

/** `changes` is null where the person never read it, or nothing was submitted before. With ?since=submission: the other question. */
export async function GET(request: Request, { params }: RouteContext<"/api/reports/[reportId]/read-mark">): Promise<Response> {
  try {
    const actor = await actorOrRefuse();
    const { reportId } = await params;
    const since = new URL(request.url).searchParams.get("since");
    const changes = since === "submission" ? await changesSinceSubmission(actor, reportId) : await changesSinceRead(actor, reportId);
    return Response.json({ changes }, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toErrorResponse(error);
  }
}
