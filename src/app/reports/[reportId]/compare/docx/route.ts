/** Two versions compared as a .docx with tracked changes; ?from= and ?to= as on the page. The file is the office's, so its words are Vietnamese. */
import { z } from "zod";
import { messagesFor } from "@/messages";
import { actorOrRefuse, toDownloadError } from "@/server/json-route";
import { AppError } from "@/services/app-error";
import { renderCompared } from "@/services/report/compare-file";
import type { VersionView } from "@/services/report/version";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const sidesSchema = z.object({ from: z.string(), to: z.string() });

export async function GET(request: Request, { params }: RouteContext<"/reports/[reportId]/compare/docx">): Promise<Response> {
  try {
    const actor = await actorOrRefuse();
    const sides = sidesSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!sides.success) throw new AppError("not-found");
    const { bytes, fileName } = await renderCompared(actor, (await params).reportId, sides.data, authorOf);
    return new Response(bytes as BodyInit, {
      headers: { "cache-control": "private, no-cache", "content-type": DOCX, "content-disposition": `attachment; filename="${fileName}"` },
    });
  } catch (error) {
    return toDownloadError(request, error);
  }
}

/** Word shows it beside each change: "Phiên bản 3 (Nguyễn Văn A)". */
function authorOf(version: VersionView | null): string {
  const { versions } = messagesFor("vi").review;
  return version ? `${versions.number(version.number)} (${version.byName})` : versions.now;
}
