/** Comments: opening a thread, replying, resolving and reopening. Everybody who may comment may do all of it. */
import type { LiveDecision } from "@/domain/arrange";
import { MAX_TEXT_LENGTH } from "@/domain/report-document";
import { Prisma, type Thread } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { cleanText } from "@/text/clean";
import { locatePassage, passageOf, type Passage } from "@/text/passage";
import type { Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";
import { lockReport, toLiveDecision, type ReportRow } from "../report/rows";
import { assertMayWith } from "../report/subject";
import { excerptOf, tellOfComment } from "./thread-notice";
import type { OpenThread, Reply, SeenThread } from "./thread-request";
import { aboutThread, assertOpen, assertSeen, cleanComment, isDoneBy, moveThread, storeComment, threadOf, type Tx } from "./thread-row";

/**
 * Opens a thread on the report, a decision or a passage of it; a suggestion may
 * come without words. Throws stale with the decision where its text is no longer
 * the one it is about, invalid for a suggestion that changes nothing.
 */
export async function openThread(actor: Actor, reportId: string, request: OpenThread): Promise<{ id: string }> {
  const wordless = request.kind === "suggestion" && request.text.trim() === "";
  const words = { ...request, text: wordless ? "" : cleanComment(request.text) };
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    if (await isOpened(tx, actor, report, request.id)) return { id: request.id };
    assertMayWith(actor, "report.comment", report);
    const content = await contentOf(tx, report, request);
    const thread = await createThread(tx, actor, report, request, content);
    if (wordless) await tellOfComment(tx, actor, report, thread, { text: content.replacement ?? "", named: [], untold: [] });
    else await storeComment(tx, actor, report, thread, words);
    const changed = content.replacement === null ? {} : { before: content.baseText, after: content.replacement };
    const quoted = content.passage ? { quote: excerptOf(content.passage.quote) } : {};
    await recordAudit(tx, actor, "thread.opened", { ...aboutThread(thread), ...quoted, excerpt: excerptOf(words.text), ...changed }, report.id);
    return { id: thread.id };
  });
}

/** Adds to a thread, settled or not: words somebody was typing while another settled it are not refused. */
export async function reply(actor: Actor, reportId: string, request: Reply): Promise<{ id: string }> {
  const text = cleanComment(request.text);
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    assertMayWith(actor, "report.comment", report);
    const thread = await threadOf(tx, report, request.threadId);
    if (!(await storeComment(tx, actor, report, thread, { ...request, text }))) return { id: request.commentId };
    // Whoever settles the thread without having seen these words is asked to look again.
    await tx.thread.update({ where: { id: thread.id }, data: { version: { increment: 1 } } });
    await recordAudit(tx, actor, "thread.replied", { ...aboutThread(thread), commentId: request.commentId, excerpt: excerptOf(text) }, report.id);
    return { id: request.commentId };
  });
}

/** Throws already-settled with who was first, stale where there is a reply the person has not seen, invalid for a suggestion. */
export async function resolve(actor: Actor, reportId: string, seen: SeenThread): Promise<void> {
  await db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    assertMayWith(actor, "report.comment", report);
    const thread = await threadOf(tx, report, seen.threadId);
    if (thread.kind === "suggestion") throw new AppError("invalid");
    if (isDoneBy(actor, thread, "resolved")) return;
    assertOpen(thread, seen);
    await moveThread(tx, actor, thread, "resolved");
    await recordAudit(tx, actor, "thread.resolved", { ...aboutThread(thread), excerpt: await beginningOf(tx, thread) }, report.id);
  });
}

/** Opens a settled thread again; a taken suggestion only once its text is no longer in the report. */
export async function reopen(actor: Actor, reportId: string, seen: SeenThread): Promise<void> {
  await db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    assertMayWith(actor, "report.comment", report);
    const thread = await threadOf(tx, report, seen.threadId);
    if (thread.status === "open") return;
    assertSeen(thread, seen);
    if (thread.status === "taken" && (await standsInReport(tx, report, thread))) throw new AppError("already-settled", { by: thread.settledByName });
    await moveThread(tx, actor, thread, "open");
    const was = { status: thread.status, by: thread.settledByName };
    await recordAudit(tx, actor, "thread.reopened", { ...aboutThread(thread), was, excerpt: await beginningOf(tx, thread) }, report.id);
  });
}

async function isOpened(tx: Tx, actor: Actor, report: ReportRow, id: string): Promise<boolean> {
  const known = await tx.thread.findUnique({ where: { id }, select: { reportId: true, createdById: true } });
  if (!known) return false;
  if (known.reportId !== report.id || known.createdById !== actor.id) throw new AppError("invalid");
  return true;
}

type Content = { passage: Passage | null; replacement: string | null; baseText: string | null };

/** What a thread is about, checked against the report as it stands. */
async function contentOf(tx: Tx, report: ReportRow, request: OpenThread): Promise<Content> {
  const decision = request.decisionId === null ? null : await decisionOf(tx, report, request.decisionId);
  if (request.kind === "suggestion") {
    if (!decision) throw new AppError("invalid");
    return { passage: null, ...suggested(decision, request) };
  }
  if (request.passage && !decision) throw new AppError("invalid");
  return { passage: decision && request.passage ? passageIn(decision, request.passage) : null, replacement: null, baseText: null };
}

async function decisionOf(tx: Tx, report: ReportRow, id: string): Promise<LiveDecision> {
  const row = await tx.decision.findFirst({ where: { id, periodId: report.periodId } });
  if (!row) throw new AppError("not-found");
  const decision = toLiveDecision(row);
  if (decision.deleted) throw new AppError("stale", {}, { current: decision });
  return decision;
}

/** The passage as it stands in the text now: what is stored is never taken from the request unread. */
function passageIn(decision: LiveDecision, passage: Passage): Passage {
  const found = locatePassage(decision.text, passage);
  if (!found) throw new AppError("stale", {}, { current: decision });
  return passageOf(decision.text, found.start, found.end);
}

function suggested(decision: LiveDecision, { replacement, baseText }: Extract<OpenThread, { kind: "suggestion" }>): { replacement: string; baseText: string } {
  // A decision is one paragraph (DESIGN 3.2).
  const text = cleanText(replacement).text.replace(/\s*\n\s*/g, " ").trim();
  if (text === "") throw new AppError("empty-text");
  if (text.length > MAX_TEXT_LENGTH) throw new AppError("text-too-long", { length: text.length, limit: MAX_TEXT_LENGTH });
  if (cleanText(baseText).text !== decision.text) throw new AppError("stale", {}, { current: decision });
  if (text === decision.text.trim()) throw new AppError("invalid");
  return { replacement: text, baseText: decision.text };
}

async function createThread(tx: Tx, actor: Actor, report: ReportRow, { id, kind, decisionId }: OpenThread, { passage, ...content }: Content): Promise<Thread> {
  return tx.thread.create({
    data: { id, reportId: report.id, kind, decisionId, passage: passage ?? Prisma.DbNull, ...content, createdById: actor.id, createdByName: actor.name },
  });
}

async function standsInReport(tx: Tx, report: ReportRow, { decisionId, replacement }: Thread): Promise<boolean> {
  if (decisionId === null) return false;
  const decision = await tx.decision.findFirst({ where: { id: decisionId, periodId: report.periodId }, select: { text: true, deletedAt: true } });
  return decision?.deletedAt === null && decision.text === replacement;
}

async function beginningOf(tx: Tx, thread: Thread): Promise<string> {
  const first = await tx.comment.findFirst({ where: { threadId: thread.id }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: { text: true } });
  return excerptOf(first?.text ?? thread.replacement ?? "");
}
