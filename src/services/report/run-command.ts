/** Changes to the decisions of a report: one command, one transaction, one audit entry, which undo reads back. */
import { arrange, takeBack, type ArrangeRefusal, type DecisionChange, type LiveDecision } from "@/domain/arrange";
import type { DecisionCommand } from "@/domain/decision-command";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { cleanText } from "@/text/clean";
import type { Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit, type AuditAction } from "../audit";
import { followMerge, takeEntriesBack, type EntryChange } from "../ledger/entry-change";
import { moveThreads, takeMovesBack, type ThreadMove } from "../review/thread-move";
import { assertMayEdit, withdrawIfChanged, type EditBasis } from "./late-edit";
import { lockReport, toLiveDecision, type ReportRow } from "./rows";
import { writeDecisions } from "./write-decisions";

export type CommandResult = {
  /** Names the change for undo; null when nothing had to change. */
  entryId: string | null;
  /** Every decision touched, as it is now. */
  decisions: LiveDecision[];
  /** Characters taken out because no Word file may hold them. */
  removed: number;
};

/** Entries whose detail holds all that they changed: decisions, and threads and entries of the ledger that went along. */
const UNDOABLE: readonly string[] = ["report.command", "report.undone", "ledger.taken", "ledger.followed"] satisfies AuditAction[];
type Undoable = { changes?: DecisionChange[]; threads?: ThreadMove[]; entries?: EntryChange[] };

/** Runs `command` on the decisions of a report. Throws stale with what is stored now when the command rests on an older version. */
export async function runCommand(actor: Actor, reportId: string, command: DecisionCommand, basis: EditBasis = {}): Promise<CommandResult> {
  const { cleaned, removed } = cleanCommand(command);
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    assertMayEdit(actor, report, basis);
    const arranged = arrange(await decisionsOf(tx, report), report.sections.map(({ key }) => key), cleaned);
    if (!arranged.ok) throw refused(arranged.refusal);
    const threads = await moveThreads(tx, report.id, cleaned, arranged.changes);
    const entries = arranged.changes.length > 0 ? await followMerge(tx, actor, cleaned) : [];
    const entryId = await writeChanges(tx, actor, report, arranged.changes, "report.command", { type: command.type, ...alongside(threads, entries) });
    const decisions = arranged.changes.length > 0 ? arranged.changes.map(({ after }) => after) : await named(tx, report, cleaned);
    return { entryId, decisions, removed };
  });
}

/**
 * Takes back one's own change, where nothing it touched was changed since;
 * throws cannot-undo otherwise. An undo is a change too and can be undone.
 */
export async function undoCommand(actor: Actor, reportId: string, entryId: string, basis: EditBasis = {}): Promise<CommandResult> {
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    assertMayEdit(actor, report, basis);
    const entry = await tx.auditEntry.findFirst({ where: { id: BigInt(entryId), reportId, actorId: actor.id } });
    if (!entry) throw new AppError("not-found");
    if (!UNDOABLE.includes(entry.action)) throw new AppError("cannot-undo");
    const { changes = [], threads = [], entries = [] } = entry.detail as unknown as Undoable;
    const reversed = takeBack(await decisionsOf(tx, report), changes);
    if (!reversed.ok) throw refused(reversed.refusal);
    const along = alongside(await takeMovesBack(tx, report.id, threads), await takeEntriesBack(tx, actor, entries));
    const undone = await writeChanges(tx, actor, report, reversed.changes, "report.undone", { entry: entryId, ...along });
    return { entryId: undone, decisions: reversed.changes.map(({ after }) => after), removed: 0 };
  });
}

/** What went along with a change of decisions, for its entry in the log. */
function alongside(threads: ThreadMove[], entries: EntryChange[]): { threads?: ThreadMove[]; entries?: EntryChange[] } {
  return { ...(threads.length > 0 ? { threads } : {}), ...(entries.length > 0 ? { entries } : {}) };
}

export async function decisionsOf(tx: Prisma.TransactionClient, report: Pick<ReportRow, "periodId">): Promise<LiveDecision[]> {
  return (await tx.decision.findMany({ where: { periodId: report.periodId } })).map(toLiveDecision);
}

export async function writeChanges(
  tx: Prisma.TransactionClient,
  actor: Actor,
  report: ReportRow,
  changes: DecisionChange[],
  action: AuditAction,
  about: Prisma.InputJsonObject,
): Promise<string | null> {
  if (changes.length === 0) return null;
  await writeDecisions(tx, actor, report, changes);
  const entryId = await recordAudit(tx, actor, action, { ...about, changes }, report.id);
  await withdrawIfChanged(tx, actor, report);
  return String(entryId);
}

/** What a repeated request asks about: the rows it names, so that the page learns their versions. */
async function named(tx: Prisma.TransactionClient, report: ReportRow, command: DecisionCommand): Promise<LiveDecision[]> {
  const ids =
    command.type === "add"
      ? [command.decision.id]
      : command.type === "add-many"
        ? command.decisions.map(({ id }) => id)
        : "id" in command
          ? [command.id]
          : command.items.map(({ id }) => id);
  return (await tx.decision.findMany({ where: { periodId: report.periodId, id: { in: ids } } })).map(toLiveDecision);
}

/** A refusal of arrange() as the error that says so. */
export function refused(refusal: ArrangeRefusal): AppError {
  if (refusal.code === "stale") return new AppError("stale", {}, { current: refusal.current });
  const { code, ...detail } = refusal;
  return new AppError(code, detail);
}

/** Every text a command carries, made fit to be stored. */
function cleanCommand(command: DecisionCommand): { cleaned: DecisionCommand; removed: number } {
  let removed = 0;
  const clean = (text: string): string => {
    const cleaned = cleanText(text);
    removed += cleaned.removed;
    return cleaned.text;
  };
  const cleaned = ((): DecisionCommand => {
    switch (command.type) {
      case "add":
        return { ...command, decision: { ...command.decision, text: clean(command.decision.text) } };
      case "add-many":
        return { ...command, decisions: command.decisions.map((decision) => ({ ...decision, text: clean(decision.text) })) };
      case "edit":
      case "merge":
        return { ...command, text: clean(command.text) };
      case "split":
        return { ...command, texts: command.texts.map(clean) };
      default:
        return command;
    }
  })();
  return { cleaned, removed };
}
