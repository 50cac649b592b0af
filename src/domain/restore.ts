/** What must change in the live decisions so that they read as a version of the report. Pure. */
import { generateNKeysBetween } from "fractional-indexing";
import { byPosition, type DecisionChange, type LiveDecision } from "./arrange";
import type { DocumentSection } from "./report-document";

/** A decision of the version in its place, and its row as it is now; null when there is none. */
type Wanted = { after: LiveDecision; before: LiveDecision | null };

/**
 * Decisions are matched by id: one that is there keeps its id, and with it its
 * comments; one that was deleted comes back; one the version does not have is
 * deleted, not destroyed; one that has no row any more gets one. Only rows that
 * differ are touched. Decisions without an id are left out: versions of a report
 * always name their own.
 */
export function planRestore(live: readonly LiveDecision[], sections: readonly Pick<DocumentSection, "key" | "decisions">[]): DecisionChange[] {
  const known = new Map(live.map((decision) => [decision.id, decision]));
  const wanted = sections.flatMap((section) => inPlace(section, live, known));
  const ids = new Set(wanted.map(({ after }) => after.id));
  const changes: DecisionChange[] = [];
  for (const { before, after } of wanted) {
    if (!before) changes.push({ before, after });
    else if (!isSame(before, after)) changes.push({ before, after: { ...after, version: before.version + 1 } });
  }
  for (const before of live) {
    if (!before.deleted && !ids.has(before.id)) changes.push({ before, after: { ...before, deleted: true, version: before.version + 1 } });
  }
  return changes;
}

function inPlace({ key, decisions }: Pick<DocumentSection, "key" | "decisions">, live: readonly LiveDecision[], known: ReadonlyMap<string, LiveDecision>): Wanted[] {
  const named = decisions.flatMap(({ id, ...decision }) => (id === undefined ? [] : [{ id, ...decision }]));
  const rows = named.map(({ id }) => known.get(id) ?? null);
  const positions = positionsFor(rows.map((row) => (row?.sectionKey === key ? row.position : null)), live.filter(({ sectionKey }) => sectionKey === key));
  return named.map(({ id, text, marker, joinsPrevious }, index) => ({
    before: rows[index]!,
    after: { id, sectionKey: key, position: positions[index]!, text, marker, joinsPrevious, version: rows[index]?.version ?? 1, deleted: false },
  }));
}

/**
 * A position for each row, in order: its own (null for a row from elsewhere)
 * where it can stay, a new one for the fewest others. New ones keep clear of all
 * rows of the section, deleted ones too, which may come back to their places.
 */
function positionsFor(own: readonly (string | null)[], section: readonly LiveDecision[]): string[] {
  const stays = longestRising(own);
  const taken = [...section].sort(byPosition).map(({ position }) => position);
  const positions: string[] = [];
  for (let index = 0; index < own.length; ) {
    if (stays.has(index)) {
      positions.push(own[index++]!);
      continue;
    }
    const start = index;
    while (index < own.length && !stays.has(index)) index += 1;
    const low = positions.at(-1) ?? null;
    const high = taken.find((position) => low === null || position > low) ?? null;
    positions.push(...generateNKeysBetween(low, high, index - start));
  }
  return positions;
}

/** Indexes of the longest run of rising positions; the most rows that can stay as they are. */
function longestRising(positions: readonly (string | null)[]): Set<number> {
  const previous: (number | null)[] = [];
  /** For each length, where the run of that length with the lowest end ends. */
  const ends: number[] = [];
  positions.forEach((position, index) => {
    if (position === null) return;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (positions[ends[middle]!]! < position) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? ends[low - 1]! : null;
    ends[low] = index;
  });
  const rising = new Set<number>();
  for (let index = ends.at(-1) ?? null; index !== null; index = previous[index]!) rising.add(index);
  return rising;
}

function isSame(a: LiveDecision, b: LiveDecision): boolean {
  return (
    a.sectionKey === b.sectionKey && a.position === b.position && a.text === b.text && a.marker === b.marker && a.joinsPrevious === b.joinsPrevious && a.deleted === b.deleted
  );
}
