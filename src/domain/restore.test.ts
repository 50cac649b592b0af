import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applied, newDecision, rowsIn, run, SECTIONS, uuid } from "../../tests/support/decisions";
import { inSection, type LiveDecision } from "./arrange";
import { assembleDocument } from "./assemble";
import type { DecisionCommand } from "./decision-command";
import { planRestore } from "./restore";
import type { DocumentSection } from "./report-document";
import type { ReportFields } from "./report-fields";

const FIELDS = { preamble: [], closing: [], recipients: [], draft: 1 } as unknown as ReportFields;

/** What a version of the report holds. */
function sectionsOf(decisions: readonly LiveDecision[], keys: readonly string[] = SECTIONS): DocumentSection[] {
  return assembleDocument({ period: { kind: "quarter", year: 2024, index: 1 }, fields: FIELDS, sections: keys.map((key) => ({ key, heading: key })), decisions }).sections;
}

/** One more edit, chosen by numbers so that fast-check can shrink it. */
type Act = { kind: "edit" | "format" | "move" | "delete" | "restore" | "add"; at: number; to: number };

const act: fc.Arbitrary<Act> = fc.record({ kind: fc.constantFrom("edit", "format", "move", "move", "delete", "delete", "restore", "add"), at: fc.nat(99), to: fc.nat(99) });

function commandOf({ kind, at, to }: Act, rows: readonly LiveDecision[], number: number): DecisionCommand | null {
  const candidates = rows.filter(({ deleted }) => deleted === (kind === "restore"));
  const row = candidates[at % Math.max(1, candidates.length)];
  const sectionKey = SECTIONS[to % SECTIONS.length]!;
  const neighbours = [null, ...inSection(rows, sectionKey).map(({ id }) => id)];
  const after = neighbours[to % neighbours.length]!;
  if (kind === "add") return { type: "add", decision: newDecision(number, sectionKey, `Thêm ${number}`), after };
  if (!row) return null;
  const { id, version } = row;
  if (kind === "edit") return { type: "edit", id, version, text: `Sửa ${number}` };
  if (kind === "format") return { type: "format", id, version, marker: row.marker === "dash" ? "none" : "dash", joinsPrevious: to % 2 === 0 };
  if (kind === "move") return { type: "move", id, version, sectionKey, after };
  if (kind === "delete") return { type: "delete", items: [{ id, version }] };
  return { type: "restore", id, version };
}

function afterActs(rows: readonly LiveDecision[], acts: readonly Act[], firstNumber: number): LiveDecision[] {
  return acts.reduce<LiveDecision[]>((now, each, index) => {
    const command = commandOf(each, now, firstNumber + index);
    return command ? run(now, command) : now;
  }, [...rows]);
}

const START = [...rowsIn("organisation", 3, 1), ...rowsIn("economy", 5, 4), ...rowsIn("other", 1, 9)];

/** A version after some work, and the rows after some more. */
const story = fc.tuple(fc.array(act, { maxLength: 25 }), fc.array(act, { maxLength: 40 })).map(([first, then]) => {
  const atVersion = afterActs(START, first, 100);
  return { version: sectionsOf(atVersion), now: afterActs(atVersion, then, 200) };
});

describe("going back to a version", () => {
  it("gives the version's text, order and ids whatever was edited, moved, deleted or added since", () => {
    fc.assert(
      fc.property(story, ({ version, now }) => {
        expect(sectionsOf(applied(now, planRestore(now, version)))).toEqual(version);
      }),
      { numRuns: 1_000 },
    );
  });

  it("changes nothing where the report already reads so", () => {
    fc.assert(
      fc.property(story, ({ version, now }) => {
        expect(planRestore(now, sectionsOf(now))).toEqual([]);
        expect(planRestore(applied(now, planRestore(now, version)), version)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps every row, touches each at most once, and only rows that differ", () => {
    fc.assert(
      fc.property(story, ({ version, now }) => {
        const changes = planRestore(now, version);
        expect(new Set(changes.map(({ after }) => after.id)).size).toBe(changes.length);
        for (const { before, after } of changes) {
          expect(now).toContainEqual(before);
          expect(after).toEqual({ ...before, ...after, version: before!.version + 1 });
          expect({ ...after, version: before!.version }).not.toEqual(before);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("can itself be gone back on: the later text returns whole", () => {
    fc.assert(
      fc.property(story, ({ version, now }) => {
        const restored = applied(now, planRestore(now, version));
        expect(sectionsOf(applied(restored, planRestore(restored, sectionsOf(now))))).toEqual(sectionsOf(now));
      }),
      { numRuns: 500 },
    );
  });

  it("brings a deleted decision back to its place without touching its neighbours", () => {
    const now = run(START, { type: "delete", items: [{ id: uuid(5), version: 1 }] });
    expect(planRestore(now, sectionsOf(START)).map(({ after }) => after.id)).toEqual([uuid(5)]);
  });

  it("moves one decision back by touching that one alone", () => {
    const now = run(START, { type: "move", id: uuid(8), version: 1, sectionKey: "economy", after: uuid(4) });
    expect(planRestore(now, sectionsOf(START))).toEqual([expect.objectContaining({ after: expect.objectContaining({ id: uuid(8) }) as unknown })]);
  });

  it("gives no row the place of another, also not of a deleted one that may come back", () => {
    fc.assert(
      fc.property(story, ({ version, now }) => {
        const restored = applied(now, planRestore(now, version));
        const places = restored.map(({ sectionKey, position }) => `${sectionKey} ${position}`);
        const before = now.map(({ sectionKey, position }) => `${sectionKey} ${position}`);
        const doubled = (all: string[]) => all.length - new Set(all).size;
        expect(doubled(places)).toBeLessThanOrEqual(doubled(before));
      }),
      { numRuns: 500 },
    );
  });

  it("brings back what stood in a section that the report no longer has", () => {
    const now = START.map((row) => (row.sectionKey === "other" ? { ...row, deleted: true } : row));
    expect(sectionsOf(applied(now, planRestore(now, sectionsOf(START))))).toEqual(sectionsOf(START));
  });

  it("makes a row for a decision that has none any more", () => {
    const now = START.filter(({ id }) => id !== uuid(6));
    const changes = planRestore(now, sectionsOf(START));
    expect(changes).toEqual([{ before: null, after: expect.objectContaining({ id: uuid(6), version: 1, deleted: false }) as LiveDecision }]);
    expect(sectionsOf(applied(now, changes))).toEqual(sectionsOf(START));
  });
});
