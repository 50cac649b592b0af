import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newDecision, SECTIONS, uuid } from "../../../../../tests/support/decisions";
import { GOOD, type Fate } from "../../../../../tests/support/editor-network";
import { EditorServer } from "../../../../../tests/support/editor-server";
import { checkOverwrites, Editor } from "../../../../../tests/support/editor-world";
import type { DecisionCommand } from "@/domain/decision-command";

let server: EditorServer;
let an: Editor;
let binh: Editor;

beforeEach(() => {
  vi.useFakeTimers();
  server = new EditorServer(SECTIONS);
  server.command("Trước", { type: "add-many", decisions: [1, 2, 3].map((number) => newDecision(number, "economy", `câu ${number}`)), after: null });
  an = new Editor(server, "An");
  binh = new Editor(server, "Bình");
});
afterEach(() => {
  checkOverwrites(server, [an, binh]);
  vi.useRealTimers();
});

const settled = () => vi.advanceTimersByTimeAsync(2_000);
const stored = (number: number) => server.rows.find(({ id }) => id === uuid(number))!;
const status = (editor: Editor, number: number) => editor.slot(uuid(number)).status;

async function typeIn(editor: Editor, number: number, text: string): Promise<void> {
  editor.type(editor.slot(uuid(number)), text);
  await settled();
}

/** Runs a command as the page does, with the versions known when it is sent. */
async function command(editor: Editor, involved: number[], build: (ref: (number: number) => { id: string; version: number }) => DecisionCommand) {
  const done = editor.store.command(involved.map(uuid), () => build((number) => ({ id: uuid(number), version: editor.store.rows.get(uuid(number))!.decision.version })));
  await settled();
  return done;
}

/** The next requests meet these fates, the ones after that get through. */
function fates(editor: Editor, ...kinds: Fate["kind"][]): void {
  editor.network.fates = () => ({ ...GOOD, kind: kinds.shift() ?? "ok" });
}

describe("two people in one decision", () => {
  const meet = async () => {
    await typeIn(binh, 1, "câu 1 của Bình");
    await typeIn(an, 1, "câu 1 của An");
  };

  it("are both shown to the second, and nothing is stored until the person has chosen", async () => {
    await meet();
    expect(status(an, 1)).toEqual({ kind: "conflict", theirs: "câu 1 của Bình" });
    expect(stored(1).text).toBe("câu 1 của Bình");
    expect(an.store.overall()).toBe("attention");
  });

  it("'keep mine' stores one's own, 'take theirs' the other's", async () => {
    await meet();
    await an.settle(an.slot(uuid(1)), true);
    await settled();
    expect([stored(1).text, status(an, 1).kind]).toEqual(["câu 1 của An", "saved"]);
    await typeIn(binh, 1, "câu 1 lại của Bình");
    await binh.settle(binh.slot(uuid(1)), false);
    await settled();
    expect([stored(1).text, binh.slot(uuid(1)).text, binh.journal.size]).toEqual(["câu 1 của An", "câu 1 của An", 0]);
  });

  it("'keep mine' asks again where the other went on meanwhile", async () => {
    await meet();
    await typeIn(binh, 1, "câu 1 mới hơn của Bình");
    await an.settle(an.slot(uuid(1)), true);
    await settled();
    expect(status(an, 1)).toEqual({ kind: "conflict", theirs: "câu 1 mới hơn của Bình" });
  });

  it("do not meet when the other only moved or marked it: the text rests on the new place by itself", async () => {
    an.type(an.slot(uuid(1)), "câu 1 của An");
    await command(binh, [1], (ref) => ({ type: "move", ...ref(1), sectionKey: "other", after: null }));
    await settled();
    expect(stored(1)).toMatchObject({ text: "câu 1 của An", sectionKey: "other" });
    expect(status(an, 1).kind).toBe("saved");
    expect(an.texts("other")).toEqual(["câu 1 của An"]);
  });
});

