/** A version as ReportDocument JSON. */
import { actorOrRefuse, toDownloadError } from "@/server/json-route";
import { exportVersion } from "@/services/report/version-file";

export async function GET(request: Request, { params }: RouteContext<"/reports/[reportId]/versions/[versionId]/json">): Promise<Response> {
  try {
    const { reportId, versionId } = await params;
    const { json, fileName } = await exportVersion(await actorOrRefuse(), reportId, versionId);
    return new Response(json, {
      headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", "content-disposition": `attachment; filename="${fileName}"` },
    });
  } catch (error) {
    return toDownloadError(request, error);
  }
}
