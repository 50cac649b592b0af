/** What every act on a thread needs: the row under the report's lock, its words made fit to store, its place in the log. */
import type { Prisma, Thread } from "@/generated/prisma/client";
import { cleanText } from "@/text/clean";
import type { Actor } from "../actor";
import { AppError } from "../app-error";
import type { ReportRow } from "../report/rows";
import { tellOfComment } from "./thread-notice";
import { MAX_COMMENT_LENGTH, type Reply, type SeenThread } from "./thread-request";

export type Tx = Prisma.TransactionClient;

/** A thread of a locked report. Throws not-found. */
export async function threadOf(tx: Tx, report: Pick<ReportRow, "id">, threadId: string): Promise<Thread> {
  const thread = await tx.thread.findFirst({ where: { id: threadId, reportId: report.id } });
  if (!thread) throw new AppError("not-found");
  return thread;
}

/** Throws already-settled (with who) where somebody was first, stale where there are words the person has not seen. */
export function assertOpen(thread: Thread, seen: SeenThread): void {
  if (thread.status !== "open") throw new AppError("already-settled", { by: thread.settledByName, at: thread.settledAt?.toISOString(), status: thread.status });
  assertSeen(thread, seen);
}

export function assertSeen(thread: Thread, { version }: SeenThread): void {
  if (thread.version !== version) throw new AppError("stale", { what: "thread" });
}

/** True for a request that arrives again: the person has done this already. */
export function isDoneBy(actor: Actor, thread: Thread, status: Thread["status"]): boolean {
  return thread.status === status && thread.settledById === actor.id;
}

/** Puts an open thread where it is settled, or back. */
export async function moveThread(tx: Tx, actor: Actor, thread: Pick<Thread, "id">, status: Thread["status"], more: Prisma.ThreadUpdateInput = {}): Promise<void> {
  const settled = status === "open" ? { settledById: null, settledByName: null, settledAt: null } : { settledById: actor.id, settledByName: actor.name, settledAt: new Date() };
  await tx.thread.update({ where: { id: thread.id }, data: { ...more, status, ...settled, version: { increment: 1 } } });
}

/** A comment's words, trimmed and fit to be stored. Throws empty-text, text-too-long. */
export function cleanComment(given: string): string {
  const text = cleanText(given).text.trim();
  if (text === "") throw new AppError("empty-text");
  if (text.length > MAX_COMMENT_LENGTH) throw new AppError("text-too-long", { length: text.length, limit: MAX_COMMENT_LENGTH });
  return text;
}

/**
 * Stores a comment and tells those it concerns. False when it was stored before:
 * the request came twice. Throws invalid for the id of another comment.
 */
export async function storeComment(tx: Tx, actor: Actor, report: ReportRow, thread: Thread, { commentId, text, mentions }: Omit<Reply, "threadId">, untold: readonly string[] = []): Promise<boolean> {
  const known = await tx.comment.findUnique({ where: { id: commentId } });
  if (known) {
    if (known.threadId !== thread.id || known.authorId !== actor.id) throw new AppError("invalid");
    return false;
  }
  const named = await activeAmong(tx, mentions);
  await tx.comment.create({ data: { id: commentId, threadId: thread.id, authorId: actor.id, authorName: actor.name, text, mentions: named } });
  await tellOfComment(tx, actor, report, thread, { text, named, untold });
  return true;
}

async function activeAmong(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const people = await tx.user.findMany({ where: { id: { in: [...ids] }, banned: false }, select: { id: true } });
  return people.map(({ id }) => id);
}

/** What every entry of the log says about a thread. */
export function aboutThread({ id, decisionId, kind, createdByName }: Thread): Prisma.InputJsonObject {
  return { threadId: id, decisionId, kind, author: createdByName };
}
