/** Finding what was recorded in the ledger and stands in no report: waiting, or left out with a reason. */
import { standingOf } from "@/domain/ledger";
import { check } from "@/domain/permission";
import { periodEnd } from "@/domain/period";
import { searchWords } from "@/domain/search-words";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import type { Actor } from "../actor";
import { toPeriod } from "../report/rows";
import { excerptFor, toHitReport, type Group, type Hit, type PlacedHit } from "./hit";
import { LedgerWords } from "./ledger-words";
import { rankOf } from "./ranks";
import type { SearchedReport } from "./reports";

/** They are read word by word, no index knows them: the newest of more than anybody leaves open. */
const MOST_READ = 1_000;

/** Entries of their own that no report holds; those that come from a shorter period are found there. */
const WAITING = { removedAt: null, originId: null, OR: [{ decisionId: null }, { decision: { deletedAt: { not: null } } }] } satisfies Prisma.LedgerEntryWhereInput;

type Words = { text: string; sourcePaper: string | null; originUnit: string | null; meeting: string | null };

/** An entry's words, with what it is about. */
function said({ text, sourcePaper, originUnit, meeting }: Words): string {
  const about = [sourcePaper, originUnit, meeting].filter(Boolean).join("; ");
  return about === "" ? text : `${text} (${about})`;
}

/** The words of all entries that findLedger may find. */
export async function ledgerWords(actor: Actor): Promise<LedgerWords> {
  if (!check(actor, "ledger.view").allowed) return new LedgerWords([]);
  const rows = await db.ledgerEntry.findMany({ where: WAITING, select: { text: true, sourcePaper: true, originUnit: true, meeting: true }, orderBy: { recordedAt: "desc" }, take: MOST_READ });
  return new LedgerWords(rows.map(said));
}

export type LedgerScope = { section: string | undefined; year: number | undefined; visible: readonly SearchedReport[] };

export async function findLedger(actor: Actor, groups: readonly Group[], { section, year, visible }: LedgerScope): Promise<PlacedHit[]> {
  if (!check(actor, "ledger.view").allowed) return [];
  const rows = await db.ledgerEntry.findMany({
    where: {
      ...WAITING,
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
    const text = said(row);
    const rank = group < 0 ? null : rankOf(searchWords(text), groups[group]!.wanted);
    if (rank === null) return [];
    const standing = standingOf({ decision: row.decision && { deleted: row.decision.deletedAt !== null }, leftOutReason: row.leftOutReason });
    const report = visible.find(({ periodId, isLatest }) => isLatest && periodId === row.periodId);
    const heading = [report, ...visible].flatMap((one) => one?.sections ?? []).find(({ key }) => key === row.sectionKey)?.heading ?? row.sectionKey;
    const hit = (): Hit => ({ kind: "ledger", id: row.id, period, standing, report: report ? toHitReport(report) : null, section: { key: row.sectionKey, heading }, excerpt: excerptFor(text, groups[group]!.wanted) });
    return [{ group, rank, weight: 0, day: periodEnd(period), hit }];
  });
}
