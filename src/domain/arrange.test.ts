import { describe, expect, it } from "vitest";
import { applied, changesOf, newDecision, rowsIn, run, SECTIONS, uuid } from "../../tests/support/decisions";
import { arrange, inSection, takeBack, type LiveDecision } from "./arrange";
import { decisionCommandSchema, type DecisionCommand } from "./decision-command";
import { MAX_DECISIONS_PER_SECTION, MAX_TEXT_LENGTH } from "./report-document";

/** The numbers of a section's decisions, in order. */
function order(rows: readonly LiveDecision[], sectionKey: string = "economy"): number[] {
  return inSection(rows, sectionKey).map(({ id }) => Number(id.slice(-12)));
}

function row(rows: readonly LiveDecision[], number: number): LiveDecision {
  return rows.find(({ id }) => id === uuid(number))!;
}

function refusal(rows: readonly LiveDecision[], command: DecisionCommand) {
  const arranged = arrange(rows, SECTIONS, command);
  return arranged.ok ? null : arranged.refusal;
}

const ref = (rows: readonly LiveDecision[], number: number) => ({ id: uuid(number), version: row(rows, number).version });
const remove = (rows: LiveDecision[], ...numbers: number[]) => run(rows, { type: "delete", items: numbers.map((number) => ref(rows, number)) });
const move = (rows: LiveDecision[], number: number, after: number | null, sectionKey = "economy") =>
  run(rows, { type: "move", ...ref(rows, number), sectionKey, after: after === null ? null : uuid(after) });

describe("add", () => {
  it("puts a decision right after the one named, or first", () => {
    const rows = rowsIn("economy", 3);
    expect(order(run(rows, { type: "add", decision: newDecision(9, "economy"), after: uuid(2) }))).toEqual([1, 2, 9, 3]);
    expect(order(run(rows, { type: "add", decision: newDecision(9, "economy"), after: null }))).toEqual([9, 1, 2, 3]);
  });

  it("puts it first where the one named has left for another section", () => {
    const rows = [...rowsIn("economy", 2), ...rowsIn("other", 1, 5)];
    expect(order(run(rows, { type: "add", decision: newDecision(9, "economy"), after: uuid(5) }))).toEqual([9, 1, 2]);
  });

  it("sent twice makes one decision and leaves it as it is", () => {
    const command: DecisionCommand = { type: "add", decision: newDecision(9, "economy"), after: null };
    const rows = run(rowsIn("economy", 2), command);
    expect(changesOf(arrange(rows, SECTIONS, command))).toEqual([]);
    expect(changesOf(arrange(remove(rows, 9), SECTIONS, { ...command, decision: newDecision(9, "economy", "khác") }))).toEqual([]);
  });

  it("of many keeps their order, after the one named or last, in every section", () => {
    const rows = [...rowsIn("economy", 2), ...rowsIn("other", 2, 5)];
    const decisions = [newDecision(21, "economy"), newDecision(31, "other"), newDecision(22, "economy"), newDecision(32, "other")];
    const after = run(rows, { type: "add-many", decisions, after: uuid(1) });
    expect(order(after)).toEqual([1, 21, 22, 2]);
    expect(order(after, "other")).toEqual([5, 6, 31, 32]);
  });

  it("into a section the report does not have is refused", () => {
    expect(refusal([], { type: "add", decision: newDecision(1, "constructor"), after: null })).toEqual({ code: "not-found" });
  });
});

describe("edit and format", () => {
  const rows = rowsIn("economy", 1);

  it("to the text already stored changes nothing, whatever version it names", () => {
    expect(changesOf(arrange(rows, SECTIONS, { type: "edit", id: uuid(1), version: 7, text: row(rows, 1).text }))).toEqual([]);
  });

  it("on an older version, or of a deleted decision, is refused with what is stored", () => {
    const changed = run(rows, { type: "edit", ...ref(rows, 1), text: "mới" });
    expect(refusal(changed, { type: "edit", id: uuid(1), version: 1, text: "khác" })).toEqual({ code: "stale", current: row(changed, 1) });
    const deleted = remove(rows, 1);
    expect(refusal(deleted, { type: "edit", ...ref(deleted, 1), text: row(rows, 1).text })).toEqual({ code: "stale", current: row(deleted, 1) });
  });

  it("changes marker and joining each alone, and nothing when both are so already", () => {
    expect(row(run(rows, { type: "format", ...ref(rows, 1), marker: "none" }), 1)).toMatchObject({ marker: "none", joinsPrevious: false, version: 2 });
    expect(row(run(rows, { type: "format", ...ref(rows, 1), joinsPrevious: true }), 1)).toMatchObject({ marker: "dash", joinsPrevious: true, version: 2 });
    expect(changesOf(arrange(rows, SECTIONS, { type: "format", ...ref(rows, 1), marker: "dash", joinsPrevious: false }))).toEqual([]);
  });
});

