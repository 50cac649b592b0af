/** What must change in the live decisions so that they read as a version of the report. Pure. */
import { generateNKeysBetween } from "fractional-indexing";
import { inSection, type DecisionChange, type LiveDecision } from "./arrange";
import type { DocumentSection } from "./report-document";

/**
 * Decisions are matched by id: one that is there keeps its id, and with it its
 * comments; one that was deleted comes back; one the version does not have is
 * deleted, not destroyed. Decisions of the version without an id, or unknown
 * here, are left out: versions of a report always name its own.
 */
export function planRestore(live: readonly LiveDecision[], sections: readonly Pick<DocumentSection, "key" | "decisions">[]): DecisionChange[] {
  const known = new Map(live.map((decision) => [decision.id, decision]));
  const wanted = new Set<string>();
  const changes: DecisionChange[] = [];
  const change = (before: LiveDecision, after: LiveDecision) => {
    if (!isSame(before, after)) changes.push({ before, after: { ...after, version: before.version + 1 } });
  };
  for (const { key, decisions } of sections) {
    const rows = decisions.flatMap((decision) => (decision.id !== undefined && known.has(decision.id) ? [{ decision, before: known.get(decision.id)! }] : []));
    const positions = positionsFor(rows.map(({ before }) => before), inSection(live, key));
    rows.forEach(({ decision: { text, marker, joinsPrevious }, before }, index) => {
      wanted.add(before.id);
      change(before, { ...before, sectionKey: key, text, marker, joinsPrevious, deleted: false, position: positions[index]! });
    });
  }
  for (const before of live) if (!before.deleted && !wanted.has(before.id)) change(before, { ...before, deleted: true });
  return changes;
}

/** The positions they have, where their order stands already; else new ones for all. */
function positionsFor(rows: readonly LiveDecision[], present: readonly LiveDecision[]): string[] {
  const ids = new Set(rows.map(({ id }) => id));
  const kept = present.filter(({ id }) => ids.has(id));
  const stands = kept.length === rows.length && kept.every(({ id }, index) => id === rows[index]!.id);
  return stands ? rows.map(({ position }) => position) : generateNKeysBetween(null, null, rows.length);
}

function isSame(a: LiveDecision, b: LiveDecision): boolean {
  return (
    a.sectionKey === b.sectionKey && a.position === b.position && a.text === b.text && a.marker === b.marker && a.joinsPrevious === b.joinsPrevious && a.deleted === b.deleted
  );
}
