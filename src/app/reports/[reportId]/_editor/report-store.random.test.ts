/** Two people write one report over a network that loses, delays and reorders: what must hold whatever happens. */
import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { newDecision, SECTIONS } from "../../../../../tests/support/decisions";
import type { Fate } from "../../../../../tests/support/editor-network";
import { EditorServer } from "../../../../../tests/support/editor-server";
import { checkOverwrites, Editor } from "../../../../../tests/support/editor-world";
import type { DecisionCommand } from "@/domain/decision-command";
import { newId } from "./new-id";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const act = fc.constantFrom("type", "type", "type", "type", "revert", "empty", "add", "wait", "wait", "wait", "poll", "poll", "command", "command", "undo", "settle", "settle", "sign-out", "sign-in", "field", "field", "leave");
const command = fc.constantFrom<DecisionCommand["type"]>("format", "move", "delete", "split", "merge", "restore");
const stepArbitrary = fc.record({ who: fc.nat(1), act, command, pick: fc.nat(20), other: fc.nat(20), wait: fc.integer({ min: 1, max: 2_500 }), mine: fc.boolean() });
type Step = typeof stepArbitrary extends fc.Arbitrary<infer T> ? T : never;

const fate: fc.Arbitrary<Fate> = fc.record({
  kind: fc.constantFrom("ok", "ok", "ok", "request-lost", "answer-lost", "answer-lost", "late"),
  there: fc.integer({ min: 1, max: 900 }),
  back: fc.integer({ min: 1, max: 900 }),
});

class Story {
  readonly server = new EditorServer(SECTIONS);
  readonly editors: Editor[];
  private words = 0;

  constructor(fates: Fate[]) {
    this.server.command("Trước", { type: "add-many", decisions: [1, 2, 3].map((number) => newDecision(number, "economy")), after: null });
    this.editors = ["An", "Bình"].map((name) => new Editor(this.server, name));
    let next = 0;
    for (const { network } of this.editors) network.fates = () => fates[(next += 1) % fates.length]!;
  }

  async step({ who, act, command, pick, other, wait, mine }: Step): Promise<void> {
    const editor = this.editors[who]!;
    const box = editor.box(pick);
    switch (act) {
      case "type":
        if (box) editor.type(box, `${box.text} ${this.word()}`);
        break;
      case "revert":
        if (box) editor.type(box, box.savedText);
        break;
      case "empty":
        if (box) editor.type(box, "");
        break;
      case "add":
        editor.store.addRow(SECTIONS[pick % SECTIONS.length]!, editor.store.inSection("economy")[other % 4]?.decision.id ?? null);
        break;
      case "field": {
        const slot = editor.store.form.slot(mine ? "subject" : "recipients");
        editor.type(slot, mine ? `${slot.text} ${this.word()}` : `${slot.text}\n${this.word()}\n`);
        break;
      }
      case "poll":
        editor.poll();
        break;
      case "command":
        this.command(editor, command, pick, other);
        break;
      case "undo":
        void editor.store.undo();
        break;
      case "settle":
        void Promise.all(editor.boxes().map((slot) => editor.settle(slot, mine)));
        break;
      case "leave":
        box?.leave();
        break;
      case "sign-out":
      case "sign-in":
        editor.network.signedOut = act === "sign-out";
        if (act === "sign-in") editor.store.retry();
        break;
    }
    await vi.advanceTimersByTimeAsync(act === "wait" ? wait : wait % 60);
    this.check();
  }

  private word(): string {
    return `từ${(this.words += 1)}`;
  }

  private command(editor: Editor, type: DecisionCommand["type"], pick: number, other: number): void {
    const rows = [...editor.store.rows.values()].filter(({ decision }) => decision.version > 0 && decision.deleted === (type === "restore"));
    const one = rows[pick % Math.max(1, rows.length)]?.decision.id;
    const two = rows[other % Math.max(1, rows.length)]?.decision.id;
    if (!one || !two) return;
    const row = (id: string) => editor.store.rows.get(id)!;
    const ref = (id: string) => ({ id, version: row(id).decision.version });
    const build = (): DecisionCommand | null => {
      switch (type) {
        case "format":
          return { type, ...ref(one), joinsPrevious: !row(one).decision.joinsPrevious };
        case "move":
          return { type, ...ref(one), sectionKey: SECTIONS[other % SECTIONS.length]!, after: two };
        case "delete":
          return { type, items: [ref(one)] };
        case "restore":
          return { type, ...ref(one) };
        case "split":
          return { type, ...ref(one), texts: [row(one).slot.text, this.word()], newIds: [newId()] };
        case "merge":
          return one === two ? null : { type, items: [ref(one), ref(two)], text: `${row(one).slot.text}; ${row(two).slot.text}` };
        default:
          return null;
      }
    };
    void editor.store.command(type === "restore" ? [] : [one, two], build);
  }

  check(): void {
    for (const editor of this.editors) editor.check();
    checkOverwrites(this.server, this.editors);
  }

  /** The network heals, everybody is signed in, answers what is asked and mends what was refused. */
  async heal(mine: boolean): Promise<void> {
    for (let round = 0; round < 25 && !this.isQuiet(); round += 1) {
      for (const editor of this.editors) {
        editor.network.fates = null;
        editor.network.signedOut = false;
        editor.store.retry();
        editor.poll();
        for (const slot of editor.boxes()) {
          void editor.settle(slot, mine);
          await vi.advanceTimersByTimeAsync(50);
          if (slot.status.kind === "refused") editor.type(slot, `${slot.savedText} ${this.word()}`);
        }
        await vi.advanceTimersByTimeAsync(20_000);
        editor.poll();
        this.check();
      }
    }
  }

  private isQuiet(): boolean {
    return this.editors.every(({ store }) => store.sequence === this.server.start().sequence && store.overall() === "saved");
  }

  checkAllEqual(): void {
    for (const { store, journal, name } of this.editors) {
      expect(store.overall(), name).toBe("saved");
      expect([...journal.keys()]).toEqual([]);
      for (const key of SECTIONS) {
        const shown = store.inSection(key).filter(({ decision }) => decision.version > 0);
        const stored = new Editor(this.server, "Chi").store.inSection(key);
        expect(shown.map(({ slot, decision }) => [decision.id, slot.text.normalize("NFC"), decision.version])).toEqual(stored.map(({ slot, decision }) => [decision.id, slot.text, decision.version]));
        expect(store.inSection(key).filter(({ decision, slot }) => decision.version === 0 && slot.text !== "")).toEqual([]);
      }
      expect(store.fields).toEqual(this.server.state.fields);
      expect(store.form.slot("subject").text).toBe(this.server.state.fields.subject);
      expect(store.form.slot("recipients").text.split("\n").filter(Boolean)).toEqual(this.server.state.fields.recipients);
    }
    const ids = this.server.rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
}

it("no text is lost, called saved without being so, or written over unseen; in the end everybody sees what is stored", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { minLength: 5, maxLength: 60, size: "max" }), fc.array(fate, { minLength: 1, maxLength: 12 }), fc.boolean(), async (steps, fates, mine) => {
      const story = new Story(fates);
      try {
        for (const step of steps) await story.step(step);
        await story.heal(mine);
        story.checkAllEqual();
      } finally {
        vi.clearAllTimers();
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
}, 120_000);
