/** Comments and suggestions for integration tests, made and read by the services the app uses. */
import { randomUUID } from "node:crypto";
import type { ReportState } from "@/domain/workflow";
import { db } from "@/server/database";
import type { Actor } from "@/services/actor";
import { AppError } from "@/services/app-error";
import { loadReport } from "@/services/report/load-report";
import { toReportStateRow } from "@/services/report/rows";
import type { ThreadView } from "@/services/report/review-view";
import { openThread } from "@/services/review/thread";
import { passageOf } from "@/text/passage";

/** Puts a report into a state past the workflow, for tests of what each state allows. */
export async function putInto(state: ReportState, reportId: string): Promise<void> {
  const isBound = state === "approved" || state === "issued" || state === "recalled";
  await db.report.update({ where: { id: reportId }, data: { state: toReportStateRow(state), approvedHash: isBound ? "0".repeat(64) : null } });
}

/** What a new comment on the whole report asks, but for what `given` says. */
export function commentRequest(given: { decisionId?: string | null; text?: string; mentions?: string[] } = {}) {
  return { id: randomUUID(), commentId: randomUUID(), kind: "comment" as const, decisionId: null, passage: null, text: "Xem lại câu này", mentions: [], ...given };
}

/** Opens a thread on the report or a decision, or on the words `quote` of it; returns its id. */
export async function comment(actor: Actor, reportId: string, decisionId: string | null = null, quote?: string, text?: string): Promise<string> {
  const passage = decisionId !== null && quote !== undefined ? await passageWith(decisionId, quote) : null;
  const { id } = await openThread(actor, reportId, { ...commentRequest({ decisionId, ...(text ? { text } : {}) }), passage });
  return id;
}

async function passageWith(decisionId: string, quote: string) {
  const { text } = await db.decision.findUniqueOrThrow({ where: { id: decisionId } });
  const start = text.indexOf(quote);
  return passageOf(text, start, start + quote.length);
}

/** Suggests `replacement` for a decision as it stands; returns the thread's id. */
export async function suggest(actor: Actor, reportId: string, decisionId: string, replacement: string, text = ""): Promise<string> {
  const { text: baseText } = await db.decision.findUniqueOrThrow({ where: { id: decisionId } });
  const { id } = await openThread(actor, reportId, { ...commentRequest({ decisionId, text }), kind: "suggestion", passage: null, replacement, baseText });
  return id;
}

export async function threadsOf(actor: Actor, reportId: string): Promise<ThreadView[]> {
  return (await loadReport(actor, reportId)).review.threads;
}

export async function threadNow(actor: Actor, reportId: string, id: string): Promise<ThreadView> {
  const found = (await threadsOf(actor, reportId)).find((thread) => thread.id === id);
  if (!found) throw new Error(`no thread ${id}`);
  return found;
}

/** A thread as a person has it on the screen now. */
export async function seen(id: string): Promise<{ threadId: string; version: number }> {
  const { version } = await db.thread.findUniqueOrThrow({ where: { id } });
  return { threadId: id, version };
}

/** Who was told what since the beginning, oldest first: "commented drafter". */
export async function told(people: Record<string, Actor>): Promise<string[]> {
  const names = new Map(Object.values(people).map(({ id, username }) => [id, username]));
  const notices = await db.notice.findMany({ orderBy: { id: "asc" } });
  return notices.map(({ kind, userId }) => `${kind} ${names.get(userId)}`);
}

/** Runs all at once: the codes of those refused, and how many were done. */
export async function atOnce(acts: (() => Promise<unknown>)[]): Promise<{ done: number; refused: string[] }> {
  const outcomes = await Promise.allSettled(acts.map((act) => act()));
  const refused = outcomes.flatMap((outcome) => {
    if (outcome.status === "fulfilled") return [];
    if (!(outcome.reason instanceof AppError)) throw outcome.reason;
    return [outcome.reason.code];
  });
  return { done: outcomes.length - refused.length, refused };
}
