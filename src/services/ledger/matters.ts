/** What of the ledger still wants a person before the report of its period is submitted. */
import { originNews } from "@/domain/ledger";
import type { Prisma } from "@/generated/prisma/client";
import type { LedgerMatter } from "@/text/completeness";
import { toPeriod } from "../report/rows";
import { standingOfRow } from "./entry-row";

/** Open entries, decisions of shorter periods that nobody has looked at, and taken ones that changed there since. */
export async function ledgerMatters(tx: Prisma.TransactionClient, periodId: string): Promise<LedgerMatter[]> {
  const period = await tx.period.findUniqueOrThrow({ where: { id: periodId }, select: { partIds: true } });
  const entries = await tx.ledgerEntry.findMany({
    where: { periodId, removedAt: null },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    include: { decision: { select: { deletedAt: true } }, origin: { select: { sectionKey: true, text: true, deletedAt: true, period: true } } },
  });
  const known = entries.flatMap(({ originId }) => originId ?? []);
  const unseen =
    period.partIds.length === 0
      ? []
      : await tx.decision.findMany({
          where: { periodId: { in: period.partIds }, deletedAt: null, id: { notIn: known } },
          orderBy: [{ period: { index: "asc" } }, { position: "asc" }, { id: "asc" }],
          select: { sectionKey: true, text: true, period: true },
        });
  const matters = entries.flatMap((entry): LedgerMatter[] => {
    const standing = standingOfRow(entry);
    const news = entry.origin ? originNews(entry, { ...entry.origin, deleted: entry.origin.deletedAt !== null }) : "none";
    const { sectionKey, text } = entry;
    const from = entry.origin ? { quarter: toPeriod(entry.origin.period) } : {};
    // What the shorter period dropped before anybody took it is nobody's business any more.
    if (standing === "open") return news === "deleted" ? [] : [{ kind: "open", sectionKey, text: entry.origin?.text ?? text, ...from }];
    return standing === "in-report" && news !== "none" ? [{ kind: "changed", sectionKey, text, ...from }] : [];
  });
  return [...matters, ...unseen.map(({ period: quarter, ...decision }): LedgerMatter => ({ kind: "open", ...decision, quarter: toPeriod(quarter) }))];
}