describe("a decision that another person deleted while one typed in it", () => {
  beforeEach(async () => {
    await command(binh, [2], (ref) => ({ type: "delete", items: [ref(2)] }));
    await typeIn(an, 2, "câu 2 của An");
  });

  it("stays on the screen with the text and asks", () => {
    expect(status(an, 2)).toEqual({ kind: "conflict", theirs: null });
    expect(an.texts()).toEqual(["câu 1", "câu 2 của An", "câu 3"]);
  });

  it("is brought back to its place with one's own text", async () => {
    void an.settle(an.slot(uuid(2)), true);
    await settled();
    expect(stored(2)).toMatchObject({ deleted: false, text: "câu 2 của An" });
    expect([status(an, 2).kind, an.texts()[1]]).toEqual(["saved", "câu 2 của An"]);
  });

  it("is let go, and stays deleted with the text it had", async () => {
    void an.settle(an.slot(uuid(2)), false);
    await settled();
    expect(stored(2)).toMatchObject({ deleted: true, text: "câu 2" });
    expect([an.texts(), an.journal.size]).toEqual([["câu 1", "câu 3"], 0]);
  });

  it("is never brought back over a text that the other stored in between", async () => {
    await command(binh, [], (ref) => ({ type: "restore", ...ref(2) }));
    await typeIn(binh, 2, "câu 2 của Bình");
    void an.store.bringBack(uuid(2));
    await settled();
    expect(status(an, 2)).toEqual({ kind: "conflict", theirs: "câu 2 của Bình" });
  });
});

describe("answers that are lost", () => {
  it("never make a decision twice, and never a conflict with oneself", async () => {
    fates(an, "answer-lost", "answer-lost");
    const id = an.store.addRow("other", null);
    an.type(an.slot(id), "mới");
    await vi.advanceTimersByTimeAsync(500);
    an.type(an.slot(id), "mới hơn");
    await vi.advanceTimersByTimeAsync(500);
    an.type(an.slot(id), "mới hơn nữa");
    await settled();
    expect(server.rows.filter(({ sectionKey }) => sectionKey === "other")).toMatchObject([{ id, text: "mới hơn nữa" }]);
    expect(an.slot(id).status.kind).toBe("saved");
  });

  it("of an added decision do not let one write over what another made of it", async () => {
    fates(an, "answer-lost");
    const id = an.store.addRow("other", null);
    an.type(an.slot(id), "mới");
    await vi.advanceTimersByTimeAsync(470);
    binh.poll();
    binh.type(binh.slot(id), "mới, Bình sửa");
    an.type(an.slot(id), "mới, An sửa");
    await vi.advanceTimersByTimeAsync(5_000);
    const texts = [an, binh].map((editor) => editor.slot(id).status);
    expect(texts.filter(({ kind }) => kind === "conflict")).toHaveLength(1);
  });

  it("leave a signed-out person's text in its box until they are back", async () => {
    an.network.signedOut = true;
    await typeIn(an, 1, "câu 1 của An");
    expect([an.store.overall(), stored(1).text]).toEqual(["signed-out", "câu 1"]);
    an.network.signedOut = false;
    an.store.retry();
    await settled();
    expect([an.store.overall(), stored(1).text]).toEqual(["saved", "câu 1 của An"]);
  });
});

