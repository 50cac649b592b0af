import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DecisionCommand } from "@/domain/decision-command";
import { newDecision, SECTIONS, uuid } from "../../../../../tests/support/decisions";
import { GOOD } from "../../../../../tests/support/editor-network";
import { EditorServer } from "../../../../../tests/support/editor-server";
import { Editor } from "../../../../../tests/support/editor-world";
import { putBack, unsavedOf } from "./put-back";

/** A server whose report may have been submitted meanwhile. */
class ReviewServer extends EditorServer {
  isSubmitted = false;

  override command(actor: string, command: DecisionCommand) {
    return this.isSubmitted ? { failure: { kind: "refused" as const, message: "Báo cáo đang trình." } } : super.command(actor, command);
  }
}

let server: ReviewServer;
let editor: Editor;

beforeEach(() => {
  vi.useFakeTimers();
  server = new ReviewServer(SECTIONS);
  server.command("Trước", { type: "add-many", decisions: [1, 2].map((number) => newDecision(number, "economy", `câu ${number}`)), after: null });
  editor = new Editor(server, "An");
});
afterEach(() => vi.useRealTimers());

const settled = () => vi.advanceTimersByTimeAsync(2_000);

async function setWritable(isWritable: boolean): Promise<void> {
  const done = editor.store.setWritable(isWritable);
  await settled();
  await done;
}

/** The texts the page offers again, put back as a person does. */
async function useAll(): Promise<string[]> {
  const kept = unsavedOf(editor.store, editor.journalPort, [...editor.journal].map(([key, entry]) => ({ ...entry, key })));
  for (const text of kept) putBack(editor.store, editor.journalPort, text);
  await settled();
  return kept.map(({ text }) => text);
}

describe("a report submitted by somebody else while one types", () => {
  it("is refused in a sentence beside the text, which stays in its box", async () => {
    server.isSubmitted = true;
    editor.slot(uuid(1)).input("câu 1 sửa dở");
    await settled();
    expect(editor.slot(uuid(1))).toMatchObject({ text: "câu 1 sửa dở", status: { kind: "refused", message: "Báo cáo đang trình." } });
  });

  it("then shows what was submitted, and keeps what was typed, in old boxes and in new ones", async () => {
    server.isSubmitted = true;
    editor.slot(uuid(1)).input("câu 1 sửa dở");
    editor.store.addRow("other", null, { id: uuid(9), text: "nội dung mới" });
    await settled();
    await setWritable(false);
    expect(editor.texts()).toEqual(["câu 1", "câu 2"]);
    expect(editor.texts("other")).toEqual([]);
    expect([...editor.journal.values()].map(({ text }) => text)).toEqual(["câu 1 sửa dở", "nội dung mới"]);
  });

  it("is asked about nothing and sends nothing while it cannot be written", async () => {
    server.isSubmitted = true;
    editor.slot(uuid(1)).input("câu 1 sửa dở");
    await setWritable(false);
    const { requests } = editor.network;
    editor.store.retry();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(editor.network.requests).toBe(requests);
    expect(editor.store.overall()).toBe("saved");
  });

  it("takes the kept texts up again when it is returned", async () => {
    server.isSubmitted = true;
    editor.slot(uuid(1)).input("câu 1 sửa dở");
    editor.store.addRow("other", null, { id: uuid(9), text: "nội dung mới" });
    await settled();
    await setWritable(false);
    server.isSubmitted = false;
    await setWritable(true);
    expect(editor.texts()).toEqual(["câu 1", "câu 2"]);
    expect(await useAll()).toEqual(["câu 1 sửa dở", "nội dung mới"]);
    expect(server.rows.filter(({ deleted }) => !deleted).map(({ text }) => text)).toEqual(["câu 1 sửa dở", "câu 2", "nội dung mới"]);
    expect(editor.journal.size).toBe(0);
  });

  it("keeps a text whose save was on its way and got through", async () => {
    editor.network.fates = () => ({ ...GOOD, there: 300, back: 300 });
    editor.slot(uuid(1)).input("câu 1 vừa kịp");
    await vi.advanceTimersByTimeAsync(600);
    await setWritable(false);
    expect(editor.texts()).toEqual(["câu 1 vừa kịp", "câu 2"]);
    expect(server.rows.find(({ id }) => id === uuid(1))?.text).toBe("câu 1 vừa kịp");
    expect(editor.journal.size).toBe(0);
  });

  it("leaves boxes alone when it can be written again before their answers came", async () => {
    editor.network.fates = () => ({ kind: "request-lost", there: 300, back: 300 });
    editor.slot(uuid(1)).input("câu 1 sửa dở");
    await vi.advanceTimersByTimeAsync(600);
    const closing = editor.store.setWritable(false);
    void editor.store.setWritable(true);
    editor.network.fates = null;
    await settled();
    await closing;
    expect(editor.texts()).toEqual(["câu 1 sửa dở", "câu 2"]);
  });
});
