/** Opening a period: a new report from an earlier one or the office profile, put together from shorter periods, or from a ReportDocument. */
import { generateNKeysBetween } from "fractional-indexing";
import { randomUUID } from "node:crypto";
import { fieldsOfDocument } from "@/domain/assemble";
import type { Period, ReportDocument } from "@/domain/report-document";
import type { ReportFields } from "@/domain/report-fields";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit, type AuditAction } from "../audit";
import { copiesOf, followingEntry, loadParts, sectionsWith, writeFollowingEntries } from "../ledger/compose-parts";
import { toLiveDecision, toPeriodKindRow } from "./rows";
import { FROM_OFFICE, startOf, type StartChoice } from "./start-report";
import { writeDecisions } from "./write-decisions";

type Section = { key: string; heading: string };

export type OpenHow = {
  /** What it starts from: the office's details unless told. */
  from?: StartChoice;
  /** Quarters (ids of periods) whose decisions are copied in. */
  partIds?: readonly string[];
};

/**
 * Opens the report of a period: headings and wording of an earlier report or of
 * the office, every decision of the quarters named, each linked to where it came
 * from. Throws period-exists, not-found for a report or quarter that cannot serve,
 * too-many-decisions with the section that would hold too many.
 */
export async function openReport(actor: Actor, period: Period, { from = FROM_OFFICE, partIds = [] }: OpenHow = {}): Promise<{ id: string }> {
  assertMay(actor, "report.open");
  return db.$transaction(async (tx) => {
    const start = await startOf(tx, actor, period, from);
    const parts = await loadParts(tx, actor, period, partIds);
    const sections = sectionsWith(start.sections, parts);
    const composed = parts.map(({ period: part, decisions }) => ({ period: part, count: decisions.length }));
    const opened = await createReport(tx, actor, { period, partIds: parts.map(({ periodId }) => periodId) }, start.fields, sections, {
      action: parts.length > 0 ? "report.composed" : "report.opened",
      detail: { ...(from === FROM_OFFICE ? {} : { startedFrom: from }), ...(parts.length > 0 ? { parts: composed } : {}) },
    });
    // Rows of an earlier opening that was taken back stay deleted, and in their places.
    const held = parts.length > 0 ? (await tx.decision.findMany({ where: { periodId: opened.periodId } })).map(toLiveDecision) : [];
    const copies = copiesOf(held, sections, parts);
    await writeDecisions(tx, actor, opened, copies.map(({ copy }) => ({ before: null, after: copy })));
    await writeFollowingEntries(tx, actor, opened.periodId, copies.map(followingEntry));
    return { id: opened.reportId };
  });
}

/**
 * Opens the period of a document with the document's content. Its number and
 * date are not taken: they are given at issue. Throws period-exists.
 */
export async function importDocument(actor: Actor, document: ReportDocument): Promise<{ id: string }> {
  assertMay(actor, "report.import");
  return db.$transaction(async (tx) => {
    const { reportId, periodId } = await createReport(tx, actor, { period: document.period, partIds: [] }, fieldsOfDocument(document), document.sections, { action: "report.imported", detail: {} });
    const rows = document.sections.flatMap((section) => {
      const positions = generateNKeysBetween(null, null, section.decisions.length);
      return section.decisions.map(({ text, marker, joinsPrevious }, index) => ({
        // A fresh id: the document may have been exported from a report that still exists here.
        id: randomUUID(),
        periodId,
        sectionKey: section.key,
        position: positions[index]!,
        text,
        marker,
        joinsPrevious,
        updatedBy: actor.name,
      }));
    });
    await tx.decision.createMany({ data: rows });
    return { id: reportId };
  });
}

type Opened = { period: Period; partIds: readonly string[] };

async function createReport(
  tx: Prisma.TransactionClient,
  actor: Actor,
  { period, partIds }: Opened,
  fields: ReportFields,
  sections: readonly Section[],
  { action, detail }: { action: AuditAction; detail: Prisma.InputJsonObject },
): Promise<{ reportId: string; periodId: string }> {
  const key = { kind: toPeriodKindRow(period.kind), year: period.year, index: period.index };
  // ON CONFLICT in one statement: of two people who open one period at once, the second waits here and then sees the first one's report.
  const { id: periodId } = await tx.period.upsert({ where: { kind_year_index: key }, create: key, update: { year: period.year } });
  const existing = await tx.report.findFirst({ where: { periodId }, select: { id: true } });
  if (existing) throw new AppError("period-exists", { ...period }, { current: { reportId: existing.id } });
  await tx.period.update({ where: { id: periodId }, data: { partIds: [...partIds] } });
  // A report opened before and taken back may have followed other quarters.
  await tx.ledgerEntry.updateMany({ where: { periodId, removedAt: null, origin: { periodId: { notIn: [...partIds] } } }, data: { removedAt: new Date(), version: { increment: 1 }, updatedByName: actor.name } });
  const report = await tx.report.create({
    data: {
      periodId,
      createdById: actor.id,
      stateById: actor.id,
      stateByName: actor.name,
      ...fields,
      sections: { create: sections.map(({ key: sectionKey, heading }, position) => ({ key: sectionKey, heading, position })) },
    },
  });
  await recordAudit(tx, actor, action, { period, ...detail }, report.id);
  return { reportId: report.id, periodId };
}
