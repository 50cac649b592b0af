/** Who hears of comments and suggestions. */
import type { Prisma, Thread } from "@/generated/prisma/client";
import type { Actor } from "../actor";
import { notify } from "../notice/notify";
import type { ReportRow } from "../report/rows";

/** Letters of a comment that stand in a notice or a log entry. */
const EXCERPT_LENGTH = 200;

/** How a text begins, without half a letter at its end. */
export function excerptOf(text: string): string {
  const letters = Array.from(text);
  return letters.length <= EXCERPT_LENGTH ? text : `${letters.slice(0, EXCERPT_LENGTH).join("").trimEnd()}…`;
}

type NewComment = { text: string; named: readonly string[]; untold: readonly string[] };

/**
 * New words reach whoever wrote in the thread, the submitter and who opened the
 * report; the people named in it hear that they were. Nobody hears twice.
 */
export async function tellOfComment(tx: Prisma.TransactionClient, actor: Actor, report: ReportRow, thread: Thread, { text, named, untold }: NewComment): Promise<void> {
  const detail = { threadId: thread.id, decisionId: thread.decisionId, suggestion: thread.kind === "suggestion", excerpt: excerptOf(text) };
  await notify(tx, actor, report, "mentioned", named, detail);
  const authors = await tx.comment.findMany({ where: { threadId: thread.id }, distinct: ["authorId"], select: { authorId: true } });
  const circle = [thread.createdById, ...authors.map(({ authorId }) => authorId), report.submittedById, report.createdById];
  const others = circle.filter((id) => id !== null && !named.includes(id) && !untold.includes(id));
  await notify(tx, actor, report, "commented", others, detail);
}

/** The author of a suggestion hears what became of it. */
export async function tellOfSettled(tx: Prisma.TransactionClient, actor: Actor, report: ReportRow, thread: Thread, outcome: "taken" | "declined", words: string): Promise<void> {
  const detail = { threadId: thread.id, decisionId: thread.decisionId, outcome, excerpt: excerptOf(words) };
  await notify(tx, actor, report, "suggestion-settled", [thread.createdById], detail);
}
