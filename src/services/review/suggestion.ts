/** Suggestions: taken into the text as an edit, or declined. */
import { arrange, type LiveDecision } from "@/domain/arrange";
import type { Thread } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { carryOver } from "@/text/carry-over";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";
import { assertMayEdit } from "../report/late-edit";
import { lockReport, toLiveDecision, type ReportRow } from "../report/rows";
import { writeChanges } from "../report/run-command";
import { assertMayWith } from "../report/subject";
import { excerptOf, tellOfSettled } from "./thread-notice";
import type { DeclineSuggestion, TakeSuggestion } from "./thread-request";
import { aboutThread, assertOpen, cleanComment, isDoneBy, moveThread, storeComment, threadOf, type Tx } from "./thread-row";

export type TakenSuggestion = {
  /** Names the change for undo; null when the text said so already. */
  entryId: string | null;
  decision: LiveDecision;
};

/**
 * Puts a suggestion's text into its decision, as an edit that undo takes back.
 * What was edited since the suggestion was written stays where the two do not
 * touch. Throws stale with the decision when the person saw an older text,
 * already-settled, and all that an edit throws.
 */
export async function takeSuggestion(actor: Actor, reportId: string, request: TakeSuggestion): Promise<TakenSuggestion> {
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    const thread = await suggestionOf(tx, report, request.threadId);
    if (isDoneBy(actor, thread, "taken")) return takenBefore(tx, report, thread);
    assertMayEdit(actor, report, request);
    assertOpen(thread, request);
    const { before, after } = await taken(tx, report, thread, request.decisionVersion);
    const changes = before.text === after.text ? [] : [{ before, after }];
    // What was written is kept: it says later whether it is still in the report.
    await moveThread(tx, actor, thread, "taken", { replacement: after.text, baseText: before.text });
    const entryId = await writeChanges(tx, actor, report, changes, "report.command", { type: "edit", suggestion: thread.id });
    await recordAudit(tx, actor, "suggestion.taken", { ...aboutThread(thread), before: before.text, after: after.text, entry: entryId }, report.id);
    await tellOfSettled(tx, actor, report, thread, "taken", after.text);
    return { entryId, decision: after };
  });
}

/**
 * Settles a suggestion without taking it; the reason is a reply like any other.
 * For those who draft, also while the report is in review, and for its author,
 * who withdraws it. Throws already-settled.
 */
export async function declineSuggestion(actor: Actor, reportId: string, { reason, ...seen }: DeclineSuggestion): Promise<void> {
  const words = reason && { ...reason, text: cleanComment(reason.text) };
  await db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    const thread = await suggestionOf(tx, report, seen.threadId);
    if (isDoneBy(actor, thread, "declined")) return;
    assertMayWith(actor, "report.comment", report);
    // In any state still worked on: only the role must be one that writes reports.
    if (thread.createdById !== actor.id) assertMay(actor, "report.edit", { state: "drafting" });
    assertOpen(thread, seen);
    if (words) await storeComment(tx, actor, report, thread, words, [thread.createdById]);
    await moveThread(tx, actor, thread, "declined");
    const excerpt = excerptOf(words?.text ?? "");
    await recordAudit(tx, actor, "suggestion.declined", { ...aboutThread(thread), excerpt, before: thread.baseText, after: thread.replacement }, report.id);
    await tellOfSettled(tx, actor, report, thread, "declined", words?.text ?? thread.replacement ?? "");
  });
}

async function suggestionOf(tx: Tx, report: ReportRow, threadId: string): Promise<Thread> {
  const thread = await threadOf(tx, report, threadId);
  if (thread.kind !== "suggestion") throw new AppError("invalid");
  return thread;
}

/** The decision before and after; throws as the edit by hand would. */
async function taken(tx: Tx, report: ReportRow, { decisionId, replacement, baseText }: Thread, decisionVersion: number): Promise<{ before: LiveDecision; after: LiveDecision }> {
  const before = await decisionAt(tx, report, decisionId);
  if (!before) throw new AppError("not-found");
  if (before.deleted || before.version !== decisionVersion) throw new AppError("stale", {}, { current: before });
  const text = carryOver(baseText ?? "", replacement ?? "", before.text) ?? replacement ?? "";
  const arranged = arrange([before], [before.sectionKey], { type: "edit", id: before.id, version: before.version, text });
  if (!arranged.ok) {
    const { code, ...detail } = arranged.refusal;
    throw new AppError(code, code === "text-too-long" ? (detail as { length: number; limit: number }) : {});
  }
  return { before, after: arranged.changes[0]?.after ?? before };
}

/** The answer to a request that arrives again. */
async function takenBefore(tx: Tx, report: ReportRow, thread: Thread): Promise<TakenSuggestion> {
  const decision = await decisionAt(tx, report, thread.decisionId);
  if (!decision) throw new AppError("not-found");
  const entry = await tx.auditEntry.findFirst({
    where: { reportId: report.id, action: "report.command", detail: { path: ["suggestion"], equals: thread.id } },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return { entryId: entry ? String(entry.id) : null, decision };
}

async function decisionAt(tx: Tx, report: ReportRow, id: string | null): Promise<LiveDecision | null> {
  const row = id === null ? null : await tx.decision.findFirst({ where: { id, periodId: report.periodId } });
  return row && toLiveDecision(row);
}
