import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newDecision, SECTIONS, uuid } from "../../../../../tests/support/decisions";
import { EditorServer } from "../../../../../tests/support/editor-server";
import { Editor } from "../../../../../tests/support/editor-world";
import { putBack, unsavedOf } from "./put-back";
import type { JournalEntry } from "./slot-types";

let server: EditorServer;

beforeEach(() => {
  vi.useFakeTimers();
  server = new EditorServer(SECTIONS);
  server.command("Trước", { type: "add-many", decisions: [1, 2, 3].map((number) => newDecision(number, "economy", `câu ${number}`)), after: null });
});
afterEach(() => vi.useRealTimers());

const settled = () => vi.advanceTimersByTimeAsync(2_000);

/** Opens the page again with texts kept from an earlier visit, and puts all of them back. */
async function comeBack(kept: Record<string, Omit<JournalEntry, "at">>): Promise<Editor> {
  const entries = Object.entries(kept).map(([key, entry]) => [key, { ...entry, at: 1 }] as const);
  const editor = new Editor(server, "An", new Map(entries));
  for (const entry of unsavedOf(editor.store, editor.journalPort, entries.map(([key, one]) => ({ ...one, key })))) putBack(editor.store, editor.journalPort, entry);
  await settled();
  return editor;
}

describe("text kept from an earlier visit", () => {
  it("goes back into its box and is stored, where nobody has changed what it was typed over", async () => {
    const editor = await comeBack({ [uuid(1)]: { text: "câu 1 dở", base: "câu 1" } });
    expect([editor.texts()[0], server.rows[0]!.text, editor.journal.size]).toEqual(["câu 1 dở", "câu 1 dở", 0]);
  });

  it("is shown beside what somebody stored since, and nothing is overwritten", async () => {
    const editor = await comeBack({ [uuid(1)]: { text: "câu 1 dở", base: "câu 1 cũ" } });
    expect(editor.slot(uuid(1)).status).toEqual({ kind: "conflict", theirs: "câu 1" });
    expect([editor.texts()[0], editor.journal.get(uuid(1))?.text, server.rows[0]!.text]).toEqual(["câu 1 dở", "câu 1 dở", "câu 1"]);
  });

  it("that the server has by now is forgotten, composed or not", async () => {
    const editor = await comeBack({ [uuid(1)]: { text: "câu 1".normalize("NFD"), base: "cũ" } });
    expect([editor.journal.size, editor.network.requests]).toEqual([0, 0]);
  });

  it("of a decision deleted since becomes a new one in its section", async () => {
    server.command("Bình", { type: "delete", items: [{ id: uuid(2), version: 1 }] });
    const editor = await comeBack({ [uuid(2)]: { text: "câu 2 dở", base: "câu 2" } });
    expect(editor.texts()).toEqual(["câu 1", "câu 3", "câu 2 dở"]);
    expect(server.rows.find(({ id }) => id === uuid(2))).toMatchObject({ deleted: true, text: "câu 2" });
    expect(editor.journal.size).toBe(0);
  });

  it("of a decision never stored goes where it was being written, first in its section too", async () => {
    const editor = await comeBack({
      [uuid(8)]: { text: "giữa", base: "", place: { sectionKey: "economy", after: uuid(1) } },
      [uuid(9)]: { text: "đầu", base: "", place: { sectionKey: "economy", after: null } },
    });
    expect(editor.texts()).toEqual(["đầu", "câu 1", "giữa", "câu 2", "câu 3"]);
    expect(new Editor(server, "Chi").texts()).toEqual(editor.texts());
    expect(editor.journal.size).toBe(0);
  });

  it("of a list whose last line was empty rests on the list as it was stored", async () => {
    const editor = await comeBack({ "field:recipients": { text: "Các đ/c UVBCH\nLưu VPTU\nNhư trên", base: "Các đ/c UVBCH\nLưu VPTU\n" } });
    expect(server.state.fields.recipients).toEqual(["Các đ/c UVBCH", "Lưu VPTU", "Như trên"]);
    expect(editor.store.overall()).toBe("saved");
  });
});
