import { describe, expect, it } from "vitest";
import { newDecision, uuid } from "../../tests/support/decisions";
import type { LiveDecision } from "./arrange";
import { joinSections, placeOfNew, planCopies, quartersOf } from "./compose";
import { MAX_DECISIONS_PER_SECTION } from "./report-document";

const row = (number: number, sectionKey: string, changes: Partial<LiveDecision> = {}): LiveDecision => ({
  ...newDecision(number, sectionKey),
  position: `a${String(number).padStart(4, "0")}x`,
  version: 3,
  deleted: false,
  ...changes,
});

let given = 0;
const newId = () => uuid(9_000 + (given += 1));
const section = (key: string) => ({ key, heading: key.toUpperCase() });
const copies = (...args: Parameters<typeof planCopies>) => {
  const plan = planCopies(...args);
  if (!plan.ok) throw new Error(plan.tooMany);
  return plan.copies.map(({ copy }) => copy);
};

describe("the quarters of a period", () => {
  it.each([
    ["quarter", 0],
    ["half-year", 2],
    ["nine-months", 3],
    ["year", 4],
  ] as const)("%s has %i", (kind, count) => {
    expect(quartersOf({ kind, year: 2024, index: 1 }).map(({ index }) => index)).toEqual([1, 2, 3, 4].slice(0, count));
  });
});

describe("the sections of a composed report", () => {
  it("are those it starts with, and what only one part has where it stood there", () => {
    const part = { sections: [section("a"), section("x"), section("b"), section("y")], filled: new Set(["x", "a"]) };
    expect(joinSections([section("a"), section("b")], [part]).map(({ key }) => key)).toEqual(["a", "x", "b"]);
    expect(joinSections([section("b")], [{ sections: [section("z"), section("b")], filled: new Set(["z"]) }]).map(({ key }) => key)).toEqual(["z", "b"]);
  });
});

describe("copies of the parts' decisions", () => {
  it("go section by section, quarter after quarter, each in its order, with dash and joining kept", () => {
    const first = [row(2, "economy", { joinsPrevious: true, marker: "none" }), row(1, "economy"), row(3, "other")];
    const second = [row(4, "economy"), row(5, "economy", { deleted: true }), row(6, "economy", { joinsPrevious: true })];
    const made = copies([], ["economy", "other"], [first, second], newId);
    expect(made.map(({ text, marker, joinsPrevious }) => [text, marker, joinsPrevious])).toEqual([
      ["Nội dung 1", "dash", false],
      ["Nội dung 2", "none", true],
      ["Nội dung 4", "dash", false],
      ["Nội dung 6", "dash", true],
      ["Nội dung 3", "dash", false],
    ]);
    expect(made.slice(0, 4).map(({ position }) => position)).toEqual(made.slice(0, 4).map(({ position }) => position).sort());
    expect(new Set(made.map(({ id }) => id)).size).toBe(5);
  });

  it("of a second quarter do not join the last one of the first", () => {
    const made = copies([], ["economy"], [[row(1, "economy")], [row(2, "economy", { joinsPrevious: true })]], newId);
    expect(made.map(({ joinsPrevious }) => joinsPrevious)).toEqual([false, false]);
  });

  it("go behind what the report holds, deleted or not", () => {
    const held = [row(1, "economy", { position: "a5" }), row(2, "economy", { position: "a7", deleted: true })];
    expect(copies(held, ["economy"], [[row(3, "economy")]], newId)[0]!.position > "a7").toBe(true);
  });

  it("are refused by the section that would hold too many", () => {
    const many = Array.from({ length: MAX_DECISIONS_PER_SECTION }, (_, index) => row(index + 1, "economy"));
    expect(planCopies([], ["other", "economy"], [many, [row(2_000, "economy")]], newId)).toEqual({ ok: false, tooMany: "economy" });
    expect(planCopies([], ["economy"], [many], newId).ok).toBe(true);
  });
});

describe("a decision that is new in a quarter", () => {
  const quarter = [row(1, "economy"), row(2, "economy"), row(3, "economy")];
  const copyOf = (present: Record<number, LiveDecision>) => (id: string) => present[Number(id.slice(-4))];
  const report = [row(11, "economy"), row(12, "economy"), row(13, "economy")];

  it("stands after the copy of the one before it", () => {
    expect(placeOfNew(quarter[1]!, quarter, copyOf({ 1: report[1]!, 3: report[2]! }), report, [])).toEqual({ after: report[1]!.id, joinsPrevious: false });
  });

  it("joins the one before it as it does there, not one further up", () => {
    const joined = [quarter[0]!, row(2, "economy", { joinsPrevious: true }), row(3, "economy", { joinsPrevious: true })];
    expect(placeOfNew(joined[1]!, joined, copyOf({ 1: report[0]! }), report, []).joinsPrevious).toBe(true);
    expect(placeOfNew(joined[2]!, joined, copyOf({ 1: report[0]! }), report, []).joinsPrevious).toBe(false);
  });

  it("stands before the copy of the next one where nothing is in front of it", () => {
    expect(placeOfNew(quarter[0]!, quarter, copyOf({ 2: report[1]! }), report, [])).toEqual({ after: report[0]!.id, joinsPrevious: false });
    expect(placeOfNew(quarter[0]!, quarter, copyOf({ 2: report[0]! }), report, [])).toEqual({ after: null, joinsPrevious: false });
  });

  it("stands behind the earlier quarter's where its own has nothing else in the section, and not by a copy that was moved away", () => {
    const earlier = [[row(4, "economy")]];
    const moved = { ...report[2]!, sectionKey: "other" };
    expect(placeOfNew(quarter[0]!, quarter, copyOf({ 2: moved, 4: report[0]! }), report, earlier).after).toBe(report[0]!.id);
  });
});
