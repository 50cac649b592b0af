/** Threads hang on a decision's id; where a command moves text to another id, they go along. */
import type { DecisionChange } from "@/domain/arrange";
import type { DecisionCommand } from "@/domain/decision-command";
import type { Prisma } from "@/generated/prisma/client";
import { locatePassage, passageOf, type Passage } from "@/text/passage";

/** Which threads went from one decision to another; kept with the command's entry, so that undo brings them back. */
export type ThreadMove = { thread: string; from: string; to: string };

/**
 * After a merge: the threads of the decisions merged away go to the one that
 * holds their text. After a split: a thread on a passage goes to the part that
 * holds the passage, where exactly one does. The report must be locked.
 */
export async function moveThreads(tx: Prisma.TransactionClient, reportId: string, command: DecisionCommand, changes: readonly DecisionChange[]): Promise<ThreadMove[]> {
  if (changes.length === 0) return [];
  if (command.type === "merge") {
    const [into, ...away] = command.items.map(({ id }) => id);
    const threads = await tx.thread.findMany({ where: { reportId, decisionId: { in: away } }, select: { id: true, decisionId: true } });
    return write(tx, threads.map(({ id, decisionId }) => ({ thread: id, from: decisionId!, to: into! })));
  }
  if (command.type === "split") return followParts(tx, reportId, command.id, changes);
  return [];
}

/** Takes `moves` back, for threads that are still where they led. Returns what it did, as moves. */
export async function takeMovesBack(tx: Prisma.TransactionClient, reportId: string, moves: readonly ThreadMove[]): Promise<ThreadMove[]> {
  const threads = await tx.thread.findMany({ where: { reportId, id: { in: moves.map(({ thread }) => thread) } }, select: { id: true, decisionId: true } });
  const standing = new Map(threads.map(({ id, decisionId }) => [id, decisionId]));
  return write(tx, moves.filter(({ thread, to }) => standing.get(thread) === to).map(({ thread, from, to }) => ({ thread, from: to, to: from })));
}

async function followParts(tx: Prisma.TransactionClient, reportId: string, id: string, changes: readonly DecisionChange[]): Promise<ThreadMove[]> {
  const whole = changes.find(({ before }) => before?.id === id)!.before!.text;
  const parts = partsIn(whole, changes.map(({ after }) => after));
  const threads = await tx.thread.findMany({ where: { reportId, decisionId: id }, select: { id: true, passage: true } });
  const moves: ThreadMove[] = [];
  for (const thread of threads) {
    const held = thread.passage && partHolding(whole, parts, thread.passage as Passage);
    if (!held) continue;
    // The words around it are in other decisions now; with its new surroundings it is found again.
    await tx.thread.update({ where: { id: thread.id }, data: { passage: held.passage } });
    if (held.id !== id) moves.push({ thread: thread.id, from: id, to: held.id });
  }
  return write(tx, moves);
}

/** A part of a split text; `start` is where it stood in the whole, null when it was rewritten along the way. */
type Part = { id: string; text: string; start: number | null };

function partsIn(whole: string, decisions: readonly { id: string; text: string }[]): Part[] {
  let from = 0;
  return decisions.map(({ id, text }) => {
    const start = whole.indexOf(text, from);
    if (start >= 0) from = start + text.length;
    return { id, text, start: start >= 0 ? start : null };
  });
}

/** The one part that holds a passage of the whole, with the passage as it stands there. */
function partHolding(whole: string, parts: readonly Part[], passage: Passage): { id: string; passage: Passage } | null {
  const stood = locatePassage(whole, passage);
  const places = parts.flatMap(({ id, text, start }) => {
    const place = start === null ? locatePassage(text, passage) : stood && { start: stood.start - start, end: stood.end - start };
    return place && place.start >= 0 && place.end <= text.length ? [{ id, passage: passageOf(text, place.start, place.end) }] : [];
  });
  return places.length === 1 ? places[0]! : null;
}

async function write(tx: Prisma.TransactionClient, moves: ThreadMove[]): Promise<ThreadMove[]> {
  for (const { thread, to } of moves) await tx.thread.update({ where: { id: thread }, data: { decisionId: to } });
  return moves;
}
