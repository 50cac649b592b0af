import { expect, it } from "vitest";
import type { DecisionSource } from "@/services/ledger/sources";
import { SourceStore } from "./source-store";

const source = (meeting: string): DecisionSource => ({
  from: null,
  entry: { id: meeting, period: { kind: "quarter", year: 2024, index: 1 }, meeting, decidedOn: null, sourcePaper: null, originUnit: null, recordedByName: "Lê Minh Khang", recordedAt: "2024-03-12T00:00:00.000Z" },
});

/** A ledger that counts how often it is asked. */
function ledger(held: Record<string, DecisionSource[]>) {
  const state = { sequence: "1", asked: [] as string[], reachable: true };
  const store = new SourceStore(
    (id) => {
      state.asked.push(id);
      return Promise.resolve(state.reachable ? (held[id] ?? []) : null);
    },
    () => state.sequence,
  );
  return { state, store };
}

it("only the decision one is at or points at shows where it was decided", async () => {
  const { store } = ledger({ a: [source("Phiên họp thứ 58")], b: [source("Phiên họp thứ 59")] });
  await store.look("chosen", "a");
  await store.look("pointed", "b");
  expect([store.shownAt("a"), store.shownAt("b"), store.shownAt("c")].map((shown) => shown.map(({ entry }) => entry?.meeting))).toEqual([["Phiên họp thứ 58"], ["Phiên họp thứ 59"], []]);
  expect([store.isChosen("a"), store.isChosen("b")]).toEqual([true, false]);
  await store.look("pointed", null);
  expect(store.shownAt("b")).toEqual([]);
});

it("what is known is not asked for again until the report changes", async () => {
  const { state, store } = ledger({ a: [source("Phiên họp thứ 58")] });
  for (const id of ["a", "b", "a", "b"]) await store.look("chosen", id);
  expect(state.asked).toEqual(["a", "b"]);
  state.sequence = "2";
  await store.look("chosen", "a");
  expect(state.asked).toEqual(["a", "b", "a"]);
});

it("what was known stays when there is no answer, and is asked for again", async () => {
  const { state, store } = ledger({ a: [source("Phiên họp thứ 58")] });
  await store.look("chosen", "a");
  Object.assign(state, { sequence: "2", reachable: false });
  await store.look("chosen", "a");
  expect(store.shownAt("a")).toHaveLength(1);
  state.reachable = true;
  await store.look("chosen", "a");
  expect(state.asked).toHaveLength(3);
});

it("rows that are not concerned are drawn with the same nothing each time", async () => {
  const { store } = ledger({ a: [] });
  const before = store.shownAt("b");
  await store.look("chosen", "a");
  expect(store.shownAt("b")).toBe(before);
  expect(store.shownAt("a")).toBe(before);
});
