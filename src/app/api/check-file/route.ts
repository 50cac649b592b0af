/** Is this file one that was issued? The file comes as the body of the request and is not kept. */
import { actorOrRefuse, toErrorResponse } from "@/server/json-route";
import { readBounded } from "@/server/read-bounded";
import { isSameOrigin } from "@/server/request-origin";
import { assertMay } from "@/services/actor";
import { AppError } from "@/services/app-error";
import { checkFile, MAX_CHECKED_BYTES } from "@/services/register/check-file";

export async function POST(request: Request): Promise<Response> {
  try {
    if (!isSameOrigin(request.headers)) throw new AppError("not-allowed");
    const actor = await actorOrRefuse();
    // Before the body is read: nobody else may make the server hold 20 MB.
    assertMay(actor, "file.check");
    return Response.json(await checkFile(actor, await readBounded(request, MAX_CHECKED_BYTES)), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toErrorResponse(error);
  }
}
