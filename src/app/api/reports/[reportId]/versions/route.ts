/** Naming a version and going back to one. */
import { z } from "zod";
import { jsonRoute } from "@/server/json-route";
import { restoreVersion } from "@/services/report/restore";
import { nameVersion } from "@/services/report/version";

const requestSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("name"), name: z.string() }),
  z.object({ type: z.literal("restore"), versionId: z.guid(), hash: z.string(), overApproval: z.guid().optional() }),
]);

export const POST = jsonRoute<RouteContext<"/api/reports/[reportId]/versions">, z.infer<typeof requestSchema>>(requestSchema, async (actor, request, { params }) => {
  const { reportId } = await params;
  if (request.type === "name") return nameVersion(actor, reportId, request.name);
  const { versionId, hash, overApproval } = request;
  return restoreVersion(actor, reportId, versionId, hash, { overApproval });
});
