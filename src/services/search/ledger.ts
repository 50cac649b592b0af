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

const select = { id: true, sectionKey: true, text: true, meeting: true, sourcePaper: true, originUnit: true, leftOutReason: true, recordedAt: true, periodId: true, period: true } satisfies Prisma.LedgerEntrySelect;
/** An entry of its own that no report holds; those that come from a shorter period are found there. */
export type WaitingEntry = Prisma.LedgerEntryGetPayload<{ select: typeof select }>;

/** All that search may find in the ledger, the newest first. Nothing for who may not see it. */
export async function waitingEntries(actor: Actor): Promise<WaitingEntry[]> {
  if (!check(actor, "ledger.view").allowed) return [];
  // Asked for as one, the two would cost a look at everything that was ever recorded.
  const [never, noMore] = await Promise.all([newest({ decisionId: null }), newest({ decision: { deletedAt: { not: null } } })]);
  return [...never, ...noMore].sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime()).slice(0, MOST_READ);
}

function newest(which: Prisma.LedgerEntryWhereInput): Promise<WaitingEntry[]> {
  return db.ledgerEntry.findMany({ where: { removedAt: null, originId: null, ...which }, select, orderBy: { recordedAt: "desc" }, take: MOST_READ });
}

/** Their words. */
export function ledgerWords(entries: readonly WaitingEntry[]): LedgerWords {
  return new LedgerWords(entries.map(said));
}

/** An entry's words, with what it is about. */
function said({ text, sourcePaper, originUnit, meeting }: WaitingEntry): string {
  const about = [sourcePaper, originUnit, meeting].filter(Boolean).join("; ");
  return about === "" ? text : `${text} (${about})`;
}

export type LedgerScope = { section: string | undefined; year: number | undefined; visible: readonly SearchedReport[] };

export function findLedger(entries: readonly WaitingEntry[], groups: readonly Group[], { section, year, visible }: LedgerScope): PlacedHit[] {
  const asked = entries.filter((row) => (section === undefined || row.sectionKey === section) && (year === undefined || row.period.year === year));
  return asked.flatMap((row) => {
    const period = toPeriod(row.period);
    const group = groups.findIndex(({ isOf }) => isOf(period));
    const text = said(row);
    const rank = group < 0 ? null : rankOf(searchWords(text), groups[group]!.wanted);
    if (rank === null) return [];
    const standing = standingOf({ decision: null, leftOutReason: row.leftOutReason });
    const report = visible.find(({ periodId, isLatest }) => isLatest && periodId === row.periodId);
    const heading = [report, ...visible].flatMap((one) => one?.sections ?? []).find(({ key }) => key === row.sectionKey)?.heading ?? row.sectionKey;
    const hit = (): Hit => ({ kind: "ledger", id: row.id, period, standing, report: report ? toHitReport(report) : null, section: { key: row.sectionKey, heading }, excerpt: excerptFor(text, groups[group]!.wanted) });
    return [{ group, rank, weight: 0, day: periodEnd(period), hit }];
  });
}
