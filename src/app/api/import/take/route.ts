/** What a person settled becomes the report of its period. */
import { z } from "zod";
import { jsonRoute } from "@/server/json-route";
import { takeImport } from "@/services/import/take";

export const POST = jsonRoute(z.object({ document: z.unknown() }), (actor, { document }) => takeImport(actor, document));
