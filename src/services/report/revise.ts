/** A corrected report: a new revision of the same period that names the recalled one it replaces. */
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import type { Actor } from "../actor";
import { recordAudit } from "../audit";
import { documentOf } from "./document";
import { restoreInto } from "./restore";
import { lockReport, reportInclude, toFields } from "./rows";
import { assertMayWith } from "./subject";

/** Opens the next revision of a recalled report with the text that went out. Throws superseded when there is one already. */
export async function reviseReport(actor: Actor, reportId: string): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const recalled = await lockReport(tx, actor, reportId);
    assertMayWith(actor, "report.revise", recalled);
    const document = await documentOf(tx, recalled);
    const created = await tx.report.create({
      data: {
        ...(toFields(recalled) as Prisma.ReportUncheckedCreateInput),
        draft: 1,
        periodId: recalled.periodId,
        revision: recalled.revision + 1,
        replacesId: recalled.id,
        createdById: actor.id,
        stateById: actor.id,
        stateByName: actor.name,
        sections: { create: recalled.sections.map(({ key, heading, position }) => ({ key, heading, position })) },
      },
      include: reportInclude,
    });
    await recordAudit(tx, actor, "report.revised", { replaces: recalled.id, revision: created.revision }, created.id);
    // The period's decisions are those that went out, unless somebody wrote into the database by hand.
    await restoreInto(tx, actor, created, { ...document, draft: 1 });
    return { id: created.id };
  });
}
