/** The report as a .docx: the download, and the very bytes the preview shows. */
import { actorOrRefuse, toDownloadError } from "@/server/json-route";
import { recordDownload } from "@/services/register/download";
import { renderReport } from "@/services/report/render-report";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** With ?view, for the page that shows it: not a download, and not counted as one. */
export async function GET(request: Request, { params }: RouteContext<"/reports/[reportId]/docx">): Promise<Response> {
  try {
    const actor = await actorOrRefuse();
    const { reportId } = await params;
    const { bytes, fileName, etag, issued } = await renderReport(actor, reportId);
    const headers = { etag, "cache-control": "private, no-cache" };
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
    // Next answers HEAD with this function too; nobody has the file then.
    const isTaken = request.method === "GET" && !new URL(request.url).searchParams.has("view");
    if (issued && isTaken) await recordDownload(actor, reportId);
    return new Response(bytes as BodyInit, {
      headers: { ...headers, "content-type": DOCX, "content-disposition": `attachment; filename="${fileName}"` },
    });
  } catch (error) {
    return toDownloadError(request, error);
  }
}
