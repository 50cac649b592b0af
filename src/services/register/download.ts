/** Who took the issued file, and when. */
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";

/** Records that a person downloaded an issued report. */
export async function recordDownload(actor: Actor, reportId: string): Promise<void> {
  assertMay(actor, "report.view");
  await db.download.create({ data: { reportId, userId: actor.id, userName: actor.name } });
}
