/** Whose report it is: who opened it and who submitted it, as far as they still write reports. */
import { WORKFLOW } from "@/domain/workflow";
import type { Prisma } from "@/generated/prisma/client";
import type { ReportRow } from "../report/rows";

type Owned = Pick<ReportRow, "id" | "createdById" | "submittedById">;

/** Owners by report. None means that it is every drafter's: nobody it belonged to writes any more. */
export async function ownersOf(tx: Prisma.TransactionClient, reports: readonly Owned[]): Promise<Map<string, string[]>> {
  const named = ({ createdById, submittedById }: Owned) => [...new Set([createdById, submittedById])].filter((id) => id !== null);
  const ids = [...new Set(reports.flatMap(named))];
  const writing = ids.length === 0 ? [] : await tx.user.findMany({ where: { id: { in: ids }, banned: false, role: { in: [...WORKFLOW.submit.roles] } }, select: { id: true } });
  const active = new Set(writing.map(({ id }) => id));
  return new Map(reports.map((report) => [report.id, named(report).filter((id) => active.has(id))]));
}
