/** A version as a .docx. The issued one is the file that was kept, and taking it counts as a download. */
import { actorOrRefuse, toDownloadError } from "@/server/json-route";
import { renderVersion } from "@/services/report/version-file";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export async function GET(request: Request, { params }: RouteContext<"/reports/[reportId]/versions/[versionId]/docx">): Promise<Response> {
  try {
    const { reportId, versionId } = await params;
    const file = await renderVersion(await actorOrRefuse(), reportId, versionId);
    // Relative: behind a proxy the server does not know the address it is called by.
    if (!file) return new Response(null, { status: 302, headers: { location: `/reports/${reportId}/docx`, "cache-control": "no-store" } });
    return new Response(file.bytes as BodyInit, {
      headers: { "cache-control": "private, no-cache", "content-type": DOCX, "content-disposition": `attachment; filename="${file.fileName}"` },
    });
  } catch (error) {
    return toDownloadError(request, error);
  }
}
