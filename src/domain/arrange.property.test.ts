/** Random commands over several sections: what must hold whatever people do, in whatever order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applied, newDecision, SECTIONS } from "../../tests/support/decisions";
import { arrange, byPosition, inSection, takeBack, type DecisionChange, type LiveDecision } from "./arrange";
import type { DecisionCommand } from "./decision-command";

type Choice = { type: DecisionCommand["type"] | "undo" | "repeat"; pick: number; other: number; section: number; count: number; stale: boolean; text: string };

const choice: fc.Arbitrary<Choice> = fc.record({
  type: fc.constantFrom("add", "add-many", "edit", "format", "move", "move", "move", "delete", "split", "merge", "restore", "undo", "repeat"),
  pick: fc.nat(1_000),
  other: fc.nat(1_000),
  section: fc.nat(SECTIONS.length - 1),
  count: fc.integer({ min: 1, max: 4 }),
  stale: fc.boolean(),
  text: fc.constantFrom("Điều động", "Kết luận", " ", "Cho ý kiến về tờ trình"),
});

class World {
  rows: LiveDecision[] = [];
  history: DecisionChange[][] = [];
  last: DecisionCommand | null = null;
  private made = 0;

  newOnes(count: number, section: string, text: string) {
    return Array.from({ length: count }, () => newDecision((this.made += 1), section, text));
  }

  command({ type, pick, other, section, count, stale, text }: Choice): DecisionCommand | null {
    const sectionKey = SECTIONS[section]!;
    const one = this.rows[pick % Math.max(1, this.rows.length)];
    const two = this.rows[other % Math.max(1, this.rows.length)];
    const after = two && other % 5 !== 0 ? two.id : null;
    if (type === "add") return { type, decision: this.newOnes(1, sectionKey, text)[0]!, after };
    if (type === "add-many") return { type, decisions: [...this.newOnes(count, sectionKey, text), ...this.newOnes(1, "other", text)], after };
    if (!one || !two) return null;
    // A quarter of the commands rests on a version that is not the stored one.
    const version = (row: LiveDecision) => (stale && other % 2 === 0 ? row.version + 1 - 2 * (pick % 2) : row.version);
    const ref = { id: one.id, version: version(one) };
    switch (type) {
      case "edit":
        return { type, ...ref, text };
      case "format":
        return { type, ...ref, joinsPrevious: pick % 2 === 0 };
      case "move":
        return { type, ...ref, sectionKey, after };
      case "delete":
        return { type, items: [ref] };
      case "split":
        return { type, ...ref, texts: ["a", ...Array.from({ length: count }, () => text)], newIds: this.newOnes(count, sectionKey, text).map(({ id }) => id) };
      case "merge":
        return one.id === two.id ? null : { type, items: [ref, { id: two.id, version: version(two) }], text };
      case "restore":
        return { type, ...ref };
      default:
        return this.last;
    }
  }

  /** One step; returns the command where one was tried, and what it changed. */
  step(picked: Choice): { command: DecisionCommand | null; changes: DecisionChange[] | null } {
    if (picked.type === "undo") {
      const undone = this.history[picked.pick % Math.max(1, this.history.length)];
      const arranged = undone && takeBack(this.rows, undone);
      return { command: null, changes: arranged?.ok ? arranged.changes : null };
    }
    const command = this.command(picked);
    if (!command) return { command, changes: null };
    const arranged = arrange(this.rows, SECTIONS, command);
    if (arranged.ok) this.last = command;
    return { command, changes: arranged.ok ? arranged.changes : null };
  }

  apply(changes: DecisionChange[]): void {
    this.rows = applied(this.rows, changes);
    if (changes.length > 0) this.history.push(changes);
  }
}

function checkOrder(rows: readonly LiveDecision[]): void {
  for (const key of SECTIONS) {
    const positions = rows.filter(({ sectionKey }) => sectionKey === key).sort(byPosition).map(({ position }) => position);
    positions.forEach((position, index) => {
      if (index > 0 && positions[index - 1]! >= position) throw new Error(`positions not strictly ordered in ${key}: ${positions.join(" ")}`);
    });
  }
}

