/** From the ledger into the report: the decision and its link to the entry in one transaction, undone together. */
import { arrange, type DecisionChange } from "@/domain/arrange";
import type { DecisionCommand } from "@/domain/decision-command";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { assertMayEdit } from "../report/late-edit";
import { lockReport } from "../report/rows";
import { decisionsOf, refused, writeChanges, type CommandResult } from "../report/run-command";
import { entryState, writeEntryChanges, type EntryChange } from "./entry-change";
import { entryInclude, fieldsOf, standingOfRow, type EntryRow } from "./entry-row";
import type { TakeRequest } from "./entry-rules";

type Taken = { entry: EntryRow; decisionId: string; sectionKey: string; text: string };

/**
 * Puts entries into the report as decisions, each at the end of its section or
 * after `after`, in the order they were decided. What the report holds as asked
 * already is passed over: the answer to an earlier request was lost. Throws stale
 * when an entry was changed or settled since, not-found when the report has not its section.
 */
export async function takeEntries(actor: Actor, { reportId, items, after, overApproval }: TakeRequest): Promise<CommandResult> {
  assertMay(actor, "ledger.settle");
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    assertMayEdit(actor, report, { ...(overApproval ? { overApproval } : {}) });
    const rows = await tx.ledgerEntry.findMany({ where: { id: { in: items.map(({ id }) => id) }, periodId: report.periodId }, include: entryInclude });
    const taken = plan(rows, items);
    if (taken.length === 0) return { entryId: null, decisions: (await decisionsOf(tx, report)).filter(({ id }) => items.some(({ decisionId }) => decisionId === id)), removed: 0 };
    const arranged = arrange(await decisionsOf(tx, report), report.sections.map(({ key }) => key), toCommand(taken, after));
    if (!arranged.ok) throw refused(arranged.refusal);
    assertAllMade(taken, arranged.changes);
    const entries = taken.map(toChange);
    const entryId = await writeChanges(tx, actor, report, arranged.changes, "ledger.taken", { entries });
    await writeEntryChanges(tx, actor, entries);
    return { entryId, decisions: arranged.changes.map(({ after: made }) => made), removed: 0 };
  });
}

/** What is to be taken, in the order it was decided, undated ones last. */
function plan(rows: readonly EntryRow[], items: TakeRequest["items"]): Taken[] {
  const taken = items.flatMap(({ id, version, decisionId, sectionKey }): Taken[] => {
    const entry = rows.find((row) => row.id === id);
    if (!entry) throw new AppError("not-found");
    const standing = standingOfRow(entry);
    if (standing === "in-report" && entry.decisionId === decisionId) return [];
    const isGone = entry.removedAt !== null || (entry.origin !== null && entry.origin.deletedAt !== null);
    if (entry.version !== version || standing === "in-report" || isGone) throw new AppError("stale", {}, { current: fieldsOf(entry) });
    // What the shorter period says now; the entry holds what it said when it was last looked at.
    const { text, sectionKey: own } = entry.origin ?? entry;
    return [{ entry, decisionId, sectionKey: sectionKey ?? own, text }];
  });
  return taken.sort((a, b) => order(a.entry) - order(b.entry) || a.entry.recordedAt.getTime() - b.entry.recordedAt.getTime() || (a.entry.id < b.entry.id ? -1 : 1));
}

function order({ decidedOn }: EntryRow): number {
  return decidedOn?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

function toCommand(taken: readonly Taken[], after: string | null): DecisionCommand {
  const decisions = taken.map(({ entry, decisionId, sectionKey, text }) => ({ id: decisionId, sectionKey, text, marker: entry.origin?.marker ?? ("dash" as const), joinsPrevious: false }));
  return { type: "add-many", decisions, after };
}

/** arrange() passes over a decision that is there already; one under this id that no entry asked for is none of ours. */
function assertAllMade(taken: readonly Taken[], changes: readonly DecisionChange[]): void {
  if (changes.length !== taken.length) throw new AppError("invalid");
}

function toChange({ entry, decisionId, sectionKey, text }: Taken): EntryChange {
  // An entry that follows a shorter period's decision has now been looked at; one that was recorded keeps its words.
  const seen = entry.origin ? { sectionKey: entry.origin.sectionKey, text } : { sectionKey, text: entry.text };
  return { entry: entry.id, before: entryState(entry), after: { ...entryState(entry), ...seen, decisionId, leftOutReason: null } };
}
