/** What changed in the quarters of a longer report since each decision was last looked at from it. */
import { originNews, standingOf } from "@/domain/ledger";
import type { Period } from "@/domain/report-document";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { carryOver } from "@/text/carry-over";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { assertReportId, reportsVisibleTo, toPeriod } from "../report/rows";
import { partsOf, type PartView } from "./compose-parts";

type Words = { sectionKey: string; text: string };

/** A quarter's decision as it is now. */
export type OriginView = Words & { id: string; version: number; period: Period; reportId: string };

/** `seen` is what the quarter said when it was last looked at, `decision` the report's own copy, `merged` the copy with the quarter's change in it: null where both changed the same words. */
export type OriginNewsView =
  | { kind: "changed" | "moved" | "deleted"; entryId: string; version: number; seen: Words; origin: OriginView; decision: Words & { id: string; version: number }; merged: string | null }
  | { kind: "new"; origin: OriginView };

export type OriginsView = {
  /** Quarters the report is put together from, and those it could take in too. */
  parts: PartView[];
  addable: PartView[];
  news: OriginNewsView[];
};

const originSelect = { id: true, version: true, sectionKey: true, text: true, periodId: true, deletedAt: true } satisfies Prisma.DecisionSelect;

/** All news of the report's quarters, in the order of the quarters. Throws not-found for a report that may not be seen. */
export async function loadOrigins(actor: Actor, reportId: string): Promise<OriginsView> {
  assertMay(actor, "report.view");
  assertReportId(reportId);
  const report = await db.report.findFirst({ where: { AND: [{ id: reportId }, reportsVisibleTo(actor)] }, select: { periodId: true, issuedVersionId: true, period: true } });
  if (!report) throw new AppError("not-found");
  const all = await partsOf(db, actor, toPeriod(report.period));
  const { partIds } = report.period;
  const parts = all.filter(({ periodId }) => partIds.includes(periodId));
  // What went out stays as it went out.
  const addable = report.issuedVersionId === null ? all.filter(({ periodId, count }) => !partIds.includes(periodId) && count > 0) : [];
  const entries = await db.ledgerEntry.findMany({
    where: { periodId: report.periodId, removedAt: null, originId: { not: null } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    include: { origin: { select: originSelect }, decision: { select: { id: true, version: true, sectionKey: true, text: true, deletedAt: true } } },
  });
  const partOf = new Map(all.map((part) => [part.periodId, part]));
  const toOrigin = ({ id, version, sectionKey, text, periodId }: Prisma.DecisionGetPayload<{ select: typeof originSelect }>): OriginView => ({ id, version, sectionKey, text, ...placeOf(partOf.get(periodId)!) });
  const live = entries.filter(({ origin, decision }) => origin && decision && partOf.has(origin.periodId) && standingOf({ decision: { deleted: decision.deletedAt !== null }, leftOutReason: null }) === "in-report");
  const changed = live.flatMap(({ id, version, sectionKey, text, origin, decision }): OriginNewsView[] => {
    const seen = { sectionKey, text };
    const kind = originNews(seen, { ...origin!, deleted: origin!.deletedAt !== null });
    if (kind === "none") return [];
    const copy = { id: decision!.id, version: decision!.version, sectionKey: decision!.sectionKey, text: decision!.text };
    return [{ kind, entryId: id, version, seen, origin: toOrigin(origin!), decision: copy, merged: carryOver(text, origin!.text, copy.text) }];
  });
  const known = entries.map(({ originId }) => originId!);
  const unseen = parts.length === 0 ? [] : await db.decision.findMany({ where: { periodId: { in: parts.map(({ periodId }) => periodId) }, deletedAt: null, id: { notIn: known } }, orderBy: [{ position: "asc" }, { id: "asc" }], select: originSelect });
  const news: OriginNewsView[] = [...changed, ...unseen.map((origin) => ({ kind: "new" as const, origin: toOrigin(origin) }))];
  return {
    parts,
    addable,
    news: report.issuedVersionId === null ? news.sort((a, b) => a.origin.period.index - b.origin.period.index) : [],
  };
}

function placeOf({ reportId, period }: PartView): { reportId: string; period: Period } {
  return { reportId, period };
}
