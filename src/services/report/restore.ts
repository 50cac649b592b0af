/** Going back to a version: as a new version, so that nothing later is lost. */
import { isDeepStrictEqual } from "node:util";
import { planRestore } from "@/domain/restore";
import { fieldsOfDocument } from "@/domain/assemble";
import type { ReportDocument } from "@/domain/report-document";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import type { Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";
import { contentHash } from "./content-hash";
import { documentOf } from "./document";
import { assertMayEdit, withdrawIfChanged, type EditBasis } from "./late-edit";
import { lockReport, toLiveDecision, type ReportRow } from "./rows";
import { loadVersion, storeVersion } from "./version";
import { writeDecisions } from "./write-decisions";

/**
 * Brings a version back. What is there now is kept as a version first, where no
 * version holds it yet; comments stay with their decisions. `hash` is the content
 * the person saw. `version` is the new one; null when the report reads so already.
 * Throws content-changed.
 */
export async function restoreVersion(actor: Actor, reportId: string, versionId: string, hash: string, basis: EditBasis = {}): Promise<{ version: number | null }> {
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    assertMayEdit(actor, report, basis);
    const wanted = await loadVersion(actor, reportId, versionId, tx);
    const present = await documentOf(tx, report);
    if (contentHash(present) !== hash) throw new AppError("content-changed");
    // Which draft it is counts on; going back in text is not going back in time.
    const document = { ...wanted.document, draft: present.draft };
    if (isDeepStrictEqual(document, present)) return { version: null };
    const newest = await tx.reportVersion.findFirst({ where: { reportId }, orderBy: { number: "desc" }, select: { hash: true } });
    if (newest?.hash !== hash) await storeVersion(tx, actor, report, present, { event: "kept" });
    const changes = await restoreInto(tx, actor, report, document);
    const restored = await documentOf(tx, await lockReport(tx, actor, reportId));
    const stored = await storeVersion(tx, actor, report, restored, { event: "restored", name: wanted.name, reason: String(wanted.number) });
    await recordAudit(tx, actor, "report.version-restored", { restored: wanted.number, version: stored.number, ...changes }, reportId);
    await withdrawIfChanged(tx, actor, report);
    return { version: stored.number };
  });
}

/** Makes the live report equal to `document`. The report must be locked. Returns what changed, for the audit entry. */
export async function restoreInto(tx: Prisma.TransactionClient, actor: Actor, report: ReportRow, document: ReportDocument): Promise<Prisma.InputJsonObject> {
  const live = (await tx.decision.findMany({ where: { periodId: report.periodId } })).map(toLiveDecision);
  const changes = planRestore(live, document.sections);
  await writeDecisions(tx, actor, report, changes);
  await tx.reportSection.deleteMany({ where: { reportId: report.id } });
  await tx.reportSection.createMany({ data: document.sections.map(({ key, heading }, position) => ({ reportId: report.id, key, heading, position })) });
  await tx.report.update({ where: { id: report.id }, data: { ...fieldsOfDocument(document), version: { increment: 1 } } });
  return { changes };
}
