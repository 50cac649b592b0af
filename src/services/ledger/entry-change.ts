/** What a change of decisions does to entries of the ledger; kept with the change's entry in the log, so that undo takes it back. */
import type { DecisionCommand } from "@/domain/decision-command";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor } from "../actor";

/** What of an entry such a change may touch. `sectionKey` and `text` differ before and after only where a shorter period's change was followed. */
export type EntryState = { sectionKey: string; text: string; decisionId: string | null; leftOutReason: string | null };

export type EntryChange = { entry: string; before: EntryState; after: EntryState };

export function entryState({ sectionKey, text, decisionId, leftOutReason }: EntryState): EntryState {
  return { sectionKey, text, decisionId, leftOutReason };
}

/** Writes `changes` in one statement. The period must be locked, and decisions named in them stored. Each entry gets a new version. */
export async function writeEntryChanges(tx: Prisma.TransactionClient, actor: Pick<Actor, "name">, changes: readonly EntryChange[]): Promise<void> {
  if (changes.length === 0) return;
  const column = <T>(of: (after: EntryState) => T) => changes.map(({ after }) => of(after));
  // Empty texts stand for null: neither an id nor a reason is ever empty.
  await tx.$executeRaw`
    UPDATE "LedgerEntry" AS row
    SET "sectionKey" = plan.section, "text" = plan.text, "decisionId" = NULLIF(plan.decision, '')::uuid, "leftOutReason" = NULLIF(plan.reason, ''),
        "version" = row.version + 1, "updatedByName" = ${actor.name}, "updatedAt" = now() AT TIME ZONE 'UTC'
    FROM unnest(
      ${changes.map(({ entry }) => entry)}::uuid[], ${column(({ sectionKey }) => sectionKey)}::text[], ${column(({ text }) => text)}::text[],
      ${column(({ decisionId }) => decisionId ?? "")}::text[], ${column(({ leftOutReason }) => leftOutReason ?? "")}::text[]
    ) AS plan(id, section, text, decision, reason)
    WHERE row.id = plan.id`;
}

/**
 * After a merge: entries that the decisions merged away settled are settled by
 * the one that holds their text. After a split they stay with the first part.
 */
export async function followMerge(tx: Prisma.TransactionClient, actor: Pick<Actor, "name">, command: DecisionCommand): Promise<EntryChange[]> {
  if (command.type !== "merge") return [];
  const [into, ...away] = command.items.map(({ id }) => id);
  const entries = await tx.ledgerEntry.findMany({ where: { decisionId: { in: away } } });
  const changes = entries.map((entry): EntryChange => ({ entry: entry.id, before: entryState(entry), after: { ...entryState(entry), decisionId: into! } }));
  await writeEntryChanges(tx, actor, changes);
  return changes;
}

/** Takes `changes` back, for entries that are still as they left them. Returns what it did, as changes. */
export async function takeEntriesBack(tx: Prisma.TransactionClient, actor: Pick<Actor, "name">, changes: readonly EntryChange[]): Promise<EntryChange[]> {
  if (changes.length === 0) return [];
  const entries = await tx.ledgerEntry.findMany({ where: { id: { in: changes.map(({ entry }) => entry) } } });
  const standing = new Map(entries.map((entry) => [entry.id, entryState(entry)]));
  const back = changes.flatMap(({ entry, before, after }): EntryChange[] => (isSame(standing.get(entry), after) ? [{ entry, before: after, after: before }] : []));
  await writeEntryChanges(tx, actor, back);
  return back;
}

function isSame(one: EntryState | undefined, other: EntryState): boolean {
  return one !== undefined && one.sectionKey === other.sectionKey && one.text === other.text && one.decisionId === other.decisionId && one.leftOutReason === other.leftOutReason;
}
