/** Reading a report: the whole of it for the editor, and its document for everything that prints. */
import { generateNKeysBetween } from "fractional-indexing";
import { assembleDocument, fieldsOfDocument } from "@/domain/assemble";
import { quartersOf } from "@/domain/compose";
import type { LiveDecision } from "@/domain/arrange";
import type { Period, ReportDocument } from "@/domain/report-document";
import type { ReportFields } from "@/domain/report-fields";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { contentHash } from "./content-hash";
import { documentOf } from "./document";
import { loadReview, type ReviewView } from "./review-view";
import { assertReportId, reportInclude, reportsVisibleTo, toFields, toLiveDecision, toPeriod, type ReportRow } from "./rows";

export type ReportView = {
  id: string;
  period: Period;
  version: number;
  fields: ReportFields;
  sections: { key: string; heading: string }[];
  /** All rows, deleted ones too: what was deleted can be brought back. */
  decisions: LiveDecision[];
  /** Number of the newest audit entry; grows with every change. */
  sequence: string;
  /** Changes with every change of the report, and of the quarters' reports where it is of a longer period. Only good for telling whether it is the same. */
  mark: string;
  /** SHA-256 of the content: what a step or an approval is bound to. */
  hash: string;
  review: ReviewView;
};

/**
 * The whole of a report. What was issued is shown as it went out, not as its
 * period's decisions are now. Throws not-found for a report that does not exist
 * or may not be seen.
 */
export async function loadReport(actor: Actor, reportId: string, tx: Prisma.TransactionClient = db): Promise<ReportView> {
  assertMay(actor, "report.view");
  assertReportId(reportId);
  // The newest change is read before all else: one in between is then seen again rather than missed.
  const { sequence, mark } = await newestChange(tx, actor, reportId);
  const row = await tx.report.findFirst({ where: { AND: [{ id: reportId }, reportsVisibleTo(actor)] }, include: reportInclude });
  if (!row) throw new AppError("not-found");
  const content = row.issuedVersionId === null ? await liveContent(tx, row) : issuedContent(await documentOf(tx, row));
  return {
    id: row.id,
    period: toPeriod(row.period),
    version: row.version,
    fields: content.fields,
    sections: content.sections,
    decisions: content.decisions,
    sequence,
    mark,
    hash: contentHash(content.document),
    review: await loadReview(tx, actor, row),
  };
}

type Content = Pick<ReportView, "fields" | "sections" | "decisions"> & { document: ReportDocument };

async function liveContent(tx: Prisma.TransactionClient, row: ReportRow): Promise<Content> {
  const decisions = (await tx.decision.findMany({ where: { periodId: row.periodId } })).map(toLiveDecision);
  const fields = toFields(row);
  const sections = row.sections.map(({ key, heading }) => ({ key, heading }));
  return { fields, sections, decisions, document: assembleDocument({ period: toPeriod(row.period), fields, sections, decisions }) };
}

function issuedContent(document: ReportDocument): Content {
  return {
    document,
    fields: fieldsOfDocument(document),
    sections: document.sections.map(({ key, heading }) => ({ key, heading })),
    decisions: document.sections.flatMap(({ key, decisions }) => {
      const positions = generateNKeysBetween(null, null, decisions.length);
      return decisions.map(({ id, text, marker, joinsPrevious }, index) => ({
        id: id ?? `${key}-${index}`,
        sectionKey: key,
        position: positions[index]!,
        text,
        marker,
        joinsPrevious,
        version: 1,
        deleted: false,
      }));
    }),
  };
}

/** ReportView.mark alone, for a page that follows what others do: cheap, one index look-up for each report. */
export async function reportMark(actor: Actor, reportId: string): Promise<string> {
  assertMay(actor, "report.view");
  assertReportId(reportId);
  return (await newestChange(db, actor, reportId)).mark;
}

/**
 * Of a longer period each report's newest is told, not the newest of all: numbers are given
 * before their transactions are visible, so a quarter's may appear after a higher one of this report.
 */
async function newestChange(tx: Prisma.TransactionClient, actor: Actor, reportId: string): Promise<Pick<ReportView, "sequence" | "mark">> {
  const report = await tx.report.findFirst({ where: { AND: [{ id: reportId }, reportsVisibleTo(actor)] }, select: { period: true } });
  if (!report) throw new AppError("not-found");
  const quarters = quartersOf(toPeriod(report.period)).map(({ index }) => index);
  const rows = await tx.$queryRaw<{ id: string; newest: bigint }[]>`
    SELECT report.id, COALESCE((SELECT id FROM "AuditEntry" WHERE "reportId" = report.id ORDER BY id DESC LIMIT 1), 0) AS newest
    FROM "Report" report JOIN "Period" period ON period.id = report."periodId"
    WHERE report.id = ${reportId}::uuid OR (period.kind = 'quarter' AND period.year = ${report.period.year} AND period.index = ANY(${quarters}::int[]))
    ORDER BY report.id`;
  return { sequence: String(rows.find(({ id }) => id === reportId)?.newest ?? 0), mark: rows.map(({ newest }) => newest).join("-") };
}

/** The report as a ReportDocument: as it stands now, or as it was issued. */
export async function loadDocument(actor: Actor, reportId: string): Promise<ReportDocument> {
  assertMay(actor, "report.view");
  assertReportId(reportId);
  const row = await db.report.findFirst({ where: { AND: [{ id: reportId }, reportsVisibleTo(actor)] }, include: reportInclude });
  if (!row) throw new AppError("not-found");
  return documentOf(db, row);
}
