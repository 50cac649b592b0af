/** Every step of the workflow but issue, and what belongs to it. */
import { z } from "zod";
import { jsonRoute } from "@/server/json-route";
import { allowException, confirmException } from "@/services/report/exception";
import { reviseReport } from "@/services/report/revise";
import { stepRequestSchema, takeStep } from "@/services/report/step";

const requestSchema = z.union([
  stepRequestSchema,
  z.object({ step: z.literal("allow-exception"), reason: z.string() }),
  z.object({ step: z.literal("confirm-exception") }),
  z.object({ step: z.literal("revise") }),
]);

export const POST = jsonRoute<RouteContext<"/api/reports/[reportId]/steps">, z.infer<typeof requestSchema>>(requestSchema, async (actor, request, { params }) => {
  const { reportId } = await params;
  switch (request.step) {
    case "allow-exception":
      return (await allowException(actor, reportId, request.reason)) ?? {};
    case "confirm-exception":
      return (await confirmException(actor, reportId)) ?? {};
    case "revise":
      return reviseReport(actor, reportId);
    default:
      return takeStep(actor, reportId, request);
  }
});
