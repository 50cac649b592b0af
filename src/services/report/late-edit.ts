/** Changes after approval: possible, never unnoticed. The approval no longer holds and the people concerned are told. */
import { STATE_AFTER_LATE_EDIT } from "@/domain/workflow";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";
import { notifyLateEdit } from "../notice/notify";
import { contentHash } from "./content-hash";
import { documentOf } from "./document";
import { lockReport, toReportStateRow, type ReportRow } from "./rows";
import { assertMayWith } from "./subject";

/** With each change of text: the approval the person agreed to give up, as its version's id. */
export type EditBasis = { overApproval?: string };

/** Throws unless the text may be changed; approval-stands where it is approved and the person did not agree to give that up. */
export function assertMayEdit(actor: Actor, report: ReportRow, { overApproval }: EditBasis): void {
  assertMayWith(actor, "report.edit", report);
  if (report.state === "approved" && (!overApproval || overApproval !== report.approvedVersionId)) throw new AppError("approval-stands");
}

/** After a change in the same transaction: takes the approval away when the content is no longer the approved one. */
export async function withdrawIfChanged(tx: Prisma.TransactionClient, actor: Actor, report: ReportRow): Promise<void> {
  if (report.state !== "approved") return;
  const now = await lockReport(tx, actor, report.id);
  if (contentHash(await documentOf(tx, now)) === report.approvedHash) return;
  await tx.report.update({
    where: { id: report.id },
    data: {
      state: toReportStateRow(STATE_AFTER_LATE_EDIT),
      approvedHash: null,
      approvedVersionId: null,
      withdrawnVersionId: report.approvedVersionId,
      stateById: actor.id,
      stateByName: actor.name,
      stateAt: new Date(),
      stateReason: null,
    },
  });
  await recordAudit(tx, actor, "report.approval-withdrawn", { from: "approved", to: STATE_AFTER_LATE_EDIT, byEdit: true, approvedVersion: report.approvedVersionId }, report.id);
  await notifyLateEdit(tx, actor, report);
}
