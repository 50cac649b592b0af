/** Which document a report is at this moment. */
import { assembleDocument } from "@/domain/assemble";
import { reportDocumentSchema, type ReportDocument } from "@/domain/report-document";
import type { Prisma } from "@/generated/prisma/client";
import { toFields, toLiveDecision, toPeriod, type ReportRow } from "./rows";

/**
 * The report as a ReportDocument. What was issued is read from its version: the
 * decisions of the period may have gone on in a later revision.
 */
export async function documentOf(tx: Prisma.TransactionClient, report: ReportRow): Promise<ReportDocument> {
  if (report.issuedVersionId !== null) {
    const { document } = await tx.reportVersion.findUniqueOrThrow({ where: { id: report.issuedVersionId }, select: { document: true } });
    return reportDocumentSchema.parse(document);
  }
  const decisions = (await tx.decision.findMany({ where: { periodId: report.periodId } })).map(toLiveDecision);
  return assembleDocument({ period: toPeriod(report.period), fields: toFields(report), sections: report.sections, decisions });
}
