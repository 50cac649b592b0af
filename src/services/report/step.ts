/** The steps of the workflow: one lock, one verdict, one version, one audit entry, all or nothing. */
import { z } from "zod";
import type { ReportDocument } from "@/domain/report-document";
import { MAX_REASON_LENGTH, WORKFLOW, type ReportState, type Step } from "@/domain/workflow";
import type { Prisma, ReportVersion } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { cleanText } from "@/text/clean";
import { checkCompleteness, type LedgerMatter } from "@/text/completeness";
import type { Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit, type AuditAction } from "../audit";
import { ledgerMatters } from "../ledger/matters";
import { notifyStep } from "../notice/notify";
import { storeReadMark } from "../review/read-mark";
import { contentHash } from "./content-hash";
import { documentOf } from "./document";
import { lockReport, toReportState, toReportStateRow, type ReportRow } from "./rows";
import { assertMayWith } from "./subject";
import { storeVersion } from "./version";

/** Every step but issue, which also gives number and date. `hash` is the content the person saw. */
export const stepRequestSchema = z.object({
  step: z.enum(["submit", "take-back", "return", "approve", "withdraw-approval", "recall"]),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  reason: z.string().optional(),
});
export type StepRequest = z.infer<typeof stepRequestSchema>;

const AUDIT: Record<Step, AuditAction> = {
  submit: "report.submitted",
  "take-back": "report.taken-back",
  return: "report.returned",
  approve: "report.approved",
  "withdraw-approval": "report.approval-withdrawn",
  issue: "report.issued",
  recall: "report.recalled",
};

/**
 * Takes a step. Throws not-allowed, own-submission, wrong-state (with who was
 * first), reason-required, content-changed when the text is not the one the
 * person saw, incomplete when a submission lacks something.
 */
export async function takeStep(actor: Actor, reportId: string, { step, hash, reason }: StepRequest): Promise<{ state: ReportState }> {
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    assertMayWith(actor, `report.${step}`, report);
    const why = cleanReason(step, reason);
    const document = await documentOf(tx, report);
    if (contentHash(document) !== hash) throw new AppError("content-changed");
    if (step === "submit") assertComplete(document, await ledgerMatters(tx, report.periodId));
    await moveReport(tx, actor, report, step, document, { reason: why, extra: extraOf(step, actor, report, hash) });
    if (step === "submit") await tx.approvalException.deleteMany({ where: { reportId } });
    if (step === "approve") await useException(tx, actor, report);
    if (step === "approve" || step === "return") await storeReadMark(tx, actor, report, document);
    return { state: WORKFLOW[step].to };
  });
}

/**
 * Moves a locked report along the table: stores the version, the state and who
 * put it there, writes the audit entry and tells the people concerned.
 */
export async function moveReport(
  tx: Prisma.TransactionClient,
  actor: Actor,
  report: ReportRow,
  step: Step,
  document: ReportDocument,
  { reason = null, extra = {}, detail = {} }: { reason?: string | null; extra?: Prisma.ReportUncheckedUpdateInput; detail?: Prisma.InputJsonObject },
): Promise<ReportVersion | null> {
  const { to, version: event } = WORKFLOW[step];
  const version = event ? await storeVersion(tx, actor, report, document, { event, reason }) : null;
  const pointer = version && POINTER[step] ? { [POINTER[step]]: version.id } : {};
  await tx.report.update({
    where: { id: report.id },
    data: {
      ...extra,
      ...pointer,
      state: toReportStateRow(to),
      stateById: actor.id,
      stateByName: actor.name,
      stateAt: new Date(),
      stateReason: reason,
    },
  });
  const moved = { from: toReportState(report.state), to, ...(reason ? { reason } : {}), ...(version ? { version: version.number, hash: version.hash } : {}), ...detail };
  await recordAudit(tx, actor, AUDIT[step], moved, report.id);
  await notifyStep(tx, actor, report, step, { reason, ...detail });
  return version;
}

const POINTER: Partial<Record<Step, "submittedVersionId" | "approvedVersionId" | "issuedVersionId">> = {
  submit: "submittedVersionId",
  approve: "approvedVersionId",
  issue: "issuedVersionId",
};

function extraOf(step: Step, actor: Actor, report: ReportRow, hash: string): Prisma.ReportUncheckedUpdateInput {
  switch (step) {
    case "submit":
      return { submittedById: actor.id, withdrawnVersionId: null };
    case "return":
      // What comes next is another draft of the same text (DESIGN 3.5); offices that do not count drafts keep it so.
      return report.draft === null ? {} : { draft: Math.min(99, report.draft + 1), version: { increment: 1 } };
    case "approve":
      return { approvedHash: hash };
    case "withdraw-approval":
      return { approvedHash: null, approvedVersionId: null };
    default:
      return {};
  }
}

function cleanReason(step: Step, reason: string | undefined): string | null {
  const text = cleanText(reason ?? "").text.trim();
  const { reason: wanted } = WORKFLOW[step];
  if (wanted === "required" && text === "") throw new AppError("reason-required");
  if (text.length > MAX_REASON_LENGTH) throw new AppError("text-too-long", { length: text.length, limit: MAX_REASON_LENGTH });
  return wanted === "none" || text === "" ? null : text;
}

function assertComplete(document: ReportDocument, ledger: readonly LedgerMatter[]): void {
  const blocking = checkCompleteness(document, { threads: [], ledger }).filter(({ blocks }) => blocks);
  if (blocking.length > 0) throw new AppError("incomplete", { count: blocking.length });
}

async function useException(tx: Prisma.TransactionClient, actor: Actor, report: ReportRow): Promise<void> {
  if (report.submittedById !== actor.id && report.exception?.personId !== actor.id) return;
  await tx.approvalException.updateMany({ where: { reportId: report.id, personId: actor.id }, data: { usedAt: new Date() } });
}
