import { describe, expect, it } from "vitest";
import type { EntryFacts, LogChange, LogEntry } from "./entry";
import { foldEdits } from "./fold";

const MINUTE = 60_000;
const FACTS: EntryFacts = { command: "edit", count: 1, section: null, version: null, restored: null, name: null, person: null, number: null, byEdit: false, periods: [], isTakenOut: false };
const change = (decisionId: string, before: string, after: string): LogChange => ({ kind: "edited", decisionId, section: null, field: null, before, after });

/** Entries as the log gives them, the newest first, from acts in the order they were done. */
function log(...acts: (Partial<LogEntry> & { minute: number })[]): LogEntry[] {
  return acts
    .map(({ minute, ...act }, index): LogEntry => ({
      id: String(index + 1),
      at: new Date(minute * MINUTE),
      actorId: "khang",
      actorName: "Khang",
      action: "report.command",
      report: { id: "r", period: null, revision: 1, exists: true },
      facts: FACTS,
      quote: null,
      changes: [],
      moreChanges: 0,
      ...act,
    }))
    .reverse();
}

const shown = (entries: LogEntry[]) => foldEdits(entries).map(({ id, changes, earlier }) => [id, changes[0]?.before, changes[0]?.after, earlier.length]);

describe("small saves of one decision by one person", () => {
  it("are one line from the first text to the last, whatever lies between in other decisions", () => {
    const entries = log(
      { minute: 0, changes: [change("a", "", "Điều")] },
      { minute: 1, changes: [change("b", "x", "y")], actorId: "ha" },
      { minute: 4, changes: [change("a", "Điều", "Điều động")] },
      { minute: 9, changes: [change("a", "Điều động", "Điều động cán bộ")] },
    );
    expect(shown(entries)).toEqual([
      ["4", "", "Điều động cán bộ", 2],
      ["2", "x", "y", 0],
    ]);
  });

  it("are two lines after a pause of more than five minutes", () => {
    expect(shown(log({ minute: 0, changes: [change("a", "1", "2")] }, { minute: 5.1, changes: [change("a", "2", "3")] }))).toHaveLength(2);
  });

  it("are not folded over another person's change of the same decision", () => {
    const entries = log({ minute: 0, changes: [change("a", "1", "2")] }, { minute: 1, changes: [change("a", "2", "3")], actorId: "ha" }, { minute: 2, changes: [change("a", "3", "4")] });
    expect(shown(entries)).toEqual([
      ["3", "3", "4", 0],
      ["2", "2", "3", 0],
      ["1", "1", "2", 0],
    ]);
  });

  it("are not folded over a step of the report, such as its submission", () => {
    const entries = log({ minute: 0, changes: [change("a", "1", "2")] }, { minute: 1, action: "report.submitted" }, { minute: 2, changes: [change("a", "2", "3")] });
    expect(foldEdits(entries)).toHaveLength(3);
  });

  it("are not folded with a move or a deletion, and lose no entry", () => {
    const moved = { ...change("a", "2", "2"), kind: "moved" as const };
    const entries = log({ minute: 0, changes: [change("a", "1", "2")] }, { minute: 1, facts: { ...FACTS, command: "move" }, changes: [moved] }, { minute: 2, changes: [change("a", "2", "3")] });
    expect(foldEdits(entries)).toHaveLength(3);
  });
});

it("saves of one field are one line, of two fields two", () => {
  const field = (name: string, before: string, after: string) => ({ action: "report.edited" as const, changes: [{ kind: "field" as const, decisionId: null, section: null, field: name, before, after }] });
  expect(shown(log({ minute: 0, ...field("subject", "a", "ab") }, { minute: 1, ...field("subject", "ab", "abc") }, { minute: 2, ...field("signer", "x", "y") }))).toEqual([
    ["3", "x", "y", 0],
    ["2", "a", "abc", 1],
  ]);
});
