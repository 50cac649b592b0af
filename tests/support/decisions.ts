/** Rows of a period for tests of what commands do to them. */
import { arrange, type Arranged, type DecisionChange, type LiveDecision } from "@/domain/arrange";
import type { DecisionCommand } from "@/domain/decision-command";

export const SECTIONS = ["organisation", "economy", "other"] as const;

/** A well-formed id that shows its number: uuid(7) ends in 7. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

export function newDecision(number: number, sectionKey: string, text = `Nội dung ${number}`) {
  return { id: uuid(number), sectionKey, text, marker: "dash" as const, joinsPrevious: false };
}

/** The rows as they are after `changes`. */
export function applied(rows: readonly LiveDecision[], changes: readonly DecisionChange[]): LiveDecision[] {
  const after = new Map(rows.map((row) => [row.id, row]));
  for (const change of changes) after.set(change.after.id, change.after);
  return [...after.values()];
}

/** The changes of a command that must not be refused. */
export function changesOf(arranged: Arranged): DecisionChange[] {
  if (!arranged.ok) throw new Error(`refused: ${arranged.refusal.code}`);
  return arranged.changes;
}

/** Runs a command that must not be refused. */
export function run(rows: readonly LiveDecision[], command: DecisionCommand): LiveDecision[] {
  return applied(rows, changesOf(arrange(rows, SECTIONS, command)));
}

/** Rows numbered from `first` in a section, in order. */
export function rowsIn(sectionKey: string, count: number, first = 1): LiveDecision[] {
  const decisions = Array.from({ length: count }, (_, index) => newDecision(first + index, sectionKey));
  return count === 0 ? [] : run([], { type: "add-many", decisions, after: null });
}
