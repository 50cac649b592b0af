/** Writing planned changes of decisions, each on condition of the version it rests on. */
import type { DecisionChange, LiveDecision } from "@/domain/arrange";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "../actor";
import { AppError } from "../app-error";
import type { ReportRow } from "./rows";

/** Throws stale with what is stored when a row is no longer as planned, invalid for the id of a decision of another report. */
export async function writeDecisions(tx: Prisma.TransactionClient, actor: Pick<Actor, "name">, report: Pick<ReportRow, "periodId">, changes: readonly DecisionChange[]): Promise<void> {
  const now = new Date();
  const row = ({ deleted, ...decision }: LiveDecision) => ({ ...decision, deletedAt: deleted ? now : null, updatedBy: actor.name });
  const added = changes.filter(({ before }) => before === null);
  if (added.length > 0) {
    const { count } = await tx.decision.createMany({ data: added.map(({ after }) => ({ ...row(after), periodId: report.periodId })), skipDuplicates: true });
    if (count !== added.length) throw new AppError("invalid");
  }
  for (const { before, after } of changes) {
    if (!before) continue;
    const { count } = await tx.decision.updateMany({ where: { id: after.id, periodId: report.periodId, version: before.version }, data: row(after) });
    if (count !== 1) throw new AppError("stale", {}, { current: before });
  }
}
