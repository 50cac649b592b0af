/** The report as a .docx: the download, and the very bytes the preview shows. */
import { actorOrRefuse, toDownloadError } from "@/server/json-route";
import { renderReport } from "@/services/report/render-report";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export async function GET(request: Request, { params }: RouteContext<"/reports/[reportId]/docx">): Promise<Response> {
  try {
    const { bytes, fileName, etag } = await renderReport(await actorOrRefuse(), (await params).reportId);
    const headers = { etag, "cache-control": "private, no-cache" };
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
    return new Response(bytes as BodyInit, {
      headers: { ...headers, "content-type": DOCX, "content-disposition": `attachment; filename="${fileName}"` },
    });
  } catch (error) {
    return toDownloadError(request, error);
  }
}
