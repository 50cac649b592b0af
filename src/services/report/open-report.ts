/** Opening a period: a new report from the office profile, or from a ReportDocument. */
import { generateNKeysBetween } from "fractional-indexing";
import { randomUUID } from "node:crypto";
import { fieldsOfDocument } from "@/domain/assemble";
import { fillPeriod, periodEnd } from "@/domain/period";
import type { Period, ReportDocument } from "@/domain/report-document";
import type { ReportFields } from "@/domain/report-fields";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit, type AuditAction } from "../audit";
import { profileFor } from "../office/office-profile";
import { toPeriodKindRow } from "./rows";

type Section = { key: string; heading: string };

/** Opens the report of a period with the office's details in force at its end. Throws period-exists. */
export async function openReport(actor: Actor, period: Period): Promise<{ id: string }> {
  assertMay(actor, "report.open");
  return db.$transaction(async (tx) => {
    const profile = await profileFor(tx, periodEnd(period));
    const fill = (wording: string) => fillPeriod(wording, period);
    const fields: ReportFields = {
      issuer: profile.issuer,
      party: profile.party,
      symbol: profile.symbol,
      place: profile.place,
      title: profile.title,
      subject: fill(profile.subject),
      preamble: profile.preamble.map(fill),
      closing: profile.closing.map(fill),
      authority: profile.authority,
      office: profile.office,
      signer: profile.signer,
      recipients: profile.recipients,
      draft: 1,
      printEmptySections: profile.printEmptySections,
    };
    const sections = await tx.section.findMany({ where: { active: true }, orderBy: { position: "asc" } });
    const { reportId } = await createReport(tx, actor, period, fields, sections, "report.opened");
    return { id: reportId };
  });
}

/**
 * Opens the period of a document with the document's content. Its number and
 * date are not taken: they are given at issue. Throws period-exists.
 */
export async function importDocument(actor: Actor, document: ReportDocument): Promise<{ id: string }> {
  assertMay(actor, "report.import");
  return db.$transaction(async (tx) => {
    const { reportId, periodId } = await createReport(tx, actor, document.period, fieldsOfDocument(document), document.sections, "report.imported");
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

async function createReport(
  tx: Prisma.TransactionClient,
  actor: Actor,
  period: Period,
  fields: ReportFields,
  sections: readonly Section[],
  action: AuditAction,
): Promise<{ reportId: string; periodId: string }> {
  const key = { kind: toPeriodKindRow(period.kind), year: period.year, index: period.index };
  // ON CONFLICT in one statement: of two people who open one period at once, the second waits here and then sees the first one's report.
  const { id: periodId } = await tx.period.upsert({ where: { kind_year_index: key }, create: key, update: { year: period.year } });
  const existing = await tx.report.findFirst({ where: { periodId }, select: { id: true } });
  if (existing) throw new AppError("period-exists", { ...period }, { current: { reportId: existing.id } });
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
  await recordAudit(tx, actor, action, { period }, report.id);
  return { reportId: report.id, periodId };
}