function checkVersions(changes: readonly DecisionChange[], rows: readonly LiveDecision[]): void {
  for (const { before, after } of changes) {
    const stored = rows.find(({ id }) => id === after.id) ?? null;
    expect(before).toEqual(stored);
    expect(after.version).toBe((stored?.version ?? 0) + 1);
    expect(after.text.trim()).not.toBe("");
  }
}

/** Whether the versions a command names are the stored ones. */
function restsOnStored(command: DecisionCommand, rows: readonly LiveDecision[]): boolean {
  const named = "items" in command ? command.items : "version" in command ? [command] : [];
  return named.every(({ id, version }) => rows.find((row) => row.id === id)?.version === version);
}

function checkMove(command: Extract<DecisionCommand, { type: "move" }>, before: readonly LiveDecision[], after: readonly LiveDecision[]): void {
  if (command.after === command.id) return;
  const all = after.filter(({ sectionKey }) => sectionKey === command.sectionKey).sort(byPosition).map(({ id }) => id);
  const anchored = before.some(({ id, sectionKey }) => id === command.after && sectionKey === command.sectionKey);
  expect(all[all.indexOf(command.id) - 1] ?? null).toBe(anchored ? command.after : null);
  const others = (rows: readonly LiveDecision[]) => SECTIONS.flatMap((key) => inSection(rows, key)).map(({ id }) => id).filter((id) => id !== command.id);
  expect(others(after)).toEqual(others(before));
}

describe("random commands, some stale, some repeated, some taken back", () => {
  it("keep every row, a strict order in each section, and versions that grow by one", () => {
    fc.assert(
      fc.property(fc.array(choice, { minLength: 5, maxLength: 60, size: "max" }), (choices) => {
        const world = new World();
        for (const picked of choices) {
          const before = world.rows;
          const frozen = JSON.stringify(before);
          const { command, changes } = world.step(picked);
          expect(JSON.stringify(before)).toBe(frozen);
          if (!changes) continue;
          if (command && changes.length > 0) expect(restsOnStored(command, before)).toBe(true);
          checkVersions(changes, before);
          world.apply(changes);
          for (const { id } of before) expect(world.rows.some((row) => row.id === id)).toBe(true);
          checkOrder(world.rows);
          if (command?.type === "move" && changes.length > 0) checkMove(command, before, world.rows);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("leave every deleted row where it can be brought back to its place", () => {
    fc.assert(
      fc.property(fc.array(choice, { minLength: 5, maxLength: 30, size: "max" }), (choices) => {
        const world = new World();
        for (const picked of choices) {
          const { changes } = world.step(picked);
          if (changes) world.apply(changes);
        }
        const places = (rows: readonly LiveDecision[]) => rows.toSorted(byPosition).map(({ id, sectionKey }) => `${sectionKey} ${id}`);
        const expected = places(world.rows);
        for (const { id, version, deleted } of world.rows.filter((row) => row.deleted)) {
          const arranged = arrange(world.rows, SECTIONS, { type: "restore", id, version });
          expect(deleted && arranged.ok && arranged.changes.length).toBe(1);
          if (arranged.ok) world.apply(arranged.changes);
        }
        expect(world.rows.every(({ deleted }) => !deleted)).toBe(true);
        expect(places(world.rows)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it("sent a second time add and edit change nothing", () => {
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 30, size: "max" }), (choices) => {
        const world = new World();
        for (const picked of choices) {
          const { command, changes } = world.step(picked);
          if (!command || !changes) continue;
          world.apply(changes);
          if (!["add", "add-many", "edit"].includes(command.type)) continue;
          expect(arrange(world.rows, SECTIONS, command)).toEqual({ ok: true, changes: [] });
        }
      }),
      { numRuns: 200 },
    );
  });

  it("taken back at once leave every text, place and marker as before", () => {
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 30, size: "max" }), (choices) => {
        const world = new World();
        const seen = (rows: readonly LiveDecision[]) => SECTIONS.map((key) => inSection(rows, key).map(({ id, text, marker, joinsPrevious }) => [id, text, marker, joinsPrevious]));
        for (const picked of choices) {
          const { changes } = world.step(picked);
          if (!changes || changes.length === 0) continue;
          const before = seen(world.rows);
          world.apply(changes);
          const back = takeBack(world.rows, changes);
          expect(back.ok && seen(applied(world.rows, back.changes))).toEqual(before);
        }
      }),
      { numRuns: 200 },
    );
  });
});