describe("commands", () => {
  it("first store the texts they rest on: an unsaved decision is split as it stands", async () => {
    const id = an.store.addRow("other", null);
    an.type(an.slot(id), "một; hai");
    const done = an.store.command([id], () => ({ type: "split", id, version: an.store.rows.get(id)!.decision.version, texts: ["một", "hai"], newIds: [uuid(50)] }));
    await settled();
    expect([await done, an.texts("other")]).toEqual([null, ["một", "hai"]]);
  });

  it("leave letters typed while they were under way in the box, and ask", async () => {
    an.network.fates = () => ({ kind: "ok", there: 300, back: 300 });
    const done = an.store.command([uuid(1), uuid(2)], () => ({ type: "merge", items: [{ id: uuid(1), version: 1 }, { id: uuid(2), version: 1 }], text: "câu 1; câu 2" }));
    await vi.advanceTimersByTimeAsync(100);
    an.type(an.slot(uuid(1)), "câu 1 còn gõ");
    an.type(an.slot(uuid(2)), "câu 2 còn gõ");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await done).toBeNull();
    expect(status(an, 1)).toEqual({ kind: "conflict", theirs: "câu 1; câu 2" });
    expect(status(an, 2)).toEqual({ kind: "conflict", theirs: null });
    expect(an.texts()).toEqual(["câu 1 còn gõ", "câu 2 còn gõ", "câu 3"]);
  });

  it("taken back while one is asked about them leave nothing to ask: the text typed goes on", async () => {
    const merge = an.store.command([uuid(1), uuid(2)], () => ({ type: "merge", items: [{ id: uuid(1), version: 1 }, { id: uuid(2), version: 1 }], text: "câu 1; câu 2" }));
    an.type(an.slot(uuid(1)), "câu 1 còn gõ");
    await vi.advanceTimersByTimeAsync(20);
    expect([await merge, status(an, 1)]).toEqual([null, { kind: "conflict", theirs: "câu 1; câu 2" }]);
    void an.store.undo();
    await settled();
    expect([status(an, 1).kind, stored(1).text, stored(2).deleted]).toEqual(["saved", "câu 1 còn gõ", false]);
  });

  it("that meet another's deletion do not take letters with them", async () => {
    await command(binh, [1], (ref) => ({ type: "delete", items: [ref(1)] }));
    const done = an.store.command([uuid(1)], () => ({ type: "format", id: uuid(1), version: 1, marker: "none" }));
    an.type(an.slot(uuid(1)), "câu 1 còn gõ");
    await settled();
    expect(await done).toMatchObject({ kind: "stale" });
    expect([an.texts()[0], status(an, 1)]).toEqual(["câu 1 còn gõ", { kind: "conflict", theirs: null }]);
  });

  it("do not run on an empty decision that was never stored", async () => {
    const id = an.store.addRow("economy", uuid(1));
    const done = await an.store.command([id, uuid(2)], () => ({ type: "delete", items: [{ id, version: 0 }] }));
    expect(done).toEqual({ kind: "unsaved" });
    expect(an.network.requests).toBe(0);
  });

  it("are taken back, newest first; one that did not get through can be tried again", async () => {
    await command(an, [1], (ref) => ({ type: "delete", items: [ref(1)] }));
    fates(an, "request-lost");
    const lost = an.store.undo();
    await settled();
    expect(await lost).toEqual({ kind: "unreachable" });
    const done = an.store.undo();
    await settled();
    expect([await done, an.texts()]).toEqual([null, ["câu 1", "câu 2", "câu 3"]]);
  });

  it("are not taken back over another's later change", async () => {
    await command(an, [1, 2], (ref) => ({ type: "merge", items: [ref(1), ref(2)], text: "gộp" }));
    binh.poll();
    await typeIn(binh, 1, "gộp, Bình sửa");
    const done = an.store.undo();
    await settled();
    expect(await done).toEqual({ kind: "refused", message: "cannot-undo" });
    expect(stored(1).text).toBe("gộp, Bình sửa");
  });
});

describe("others' changes", () => {
  it("that a busy box could not follow are followed at the next look", async () => {
    an.network.fates = () => ({ kind: "ok", there: 5, back: 3_000 });
    an.type(an.slot(uuid(1)), "câu 1 của An");
    await vi.advanceTimersByTimeAsync(500);
    binh.poll();
    binh.network.fates = null;
    binh.type(binh.slot(uuid(1)), "câu 1 của An và Bình");
    await vi.advanceTimersByTimeAsync(1_000);
    an.poll();
    await vi.advanceTimersByTimeAsync(5_000);
    an.poll();
    expect(an.slot(uuid(1)).text).toBe("câu 1 của An và Bình");
  });
});
