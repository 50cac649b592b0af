/** Every change the editor makes comes through here. */
import { z } from "zod";
import { decisionCommandSchema } from "@/domain/decision-command";
import { reportFieldsChangeSchema } from "@/domain/report-fields";
import { jsonRoute } from "@/server/json-route";
import { editFields } from "@/services/report/edit-fields";
import { runCommand, undoCommand } from "@/services/report/run-command";

// The approval the person agreed to give up by changing an approved text, as its version's id.
const overApproval = z.guid().optional();

const requestSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("decisions"), command: decisionCommandSchema, overApproval }),
  z.object({ type: z.literal("fields"), version: z.int().min(1), change: reportFieldsChangeSchema, overApproval }),
  z.object({ type: z.literal("undo"), entryId: z.string().regex(/^\d{1,18}$/), overApproval }),
]);

export const POST = jsonRoute<RouteContext<"/api/reports/[reportId]/commands">, z.infer<typeof requestSchema>>(requestSchema, async (actor, request, { params }) => {
  const { reportId } = await params;
  const basis = { overApproval: request.overApproval };
  switch (request.type) {
    case "decisions":
      return runCommand(actor, reportId, request.command, basis);
    case "fields":
      return editFields(actor, reportId, request.version, request.change, basis);
    case "undo":
      return undoCommand(actor, reportId, request.entryId, basis);
  }
});
