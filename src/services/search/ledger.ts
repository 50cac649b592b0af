/** Finding what was recorded in the ledger and stands in no report: waiting, or left out with a reason. */
import { standingOf } from "@/domain/ledger";
import { check } from "@/domain/permission";
import { periodEnd } from "@/domain/period";
import { searchWords } from "@/domain/search-words";
import { db } from "@/server/database";
import type { Actor } from "../actor";
import { toPeriod } from "../report/rows";
import { excerptFor, toHitReport, type Group, type Hit, type PlacedHit } from "./hit";
import { rankOf } from "./ranks";
import type { SearchedReport } from "./reports";

/** They are read word by word, no index knows them: the newest of more than anybody leaves open. */
const MOST_READ = 1_000;

export type LedgerScope = { section: string | undefined; year: number | undefined; visible: readonly SearchedReport[] };

/** Entries of their own; those that come from a shorter period are found there. */
export async function findLedger(actor: Actor, groups: readonly Group[], { section, year, visible }: LedgerScope): Promise<PlacedHit[]> {
  if (!check(actor, "ledger.view").allowed) return [];
  const rows = await db.ledgerEntry.findMany({
    where: {
      removedAt: null,
      originId: null,
      OR: [{ decisionId: null }, { decision: { deletedAt: { not: null } } }],
      ...(section === undefined ? {} : { sectionKey: section }),
      ...(year === undefined ? {} : { period: { year } }),
    },
    include: { period: true, decision: { select: { deletedAt: true } } },
    orderBy: { recordedAt: "desc" },
    take: MOST_READ,
  });
  return rows.flatMap((row) => {
    const period = toPeriod(row.period);
    const group = groups.findIndex(({ isOf }) => isOf(period));
    const about = [row.sourcePaper, row.originUnit, row.meeting].filter(Boolean).join("; ");
    const text = about === "" ? row.text : `${row.text} (${about})`;
    const rank = group < 0 ? null : rankOf(searchWords(text), groups[group]!.wanted);
    if (rank === null) return [];
    const standing = standingOf({ decision: row.decision && { deleted: row.decision.deletedAt !== null }, leftOutReason: row.leftOutReason });
    const report = visible.find(({ periodId, isLatest }) => isLatest && periodId === row.periodId);
    const heading = [report, ...visible].flatMap((one) => one?.sections ?? []).find(({ key }) => key === row.sectionKey)?.heading ?? row.sectionKey;
    const hit = (): Hit => ({ kind: "ledger", id: row.id, period, standing, report: report ? toHitReport(report) : null, section: { key: row.sectionKey, heading }, excerpt: excerptFor(text, groups[group]!.wanted) });
    return [{ group, rank, weight: 0, day: periodEnd(period), hit }];
  });
}
