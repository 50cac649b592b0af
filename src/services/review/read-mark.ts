/** What a person has read of a report, and what changed since. Each person's own; nobody else sees it. */
import { reportDocumentSchema, type ReportDocument } from "@/domain/report-document";
import { db } from "@/server/database";
import type { Prisma } from "@/generated/prisma/client";
import { compareDocuments, type Comparison } from "@/text/compare";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { contentHash } from "../report/content-hash";
import { documentOf } from "../report/document";
import { loadDocument } from "../report/load-report";
import { assertReportId, reportInclude, reportsVisibleTo, toReportState, type ReportRow } from "../report/rows";

/** The report now beside what it was: `document` and `hash` are of now, `comparison` leads to them. */
export type ReportChanges = {
  /** When the older text was read or submitted, ISO 8601. */
  since: string;
  /** Who submitted it; null for one's own reading. */
  byName: string | null;
  document: ReportDocument;
  hash: string;
  comparison: Comparison;
};

/** Remembers the report as it is now as read by `actor`. Throws content-changed when that is not the content with `hash`: it was not seen. */
export async function markRead(actor: Actor, reportId: string, hash: string): Promise<{ readAt: string }> {
  const document = await loadDocument(actor, reportId);
  if (contentHash(document) !== hash) throw new AppError("content-changed");
  const readAt = await storeReadMark(db, actor, { id: reportId }, document);
  return { readAt: readAt.toISOString() };
}

/** Stores `document` as what `actor` last read of the report. */
export async function storeReadMark(tx: Prisma.TransactionClient, actor: Pick<Actor, "id">, report: Pick<ReportRow, "id">, document: ReportDocument): Promise<Date> {
  const mark = { document, hash: contentHash(document), readAt: new Date() };
  const { readAt } = await tx.readMark.upsert({
    where: { userId_reportId: { userId: actor.id, reportId: report.id } },
    create: { userId: actor.id, reportId: report.id, ...mark },
    update: mark,
  });
  return readAt;
}

/** What changed since `actor` last read the report; null when they never did. Throws not-found. */
export async function changesSinceRead(actor: Actor, reportId: string): Promise<ReportChanges | null> {
  const after = await loadDocument(actor, reportId);
  const mark = await db.readMark.findUnique({ where: { userId_reportId: { userId: actor.id, reportId } } });
  return mark && changes(mark.document, after, { since: mark.readAt.toISOString(), byName: null });
}

/**
 * What changed since the submission before: of a report that is with the leader,
 * the one before this; of one being written, the newest. Null when there is none.
 */
export async function changesSinceSubmission(actor: Actor, reportId: string): Promise<ReportChanges | null> {
  assertMay(actor, "report.view");
  assertReportId(reportId);
  const report = await db.report.findFirst({ where: { AND: [{ id: reportId }, reportsVisibleTo(actor)] }, include: reportInclude });
  if (!report) throw new AppError("not-found");
  const isBeingWritten = ["drafting", "returned"].includes(toReportState(report.state));
  const other = isBeingWritten || report.submittedVersionId === null ? {} : { id: { not: report.submittedVersionId } };
  const version = await db.reportVersion.findFirst({ where: { reportId, event: "submitted", ...other }, orderBy: { number: "desc" } });
  return version && changes(version.document, await documentOf(db, report), { since: version.at.toISOString(), byName: version.byName });
}

function changes(stored: Prisma.JsonValue, after: ReportDocument, about: Pick<ReportChanges, "since" | "byName">): ReportChanges {
  // Which draft it is goes up with every return; that is no change of the text.
  const before = { ...reportDocumentSchema.parse(stored), draft: after.draft };
  return { ...about, document: after, hash: contentHash(after), comparison: compareDocuments(before, after) };
}
