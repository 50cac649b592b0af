/** The audit log: append-only, written in the transaction of the change it records. */
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "./actor";

export type AuditAction =
  | "office.set-up"
  | "office.profile-saved"
  | "office.sections-saved"
  | "template.activated"
  | "template.reverted"
  | "account.created"
  | "account.changed"
  | "account.password-reset"
  | "account.disabled"
  | "account.enabled"
  | "report.opened"
  | "report.imported"
  | "report.removed"
  | "report.edited"
  | "report.command"
  | "report.undone"
  | "report.submitted"
  | "report.taken-back"
  | "report.returned"
  | "report.approved"
  | "report.approval-withdrawn"
  | "report.issued"
  | "report.recalled"
  | "report.revised"
  | "report.exception-allowed"
  | "report.exception-confirmed"
  | "report.version-named"
  | "report.version-restored"
  | "thread.opened"
  | "thread.replied"
  | "thread.resolved"
  | "thread.reopened"
  | "suggestion.taken"
  | "suggestion.declined"
  | "register.recorded"
  | "term.saved"
  | "report.composed"
  | "ledger.recorded"
  | "ledger.changed"
  | "ledger.removed"
  | "ledger.restored"
  | "ledger.left-out"
  | "ledger.reopened"
  | "ledger.taken"
  | "ledger.linked"
  | "ledger.followed"
  | "finding.dismissed"
  | "finding.dismissal-withdrawn"
  | "office.proof-settings-saved"
  | "citation.learned"
  | "citation.changed"
  | "citation.merged"
  | "citation.forgotten"
  | "citation.restored";

/** Writes one entry and returns its id. The actor's name is copied in: the log outlives accounts. */
export async function recordAudit(
  tx: Prisma.TransactionClient,
  actor: Pick<Actor, "id" | "name">,
  action: AuditAction,
  detail: Prisma.InputJsonObject,
  reportId?: string,
): Promise<bigint> {
  const entry = await tx.auditEntry.create({
    data: { actorId: actor.id, actorName: actor.name, action, detail, reportId: reportId ?? null },
    select: { id: true },
  });
  return entry.id;
}
