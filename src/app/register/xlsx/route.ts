/** What the register's filter finds, as a spreadsheet. */
import { messagesFor } from "@/messages";
import { actorOrRefuse, toDownloadError } from "@/server/json-route";
import { exportRegister, registerFilterSchema } from "@/services/register/list";
import { todayInVietnam } from "@/services/register/today";
import { registerSheet } from "./sheet";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOrRefuse();
    const filter = registerFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    const bytes = await registerSheet(await exportRegister(actor, filter), actor.locale);
    const fileName = `${messagesFor(actor.locale).register.fileName}-${todayInVietnam()}.xlsx`;
    return new Response(new Uint8Array(bytes), { headers: { "content-type": XLSX, "content-disposition": `attachment; filename="${fileName}"`, "cache-control": "no-store" } });
  } catch (error) {
    return toDownloadError(request, error);
  }
}
