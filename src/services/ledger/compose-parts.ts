/** The quarters of a longer period: which have reports, and their decisions copied into the longer one's. */
import { randomUUID } from "node:crypto";
import type { LiveDecision } from "@/domain/arrange";
import { joinSections, planCopies, quartersOf, type Copy } from "@/domain/compose";
import { MAX_DECISIONS_PER_SECTION, type Period } from "@/domain/report-document";
import type { ReportState } from "@/domain/workflow";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "../actor";
import { AppError } from "../app-error";
import { reportsVisibleTo, toLiveDecision, toPeriodKindRow, toReportState } from "../report/rows";

type Tx = Prisma.TransactionClient;
type Section = { key: string; heading: string };

/** A quarter that has a report. */
export type PartView = {
  periodId: string;
  period: Period;
  /** The newest report of it. */
  reportId: string;
  state: ReportState;
  /** Decisions it holds now. */
  count: number;
};

/** The quarters of a period that have reports, in order; none for a quarter. */
export async function partsOf(tx: Tx, actor: Actor, period: Period): Promise<PartView[]> {
  const quarters = quartersOf(period);
  if (quarters.length === 0) return [];
  const rows = await tx.period.findMany({
    where: { year: period.year, kind: toPeriodKindRow("quarter"), index: { in: quarters.map(({ index }) => index) }, reports: { some: reportsVisibleTo(actor) } },
    orderBy: { index: "asc" },
    select: { id: true, index: true, reports: { orderBy: { revision: "desc" }, take: 1, select: { id: true, state: true } }, _count: { select: { decisions: { where: { deletedAt: null } } } } },
  });
  return rows.map(({ id, index, reports, _count }) => ({
    periodId: id,
    period: { kind: "quarter", year: period.year, index },
    reportId: reports[0]!.id,
    state: toReportState(reports[0]!.state),
    count: _count.decisions,
  }));
}

export type LoadedPart = PartView & { sections: Section[]; decisions: LiveDecision[] };

/** Sections and live decisions of some quarters. Throws not-found for a period that is no quarter of `period` with a report. */
export async function loadParts(tx: Tx, actor: Actor, period: Period, periodIds: readonly string[]): Promise<LoadedPart[]> {
  if (periodIds.length === 0) return [];
  const parts = (await partsOf(tx, actor, period)).filter(({ periodId }) => periodIds.includes(periodId));
  if (parts.length !== new Set(periodIds).size) throw new AppError("not-found");
  const sections = await tx.reportSection.findMany({ where: { reportId: { in: parts.map(({ reportId }) => reportId) } }, orderBy: { position: "asc" } });
  const decisions = await tx.decision.findMany({ where: { periodId: { in: parts.map(({ periodId }) => periodId) }, deletedAt: null } });
  return parts.map((part) => ({
    ...part,
    sections: sections.filter(({ reportId }) => reportId === part.reportId).map(({ key, heading }) => ({ key, heading })),
    decisions: decisions.filter(({ periodId }) => periodId === part.periodId).map(toLiveDecision),
  }));
}

/** `base` with what the parts have besides, where it stood there. */
export function sectionsWith(base: readonly Section[], parts: readonly LoadedPart[]): Section[] {
  return joinSections(base, parts.map(({ sections, decisions }) => ({ sections, filled: new Set(decisions.map(({ sectionKey }) => sectionKey)) })));
}

/** Copies planned behind what the period holds. Throws too-many-decisions naming the section. */
export function copiesOf(held: readonly LiveDecision[], sections: readonly Section[], parts: readonly LoadedPart[]): Copy[] {
  const plan = planCopies(held, sections.map(({ key }) => key), parts.map(({ decisions }) => decisions), randomUUID);
  if (plan.ok) return plan.copies;
  throw new AppError("too-many-decisions", { limit: MAX_DECISIONS_PER_SECTION, section: sections.find(({ key }) => key === plan.tooMany)!.heading });
}

/** An entry that follows a shorter period's decision: `text` and `sectionKey` as seen there. */
export type FollowingEntry = { id: string; originId: string; sectionKey: string; text: string; decisionId: string | null; leftOutReason: string | null };

export function followingEntry({ origin, copy }: Copy): FollowingEntry {
  return { id: randomUUID(), originId: origin.id, sectionKey: origin.sectionKey, text: origin.text, decisionId: copy.id, leftOutReason: null };
}

/** Writes entries in one statement; one the period has of the same origin, removed or from an earlier opening, becomes this one. */
export async function writeFollowingEntries(tx: Tx, actor: Pick<Actor, "id" | "name">, periodId: string, entries: readonly FollowingEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const column = <T>(of: (entry: FollowingEntry) => T) => entries.map(of);
  // Empty texts stand for null: neither an id nor a reason is ever empty. A millisecond apart, so that they keep their order.
  await tx.$executeRaw`
    INSERT INTO "LedgerEntry" AS row ("id", "periodId", "sectionKey", "text", "originId", "decisionId", "leftOutReason", "recordedById", "recordedByName", "recordedAt", "updatedByName", "updatedAt")
    SELECT plan.id, ${periodId}::uuid, plan.section, plan.text, plan.origin, NULLIF(plan.decision, '')::uuid, NULLIF(plan.reason, ''), ${actor.id}, ${actor.name},
      now() AT TIME ZONE 'UTC' + plan.at * interval '1 millisecond', ${actor.name}, now() AT TIME ZONE 'UTC'
    FROM unnest(
      ${column(({ id }) => id)}::uuid[], ${column(({ sectionKey }) => sectionKey)}::text[], ${column(({ text }) => text)}::text[], ${column(({ originId }) => originId)}::uuid[],
      ${column(({ decisionId }) => decisionId ?? "")}::text[], ${column(({ leftOutReason }) => leftOutReason ?? "")}::text[]
    ) WITH ORDINALITY AS plan(id, section, text, origin, decision, reason, at)
    ON CONFLICT ("periodId", "originId") DO UPDATE
    SET "sectionKey" = excluded."sectionKey", "text" = excluded."text", "decisionId" = excluded."decisionId", "leftOutReason" = excluded."leftOutReason",
        "removedAt" = NULL, "version" = row."version" + 1, "updatedByName" = excluded."updatedByName", "updatedAt" = excluded."updatedAt"`;
}
