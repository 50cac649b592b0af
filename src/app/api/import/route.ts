/** A file or a paste as a proposal. It comes as the body of the request and is not kept. */
import { z } from "zod";
import { actorOrRefuse, toErrorResponse } from "@/server/json-route";
import { readBounded } from "@/server/read-bounded";
import { isSameOrigin } from "@/server/request-origin";
import { assertMay } from "@/services/actor";
import { AppError } from "@/services/app-error";
import { inTurn } from "@/services/import/in-thread";
import { MAX_IMPORT_BYTES, proposeImport } from "@/services/import/propose";

const kindSchema = z.enum(["docx", "txt", "pasted"]);

export async function POST(request: Request): Promise<Response> {
  try {
    if (!isSameOrigin(request.headers)) throw new AppError("not-allowed");
    const actor = await actorOrRefuse();
    // Before the body is read: nobody else may make the server hold 20 MB.
    assertMay(actor, "report.import");
    const kind = kindSchema.parse(new URL(request.url).searchParams.get("kind"));
    const answer = await inTurn(async () => proposeImport(actor, await readBounded(request, MAX_IMPORT_BYTES), kind));
    return Response.json(answer, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return toErrorResponse(error);
  }
}
