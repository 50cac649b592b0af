import { z } from "zod";
import { AppError } from "@/services/app-error";
import { readTemplate } from "@/services/office/template";
import { toErrorResponse } from "@/server/error-response";
import { getActor, getLocale } from "@/server/session";

const idSchema = z.union([z.literal("bundled"), z.uuid()]);

/** Hands out a template to edit in Word. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await getActor();
    if (!actor) throw new AppError("not-signed-in");
    const id = idSchema.safeParse(new URL(request.url).searchParams.get("id"));
    if (!id.success) throw new AppError("not-found");
    const { name, bytes } = await readTemplate(actor, id.data);
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "content-disposition": `attachment; filename="${BARE_NAME}"; filename*=UTF-8''${encodeURIComponent(name)}`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    return toErrorResponse(error, await getLocale());
  }
}

const BARE_NAME = "mau-bao-cao.docx";
