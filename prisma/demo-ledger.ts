/** The ledger of the demo: quý I/2024 as it was settled, and quý II/2024, whose report nobody has opened yet. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { periodKey } from "@/domain/period-key";
import { periodSchema, type Period } from "@/domain/report-document";
import { db } from "@/server/database";
import type { Actor } from "@/services/actor";
import { leaveOut, linkEntry } from "@/services/ledger/entry";
import { recordSchema } from "@/services/ledger/entry-rules";
import { recordEntries } from "@/services/ledger/record";
import { toPeriodKindRow } from "@/services/report/rows";

const settledSchema = z.union([z.object({ id: z.uuid(), inReport: z.string().min(1) }), z.object({ id: z.uuid(), reason: z.string().min(1) })]);
const ledgerSchema = z.array(
  z.object({
    period: periodSchema,
    recordings: z.array(z.object({ by: z.string(), entries: recordSchema.shape.entries })),
    settled: z.array(settledSchema),
  }),
);
type DemoLedger = z.output<typeof ledgerSchema>[number];

/** What every person of the demo does is done as that person. */
export type ActorOf = (username: string) => Promise<Actor>;

/**
 * Records and settles the ledger of one period of the demo. Call it once for a
 * period: what people made of it since is theirs. Throws when the period's report
 * has not the decision that an entry is said to stand in.
 */
export async function seedLedger(period: Period, actorOf: ActorOf): Promise<void> {
  const all = ledgerSchema.parse(JSON.parse(await readFile(new URL("./demo/ledger.json", import.meta.url), "utf8")));
  const ledger = all.find((one) => periodKey(one.period) === periodKey(period));
  if (!ledger) throw new Error(`no ledger of ${periodKey(period)} in the demo`);
  for (const { by, entries } of ledger.recordings) await recordEntries(await actorOf(by), { period, entries });
  const drafter = await actorOf("chuyenvien");
  for (const settled of ledger.settled) {
    const seen = { id: settled.id, version: 1 };
    if ("reason" in settled) await leaveOut(drafter, seen, settled.reason);
    else await linkEntry(drafter, seen, await decisionWith(ledger, settled.inReport));
  }
}

async function decisionWith({ period: { kind, year, index } }: DemoLedger, words: string): Promise<string> {
  const found = await db.decision.findMany({ where: { deletedAt: null, text: { contains: words }, period: { kind: toPeriodKindRow(kind), year, index } }, select: { id: true } });
  if (found.length !== 1) throw new Error(`${found.length} decisions of the demo say “${words}”`);
  return found[0]!.id;
}
