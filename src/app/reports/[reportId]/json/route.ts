/** The report as ReportDocument JSON, so that an office's data is never locked in. */
import { actorOrRefuse, toDownloadError } from "@/server/json-route";
import { exportReport } from "@/services/report/render-report";

export async function GET(request: Request, { params }: RouteContext<"/reports/[reportId]/json">): Promise<Response> {
  try {
    const { json, fileName } = await exportReport(await actorOrRefuse(), (await params).reportId);
    return new Response(json, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "cache-control": "no-store",
        "content-disposition": `attachment; filename="${fileName}"`,
      },
    });
  } catch (error) {
    return toDownloadError(request, error);
  }
}
