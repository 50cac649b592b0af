/** Who is told what, in the transaction of the change. */
import type { Step } from "@/domain/workflow";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "../actor";
import type { ReportRow } from "../report/rows";
import { ownersOf } from "./owners";

/** People of a report: `drafters` opened or submitted it, the `approver` approved what is or was approved. */
type Circle = "drafters" | "leaders" | "clerks" | "approver";

/**
 * Kind of notice to the people it reaches. Nobody is told of their own act.
 * Kinds without a circle reach the people their writer names.
 */
const CIRCLES = {
  submitted: ["leaders"],
  "taken-back": ["leaders"],
  returned: ["drafters"],
  approved: ["drafters", "clerks"],
  "exception-used": ["leaders"],
  "approval-withdrawn": ["drafters", "clerks", "approver"],
  "late-edit": ["drafters", "clerks", "approver"],
  issued: ["drafters", "approver"],
  recalled: ["drafters", "clerks", "approver"],
  commented: [],
  mentioned: [],
  "suggestion-settled": [],
  "exception-allowed": [],
  "exception-confirmed": [],
} as const satisfies Record<string, readonly Circle[]>;

export type NoticeKind = keyof typeof CIRCLES;
export const NOTICE_KINDS = Object.keys(CIRCLES) as NoticeKind[];

const KIND_OF_STEP: Record<Step, NoticeKind> = {
  submit: "submitted",
  "take-back": "taken-back",
  return: "returned",
  approve: "approved",
  "withdraw-approval": "approval-withdrawn",
  issue: "issued",
  recall: "recalled",
};

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

/** Tells the people a step concerns: who must act next, and who is waiting for it. */
export async function notifyStep(tx: Prisma.TransactionClient, actor: Actor, report: ReportRow, step: Step, detail: Prisma.InputJsonObject): Promise<void> {
  await notifyCircles(tx, actor, report, KIND_OF_STEP[step], detail);
  // Somebody approved what they submitted: a second leader is asked to confirm.
  if (step === "approve" && report.exception?.personId === actor.id) await notifyCircles(tx, actor, report, "exception-used", detail);
}

/** A change of the text took the approval away. */
export async function notifyLateEdit(tx: Prisma.TransactionClient, actor: Actor, report: ReportRow): Promise<void> {
  await notifyCircles(tx, actor, report, "late-edit", {});
}

async function notifyCircles(tx: Prisma.TransactionClient, actor: Actor, report: ReportRow, kind: NoticeKind, detail: Prisma.InputJsonObject): Promise<void> {
  const people: (string | null)[] = [];
  for (const circle of CIRCLES[kind]) people.push(...(await peopleIn(tx, report, circle)));
  await notify(tx, actor, report, kind, people, detail);
}

async function peopleIn(tx: Prisma.TransactionClient, report: ReportRow, circle: Circle): Promise<(string | null)[]> {
  switch (circle) {
    case "drafters": {
      const owners = (await ownersOf(tx, [report])).get(report.id) ?? [];
      return owners.length > 0 ? owners : withRole(tx, "drafter");
    }
    case "leaders":
      return withRole(tx, "leader");
    case "clerks":
      return withRole(tx, "clerk");
    case "approver":
      return [await approverOf(tx, report)];
  }
}

async function approverOf(tx: Prisma.TransactionClient, report: ReportRow): Promise<string | null> {
  if (report.approvedVersionId === null) return null;
  const version = await tx.reportVersion.findUnique({ where: { id: report.approvedVersionId }, select: { byId: true } });
  return version?.byId ?? null;
}

async function withRole(tx: Prisma.TransactionClient, role: "drafter" | "leader" | "clerk"): Promise<string[]> {
  return (await tx.user.findMany({ where: { role, banned: false }, select: { id: true } })).map(({ id }) => id);
}
