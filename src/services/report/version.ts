/** Versions: the report as it was, with who, when and why. Append-only, enforced by the database. */
import { singleSpaced } from "@/domain/print";
import { reportDocumentSchema, type ReportDocument } from "@/domain/report-document";
import type { VersionEvent } from "@/domain/workflow";
import type { Prisma, ReportVersion } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { cleanText } from "@/text/clean";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";
import { contentHash } from "./content-hash";
import { documentOf } from "./document";
import { assertReportId, lockReport, reportsVisibleTo, type ReportRow } from "./rows";
import { assertMayWith } from "./subject";

export type VersionView = {
  id: string;
  number: number;
  event: VersionEvent;
  name: string | null;
  reason: string | null;
  hash: string;
  byName: string;
  /** ISO 8601. */
  at: string;
};

const MAX_NAME_LENGTH = 200;

/** Stores `document` as the next version of the report. The report must be locked. */
export async function storeVersion(
  tx: Prisma.TransactionClient,
  actor: Pick<Actor, "id" | "name">,
  report: Pick<ReportRow, "id">,
  document: ReportDocument,
  about: { event: VersionEvent; name?: string | null; reason?: string | null },
): Promise<ReportVersion> {
  const newest = await tx.reportVersion.aggregate({ where: { reportId: report.id }, _max: { number: true } });
  return tx.reportVersion.create({
    data: {
      reportId: report.id,
      number: (newest._max.number ?? 0) + 1,
      event: about.event,
      name: about.name ?? null,
      reason: about.reason ?? null,
      document,
      hash: contentHash(document),
      byId: actor.id,
      byName: actor.name,
    },
  });
}

/** Names the report as it stands now, so that one can come back to it. Throws empty-text, text-too-long, not-allowed, wrong-state. */
export async function nameVersion(actor: Actor, reportId: string, name: string): Promise<VersionView> {
  const title = singleSpaced(cleanText(name).text);
  if (title === "") throw new AppError("empty-text");
  if (title.length > MAX_NAME_LENGTH) throw new AppError("text-too-long", { length: title.length, limit: MAX_NAME_LENGTH });
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    assertMayWith(actor, "report.name-version", report);
    const version = await storeVersion(tx, actor, report, await documentOf(tx, report), { event: "named", name: title });
    await recordAudit(tx, actor, "report.version-named", { version: version.number, name: title }, reportId);
    return toView(version);
  });
}

/** All versions of a report, the newest first, without their texts. */
export async function listVersions(actor: Actor, reportId: string): Promise<VersionView[]> {
  assertMay(actor, "report.view");
  assertReportId(reportId);
  const rows = await db.reportVersion.findMany({
    where: { reportId, report: reportsVisibleTo(actor) },
    orderBy: { number: "desc" },
    omit: { document: true },
  });
  return rows.map(toView);
}

/** One version with its document. Throws not-found. */
export async function loadVersion(actor: Actor, reportId: string, versionId: string, tx: Prisma.TransactionClient = db): Promise<VersionView & { document: ReportDocument }> {
  assertMay(actor, "report.view");
  assertReportId(reportId);
  assertReportId(versionId);
  const row = await tx.reportVersion.findFirst({ where: { id: versionId, reportId, report: reportsVisibleTo(actor) } });
  if (!row) throw new AppError("not-found");
  return { ...toView(row), document: reportDocumentSchema.parse(row.document) };
}

function toView({ id, number, event, name, reason, hash, byName, at }: Omit<ReportVersion, "document">): VersionView {
  return { id, number, event, name, reason, hash, byName, at: at.toISOString() };
}
