/** Who is told what, in the transaction of the change. */
import type { Step } from "@/domain/workflow";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "../actor";
import type { ReportRow } from "../report/rows";

export const NOTICE_KINDS = ["submitted", "returned", "approved", "approval-withdrawn", "late-edit", "issued", "recalled", "commented", "mentioned", "suggestion-settled", "exception-allowed", "exception-confirmed"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Writes one notice for each person once; nobody is told of their own act. */
export async function notify(
  tx: Prisma.TransactionClient,
  actor: Pick<Actor, "id" | "name">,
  report: Pick<ReportRow, "id">,
  kind: NoticeKind,
  people: readonly (string | null)[],
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  const userIds = [...new Set(people)].filter((id): id is string => id !== null && id !== actor.id);
  if (userIds.length === 0) return;
  await tx.notice.createMany({ data: userIds.map((userId) => ({ userId, reportId: report.id, kind, actorName: actor.name, detail })) });
}

const KIND: Partial<Record<Step, NoticeKind>> = {
  submit: "submitted",
  return: "returned",
  approve: "approved",
  "withdraw-approval": "approval-withdrawn",
  issue: "issued",
  recall: "recalled",
};

/** Tells the people a step concerns: who must act next, and who is waiting for it. */
export async function notifyStep(tx: Prisma.TransactionClient, actor: Actor, report: ReportRow, step: Step, detail: Prisma.InputJsonObject): Promise<void> {
  const kind = KIND[step];
  if (!kind) return;
  await notify(tx, actor, report, kind, await peopleOf(tx, report, step), detail);
}

/** The approver and the submitter learn that a later change took the approval away. */
export async function notifyLateEdit(tx: Prisma.TransactionClient, actor: Actor, report: ReportRow): Promise<void> {
  await notify(tx, actor, report, "late-edit", [await approverOf(tx, report), report.submittedById, ...(await withRole(tx, "clerk"))]);
}

async function peopleOf(tx: Prisma.TransactionClient, report: ReportRow, step: Step): Promise<(string | null)[]> {
  const drafters = [report.submittedById, report.createdById];
  switch (step) {
    case "submit":
      return withRole(tx, "leader");
    case "return":
      return drafters;
    case "approve":
    case "withdraw-approval":
      return [...drafters, ...(await withRole(tx, "clerk"))];
    default:
      return [...drafters, await approverOf(tx, report), ...(step === "recall" ? await withRole(tx, "clerk") : [])];
  }
}

async function approverOf(tx: Prisma.TransactionClient, report: ReportRow): Promise<string | null> {
  if (report.approvedVersionId === null) return null;
  const version = await tx.reportVersion.findUnique({ where: { id: report.approvedVersionId }, select: { byId: true } });
  return version?.byId ?? null;
}

async function withRole(tx: Prisma.TransactionClient, role: "leader" | "clerk"): Promise<string[]> {
  return (await tx.user.findMany({ where: { role, banned: false }, select: { id: true } })).map(({ id }) => id);
}
