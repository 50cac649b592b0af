/** Every change the editor makes comes through here. */
import { z } from "zod";
import { decisionCommandSchema } from "@/domain/decision-command";
import { reportFieldsChangeSchema } from "@/domain/report-fields";
import { jsonRoute } from "@/server/json-route";
import { editFields } from "@/services/report/edit-fields";
import { runCommand, undoCommand } from "@/services/report/run-command";

const requestSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("decisions"), command: decisionCommandSchema }),
  z.object({ type: z.literal("fields"), version: z.int().min(1), change: reportFieldsChangeSchema }),
  z.object({ type: z.literal("undo"), entryId: z.string().regex(/^\d{1,18}$/) }),
]);

export const POST = jsonRoute<RouteContext<"/api/reports/[reportId]/commands">, z.infer<typeof requestSchema>>(requestSchema, async (actor, request, { params }) => {
  const { reportId } = await params;
  switch (request.type) {
    case "decisions":
      return runCommand(actor, reportId, request.command);
    case "fields":
      return editFields(actor, reportId, request.version, request.change);
    case "undo":
      return undoCommand(actor, reportId, request.entryId);
  }
});