describe("move", () => {
  it("ends right after the one named, up and down, within a section", () => {
    const rows = rowsIn("economy", 5);
    expect(order(move(rows, 1, 4))).toEqual([2, 3, 4, 1, 5]);
    expect(order(move(rows, 5, 1))).toEqual([1, 5, 2, 3, 4]);
    expect(order(move(rows, 4, null))).toEqual([4, 1, 2, 3, 5]);
    expect(order(move(rows, 2, 1))).toEqual([1, 2, 3, 4, 5]);
  });

  it("ends right after the one named though deleted ones stand between, and those come back behind it", () => {
    const rows = remove(rowsIn("economy", 5), 2, 3);
    const moved = move(rows, 5, 1);
    expect(order(moved)).toEqual([1, 5, 4]);
    const back = run(moved, { type: "restore", ...ref(moved, 2) });
    expect(order(run(back, { type: "restore", ...ref(back, 3) }))).toEqual([1, 5, 2, 3, 4]);
  });

  it("ends right after a deleted one's place", () => {
    const rows = move(remove(rowsIn("economy", 4), 2), 4, 2);
    expect(order(rows)).toEqual([1, 4, 3]);
    expect(order(run(rows, { type: "restore", ...ref(rows, 2) }))).toEqual([1, 2, 4, 3]);
  });

  it("crosses into another section, first where the one named is not in it", () => {
    const rows = [...rowsIn("economy", 2), ...rowsIn("other", 2, 5)];
    expect(order(move(rows, 5, 1))).toEqual([1, 5, 2]);
    expect(order(move(rows, 5, 6))).toEqual([5, 1, 2]);
    expect(order(move(rows, 5, 6), "other")).toEqual([6]);
  });

  it("after itself changes nothing", () => {
    const rows = rowsIn("economy", 2);
    expect(changesOf(arrange(rows, SECTIONS, { type: "move", ...ref(rows, 1), sectionKey: "economy", after: uuid(1) }))).toEqual([]);
  });
});

describe("delete and restore", () => {
  it("bring a decision back to its place, past what was added there", () => {
    const rows = remove(rowsIn("economy", 3), 2);
    const added = run(rows, { type: "add", decision: newDecision(9, "economy"), after: uuid(1) });
    expect(order(run(added, { type: "restore", ...ref(added, 2) }))).toEqual([1, 9, 2, 3]);
  });

  it("of several is refused as a whole when one is stale", () => {
    const rows = rowsIn("economy", 2);
    expect(refusal(rows, { type: "delete", items: [ref(rows, 1), { id: uuid(2), version: 9 }] })).toMatchObject({ code: "stale", current: { id: uuid(2) } });
  });

  it("of a decision that is there already changes nothing", () => {
    const rows = rowsIn("economy", 1);
    expect(changesOf(arrange(rows, SECTIONS, { type: "restore", id: uuid(1), version: 5 }))).toEqual([]);
  });
});

describe("split and merge", () => {
  it("leave the first text in place and the others behind it; taken back, all is as before", () => {
    const rows = rowsIn("economy", 2);
    const changes = changesOf(arrange(rows, SECTIONS, { type: "split", ...ref(rows, 1), texts: ["a", "b", "c"], newIds: [uuid(8), uuid(9)] }));
    const split = applied(rows, changes);
    expect(inSection(split, "economy").map(({ text }) => text)).toEqual(["a", "b", "c", "Nội dung 2"]);
    const back = applied(split, changesOf(takeBack(split, changes)));
    expect(inSection(back, "economy").map(({ text }) => text)).toEqual(["Nội dung 1", "Nội dung 2"]);
    expect(back).toHaveLength(4);
  });

  it("never write over a decision whose id the new part was given", () => {
    const rows = rowsIn("economy", 2);
    expect(refusal(rows, { type: "split", ...ref(rows, 1), texts: ["a", "b"], newIds: [uuid(2)] })).toMatchObject({ code: "stale", current: { id: uuid(2) } });
  });

  it("put the merged text into the first one named and delete the others, in any order of the page", () => {
    const rows = rowsIn("economy", 3);
    const merged = run(rows, { type: "merge", items: [ref(rows, 3), ref(rows, 1)], text: "ba; một" });
    expect(inSection(merged, "economy").map(({ text }) => text)).toEqual(["Nội dung 2", "ba; một"]);
    expect(row(merged, 1)).toMatchObject({ deleted: true, text: "Nội dung 1" });
  });

  it("with an id named twice are no commands", () => {
    const twice = [{ id: uuid(1), version: 1 }, { id: uuid(1), version: 1 }];
    const commands = [
      { type: "merge", items: twice, text: "a" },
      { type: "split", id: uuid(1), version: 1, texts: ["a", "b"], newIds: [uuid(1)] },
      { type: "split", id: uuid(1), version: 1, texts: ["a", "b", "c"], newIds: [uuid(2), uuid(2)] },
      { type: "add-many", decisions: [newDecision(1, "economy"), newDecision(1, "other")], after: null },
    ];
    for (const command of commands) expect(decisionCommandSchema.safeParse(command).success).toBe(false);
  });
});

