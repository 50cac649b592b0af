/** Everything a person does with comments and suggestions. */
import { jsonRoute } from "@/server/json-route";
import { declineSuggestion, takeSuggestion } from "@/services/review/suggestion";
import { openThread, reopen, reply, resolve } from "@/services/review/thread";
import { threadRequestSchema, type ThreadRequest } from "@/services/review/thread-request";

export const POST = jsonRoute<RouteContext<"/api/reports/[reportId]/threads">, ThreadRequest>(threadRequestSchema, async (actor, request, { params }) => {
  const { reportId } = await params;
  switch (request.type) {
    case "open":
      return openThread(actor, reportId, request.thread);
    case "reply":
      return reply(actor, reportId, request);
    case "resolve":
      return (await resolve(actor, reportId, request)) ?? {};
    case "reopen":
      return (await reopen(actor, reportId, request)) ?? {};
    case "take":
      return takeSuggestion(actor, reportId, request);
    case "decline":
      return (await declineSuggestion(actor, reportId, request)) ?? {};
  }
});
