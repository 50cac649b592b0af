/** A longer period's report put together from its quarters. Pure: services load the rows and write what is planned here. */
import { generateNKeysBetween } from "fractional-indexing";
import { byPosition, inSection, type LiveDecision } from "./arrange";
import { MAX_DECISIONS_PER_SECTION, type Period } from "./report-document";

/** The quarters a longer period consists of; none for a quarter. */
export function quartersOf({ kind, year }: Period): Period[] {
  const count = { quarter: 0, "half-year": 2, "nine-months": 3, year: 4 }[kind];
  return Array.from({ length: count }, (_, at) => ({ kind: "quarter", year, index: at + 1 }));
}

type Section = { key: string; heading: string };

/**
 * `base` with the sections that only a part has, each after the one it follows
 * there. A section of a part counts where it holds decisions: `filled` tells.
 */
export function joinSections(base: readonly Section[], parts: readonly { sections: readonly Section[]; filled: ReadonlySet<string> }[]): Section[] {
  const joined = [...base];
  for (const { sections, filled } of parts) {
    sections.forEach((section, index) => {
      if (!filled.has(section.key) || joined.some(({ key }) => key === section.key)) return;
      const before = sections.slice(0, index).reverse().find(({ key }) => joined.some((one) => one.key === key));
      joined.splice(before ? joined.findIndex(({ key }) => key === before.key) + 1 : 0, 0, section);
    });
  }
  return joined;
}

/** A decision and the shorter period's one it was copied from. */
export type Copy = { origin: LiveDecision; copy: LiveDecision };

export type CopyPlan = { ok: true; copies: Copy[] } | { ok: false; tooMany: string };

/**
 * Copies of every live decision of `parts`, section by section and in each
 * section part after part, behind what `held` has there (deleted rows too: one
 * brought back returns to its place). The first of a part starts a paragraph, as
 * it printed there. Refused with the section that would hold too many.
 */
export function planCopies(held: readonly LiveDecision[], sectionKeys: readonly string[], parts: readonly (readonly LiveDecision[])[], newId: () => string): CopyPlan {
  const copies: Copy[] = [];
  for (const sectionKey of sectionKeys) {
    const blocks = parts.map((decisions) => inSection(decisions, sectionKey));
    const origins = blocks.flat();
    if (inSection(held, sectionKey).length + origins.length > MAX_DECISIONS_PER_SECTION) return { ok: false, tooMany: sectionKey };
    const last = held.filter((row) => row.sectionKey === sectionKey).sort(byPosition).at(-1);
    const positions = generateNKeysBetween(last?.position ?? null, null, origins.length);
    const firsts = new Set(blocks.map(([first]) => first?.id));
    origins.forEach((origin, index) => {
      const joinsPrevious = origin.joinsPrevious && !firsts.has(origin.id);
      copies.push({ origin, copy: { ...origin, id: newId(), position: positions[index]!, joinsPrevious, version: 1 } });
    });
  }
  return { ok: true, copies };
}

export type NewPlace = { after: string | null; joinsPrevious: boolean };

/**
 * Where a decision that is new in a quarter goes: after the copy of the one it
 * follows there, else before the copy of the one that follows it, else behind
 * what earlier quarters gave the section.
 */
export function placeOfNew(origin: LiveDecision, quarter: readonly LiveDecision[], copyOf: (originId: string) => LiveDecision | undefined, report: readonly LiveDecision[], earlier: readonly (readonly LiveDecision[])[]): NewPlace {
  const { sectionKey } = origin;
  const rows = inSection(report, sectionKey);
  const copyIn = ({ id }: LiveDecision) => {
    const copy = copyOf(id);
    return copy && !copy.deleted && copy.sectionKey === sectionKey ? copy : undefined;
  };
  const there = inSection(quarter, sectionKey);
  const at = there.findIndex(({ id }) => id === origin.id);
  const previous = there.slice(0, at).reverse();
  const anchor = previous.find(copyIn);
  if (anchor) return { after: copyIn(anchor)!.id, joinsPrevious: origin.joinsPrevious && anchor === previous[0] };
  const next = there.slice(at + 1).find(copyIn);
  if (next) return { after: rows[rows.findIndex(({ id }) => id === copyIn(next)!.id) - 1]?.id ?? null, joinsPrevious: false };
  const given = new Set(earlier.flat().flatMap((decision) => copyIn(decision)?.id ?? []));
  const last = rows.findLast(({ id }) => given.has(id)) ?? (earlier.length > 0 ? rows.at(-1) : undefined);
  return { after: last?.id ?? null, joinsPrevious: false };
}