describe("taking back", () => {
  it("is refused once anything it touched was changed", () => {
    const rows = rowsIn("economy", 2);
    const changes = changesOf(arrange(rows, SECTIONS, { type: "merge", items: [ref(rows, 1), ref(rows, 2)], text: "x" }));
    const merged = applied(rows, changes);
    const restored = run(merged, { type: "restore", ...ref(merged, 2) });
    expect(takeBack(restored, changes)).toEqual({ ok: false, refusal: { code: "cannot-undo" } });
    expect(takeBack(rows, [])).toEqual({ ok: false, refusal: { code: "cannot-undo" } });
  });

  it("of a move never puts two decisions on one position", () => {
    const rows = rowsIn("economy", 3);
    const changes = changesOf(arrange(rows, SECTIONS, { type: "move", ...ref(rows, 2), sectionKey: "other", after: null }));
    // The place that was left is the very one the next decision gets.
    const filled = run(applied(rows, changes), { type: "add", decision: newDecision(9, "economy"), after: uuid(1) });
    const back = applied(filled, changesOf(takeBack(filled, changes)));
    const positions = back.map(({ position }) => position);
    expect(new Set(positions).size).toBe(positions.length);
    expect(order(back).toSorted()).toEqual([1, 2, 3, 9]);
  });
});

describe("limits", () => {
  const rows = rowsIn("economy", 1);
  const adding = (text: string) => refusal(rows, { type: "add", decision: newDecision(9, "economy", text), after: null });

  it("refuse an empty and a too long text in every command that carries one", () => {
    const long = "ộ".repeat(MAX_TEXT_LENGTH + 1);
    for (const [text, code] of [[" \n\u00a0 ", "empty-text"], [long, "text-too-long"]] as const) {
      expect(adding(text)?.code).toBe(code);
      expect(refusal(rows, { type: "edit", ...ref(rows, 1), text })?.code).toBe(code);
      expect(refusal(rows, { type: "split", ...ref(rows, 1), texts: ["a", text], newIds: [uuid(9)] })?.code).toBe(code);
      const two = rowsIn("economy", 2);
      expect(refusal(two, { type: "merge", items: [ref(two, 1), ref(two, 2)], text })?.code).toBe(code);
    }
    expect(adding("x".repeat(MAX_TEXT_LENGTH))).toBeNull();
    expect(adding(long)).toEqual({ code: "text-too-long", length: MAX_TEXT_LENGTH + 1, limit: MAX_TEXT_LENGTH });
  });

  it("keep a section at its most decisions, however one more would come in", () => {
    const full = [...rowsIn("economy", MAX_DECISIONS_PER_SECTION), ...rowsIn("other", 1, 5_000)];
    const deleted = changesOf(arrange(full, SECTIONS, { type: "delete", items: [ref(full, 1)] }));
    const freed = applied(full, deleted);
    const refilled = run(freed, { type: "add", decision: newDecision(9_000, "economy"), after: null });
    const code = "too-many-decisions";
    expect(refusal(full, { type: "add", decision: newDecision(9_000, "economy"), after: null })).toEqual({ code, limit: MAX_DECISIONS_PER_SECTION });
    expect(refusal(full, { type: "split", ...ref(full, 1), texts: ["a", "b"], newIds: [uuid(9_000)] })?.code).toBe(code);
    expect(refusal(full, { type: "move", ...ref(full, 5_000), sectionKey: "economy", after: null })?.code).toBe(code);
    expect(refusal(refilled, { type: "restore", ...ref(refilled, 1) })?.code).toBe(code);
    expect(takeBack(refilled, deleted)).toMatchObject({ refusal: { code } });
    expect(refusal(full, { type: "move", ...ref(full, 1), sectionKey: "economy", after: uuid(7) })).toBeNull();
  });

  it("let a thousand decisions in at one place with positions that stay short", () => {
    let grown = rowsIn("economy", 2);
    for (let number = 10; number < 1_000; number += 1) grown = run(grown, { type: "add", decision: newDecision(number, "economy"), after: uuid(1) });
    expect(Math.max(...grown.map(({ position }) => position.length))).toBeLessThan(200);
  });
});
