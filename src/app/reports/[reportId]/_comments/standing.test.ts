import { describe, expect, it } from "vitest";
import { passageOf } from "@/text/passage";
import { newDecision, rowsIn, run, SECTIONS, uuid } from "../../../../../tests/support/decisions";
import { threadView } from "../../../../../tests/support/thread-views";
import { groupThreads, standingOf } from "./standing";

const rows = [...rowsIn("economy", 3), ...rowsIn("organisation", 1, 7)];
const sections = SECTIONS.map((key) => ({ key }));
const edited = (text: string) => run(rows, { type: "edit", id: uuid(1), version: 1, text });
const deleted = (number: number) => run(rows, { type: "delete", items: [{ id: uuid(number), version: 1 }] });

describe("a comment on a passage", () => {
  const thread = threadView({ decisionId: uuid(1), passage: passageOf("Nội dung 1", 4, 8) });

  it("stands where its words stand now", () => {
    expect(standingOf(thread, rows)).toMatchObject({ at: { start: 4, end: 8 }, passageGone: false, isDeleted: false });
    expect(standingOf(thread, edited("Các nội dung 1")).at).toEqual({ start: 8, end: 12 });
  });

  it("says when its words are gone, and says something else when its decision was deleted", () => {
    expect(standingOf(thread, edited("Viết lại"))).toMatchObject({ at: null, passageGone: true, isDeleted: false });
    expect(standingOf(thread, deleted(1))).toMatchObject({ at: null, passageGone: false, isDeleted: true });
    expect(standingOf(thread, [])).toMatchObject({ isDeleted: true, decision: null });
  });
});

describe("a suggestion", () => {
  const thread = threadView({ kind: "suggestion", decisionId: uuid(1), baseText: "Nội dung 1", replacement: "Nội dung một" });

  it("shows what taking it would make of the text as it is now", () => {
    expect(standingOf(thread, rows).suggested).toEqual({ before: "Nội dung 1", after: "Nội dung một", fit: "exact" });
    expect(standingOf(thread, edited("Cả nội dung 1; Nội dung 1")).suggested).toMatchObject({ after: "Cả nội dung 1; Nội dung một", fit: "carried" });
    expect(standingOf(thread, edited("Nội dung thứ nhất")).suggested).toEqual({ before: "Nội dung thứ nhất", after: "Nội dung một", fit: "overwrites" });
    expect(standingOf(thread, edited("Nội dung một")).suggested!.fit).toBe("says-already");
  });

  it("settled, it shows what it was; taken, it says when the report no longer reads so", () => {
    const taken = { ...thread, status: "taken" as const };
    expect(standingOf(taken, edited("Nội dung một"))).toMatchObject({ takenGone: false, suggested: { before: "Nội dung 1", after: "Nội dung một" } });
    expect(standingOf(taken, rows).takenGone).toBe(true);
    expect(standingOf({ ...thread, status: "declined" }, rows).takenGone).toBe(false);
  });
});

describe("the order of threads", () => {
  it("is the report's: the whole first, then by section, place and passage, then by age", () => {
    const threads = [
      threadView({ id: "third", decisionId: uuid(3) }),
      threadView({ id: "late", decisionId: uuid(1), createdAt: "2024-03-05T02:00:00.000Z" }),
      threadView({ id: "passage", decisionId: uuid(1), passage: passageOf("Nội dung 1", 4, 8) }),
      threadView({ id: "early", decisionId: uuid(1) }),
      threadView({ id: "other", decisionId: uuid(7) }),
      threadView({ id: "unknown", decisionId: uuid(99) }),
      threadView({ id: "whole" }),
    ];
    const groups = groupThreads(threads, sections, rows);
    expect(groups.map((group) => group.threads.map(({ thread }) => thread.id))).toEqual([["whole"], ["other"], ["early", "late", "passage"], ["third"], ["unknown"]]);
  });

  it("follows a move, and keeps a deleted decision at its old place", () => {
    const threads = [1, 2, 3].map((number) => threadView({ id: `${number}`, decisionId: uuid(number) }));
    const order = (decisions: typeof rows) => groupThreads(threads, sections, decisions).map((group) => group.threads[0]!.thread.id);
    expect(order(run(rows, { type: "move", id: uuid(3), version: 1, sectionKey: "economy", after: null }))).toEqual(["3", "1", "2"]);
    expect(order(deleted(2))).toEqual(["1", "2", "3"]);
    expect(order(run(rows, { type: "add", decision: newDecision(40, "economy"), after: null }))).toEqual(["1", "2", "3"]);
  });
});
