import { AppError } from "@/services/app-error";
import { assertMay } from "@/services/actor";
import { MAX_TEMPLATE_BYTES, uploadTemplate } from "@/services/office/template";
import { toErrorResponse } from "@/server/error-response";
import { readBounded } from "@/server/read-bounded";
import { isSameOrigin } from "@/server/request-origin";
import { getActor, getLocale } from "@/server/session";

/** Takes a template as the body of the request; not a server action, whose size limit would hold for everybody's forms. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isSameOrigin(request.headers)) throw new AppError("not-allowed");
    const actor = await getActor();
    if (!actor) throw new AppError("not-signed-in");
    // Before the body is read: nobody else may make the server hold 5 MB.
    assertMay(actor, "template.edit");
    const name = new URL(request.url).searchParams.get("name") ?? "";
    const verdict = await uploadTemplate(actor, { name, bytes: await readBounded(request, MAX_TEMPLATE_BYTES) });
    return Response.json(verdict, { status: verdict.accepted ? 201 : 422 });
  } catch (error) {
    return toErrorResponse(error, await getLocale());
  }
}
