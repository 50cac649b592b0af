/** A page says that it has the report open, or that it closes, and learns who else is there. */
import { jsonRoute } from "@/server/json-route";
import { presenceSchema, reportPresence, type PresenceReport } from "@/services/presence";

export const POST = jsonRoute<RouteContext<"/api/reports/[reportId]/presence">, PresenceReport>(presenceSchema, async (actor, report, { params }) =>
  reportPresence(actor, (await params).reportId, report),
);
