import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftSlot, LONGEST_WAIT, PAUSE } from "./draft-slot";
import type { JournalEntry, SaveOutcome } from "./slot-types";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A box whose server answers what the test says, after `latency`. */
class Box {
  readonly journal = new Map<string, JournalEntry>();
  readonly sent: { text: string; at: number }[] = [];
  answer: (text: string) => SaveOutcome = (text) => ({ kind: "saved", saved: text.normalize("NFC") });
  latency = 20;
  readonly slot: DraftSlot;

  constructor(saved: string) {
    this.slot = new DraftSlot("box", saved, {
      send: async (text) => {
        this.sent.push({ text, at: Date.now() });
        await new Promise((resolve) => setTimeout(resolve, this.latency));
        return this.answer(text);
      },
      journal: { write: (key, entry) => void this.journal.set(key, entry), remove: (key) => void this.journal.delete(key) },
      changed: () => undefined,
      now: () => Date.now(),
      later: (run, milliseconds) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
    });
  }

  get texts(): string[] {
    return this.sent.map(({ text }) => text);
  }

  get kept(): string | undefined {
    return this.journal.get("box")?.text;
  }
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("typing", () => {
  it("is kept on the computer at once, sent after a pause, and then called saved", async () => {
    const box = new Box("a");
    box.slot.input("ab");
    expect([box.slot.status.kind, box.kept, box.sent.length]).toEqual(["waiting", "ab", 0]);
    await pass(PAUSE);
    expect([box.slot.status.kind, box.kept]).toEqual(["saving", "ab"]);
    await pass(20);
    expect([box.slot.status.kind, box.kept, box.slot.savedText]).toEqual(["saved", undefined, "ab"]);
  });

  it("that goes on is sent within a second of each keystroke, one request at a time", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 5, max: 700 }), { minLength: 5, maxLength: 60 }), async (gaps) => {
        const box = new Box("");
        const typed: { text: string; at: number }[] = [];
        for (const [index, gap] of gaps.entries()) {
          typed.push({ text: `${box.slot.text}${index % 10}`, at: Date.now() });
          box.slot.input(typed.at(-1)!.text);
          await pass(gap);
        }
        await pass(2_000);
        for (const { text, at } of typed) {
          const carrying = box.sent.find((one) => one.at >= at && one.text.startsWith(text));
          expect(carrying && carrying.at - at).toBeLessThanOrEqual(LONGEST_WAIT + box.latency);
        }
        expect(LONGEST_WAIT + box.latency).toBeLessThan(1_000);
        expect(box.slot.status.kind).toBe("saved");
        box.sent.forEach(({ at }, index) => expect(index === 0 || at - box.sent[index - 1]!.at >= box.latency).toBe(true));
      }),
      { numRuns: 50 },
    );
  });

  it("with parted accents is stored composed and left alone in the box until the cursor leaves", async () => {
    const box = new Box("");
    const parted = "Điều động".normalize("NFD");
    box.slot.input(parted);
    await pass(PAUSE + 20);
    expect([box.slot.text, box.slot.savedText, box.slot.status.kind]).toEqual([parted, "Điều động", "saved"]);
    box.slot.input(`${parted} e`);
    await pass(PAUSE + 20);
    expect(box.slot.text).toBe(`${parted} e`);
    box.slot.leave();
    expect(box.slot.text).toBe("Điều động e");
    await pass(5_000);
    expect(box.sent).toHaveLength(2);
  });

  it("put back to what is stored is saved without a request", async () => {
    const box = new Box("a");
    box.slot.input("ab");
    box.slot.input("a");
    expect([box.slot.status.kind, box.kept]).toEqual(["saved", undefined]);
    await pass(5_000);
    expect(box.sent).toEqual([]);
  });

  it("put back while the other text is under way is sent again, and ends saved", async () => {
    const box = new Box("a");
    box.slot.input("ab");
    await pass(PAUSE);
    box.slot.input("a");
    await pass(5_000);
    expect(box.texts).toEqual(["ab", "a"]);
    expect([box.slot.status.kind, box.slot.savedText, box.kept]).toEqual(["saved", "a", undefined]);
  });

  it("whose forbidden characters the server took out shows what was stored", async () => {
    const box = new Box("");
    box.answer = () => ({ kind: "saved", saved: "ab" });
    box.slot.input("a\u0001b");
    await pass(PAUSE + 20);
    expect([box.slot.text, box.slot.status.kind]).toEqual(["ab", "saved"]);
  });
});

describe("a refused text", () => {
  it("stays in its box and on the computer with its sentence, and is saved once mended", async () => {
    const box = new Box("a");
    box.answer = (text) => (text === "" ? { kind: "refused", message: "Chưa có chữ nào." } : { kind: "saved", saved: text });
    box.slot.input("");
    await pass(5_000);
    expect(box.slot.status).toEqual({ kind: "refused", message: "Chưa có chữ nào." });
    expect([box.slot.text, box.kept, box.sent.length]).toEqual(["", "", 1]);
    box.slot.input("b");
    await pass(PAUSE + 20);
    expect([box.slot.status.kind, box.slot.savedText]).toEqual(["saved", "b"]);
  });

  it("put right while it was under way leaves no trace", async () => {
    const box = new Box("a");
    box.answer = (text) => (text === "" ? { kind: "refused", message: "Chưa có chữ nào." } : { kind: "saved", saved: text });
    box.slot.input("");
    await pass(PAUSE);
    box.slot.input("a");
    await pass(5_000);
    expect([box.slot.status.kind, box.kept]).toEqual(["saved", undefined]);
  });
});

describe("a lost connection", () => {
  it("is tried again, ever less often, until the text is stored", async () => {
    const box = new Box("a");
    box.answer = () => ({ kind: "unreachable" });
    box.slot.input("ab");
    await pass(60_000);
    expect([box.slot.status.kind, box.kept]).toEqual(["unreachable", "ab"]);
    const gaps = box.sent.slice(1).map(({ at }, index) => at - box.sent[index]!.at - box.latency);
    expect(gaps.slice(0, 6)).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
    box.answer = (text) => ({ kind: "saved", saved: text });
    await pass(15_020);
    expect([box.slot.status.kind, box.kept]).toEqual(["saved", undefined]);
  });

  it("leaves a text put back unsaved until it is known what the server holds", async () => {
    const box = new Box("a");
    box.answer = () => ({ kind: "unreachable" });
    box.slot.input("ab");
    await pass(PAUSE + 20);
    box.slot.input("a");
    expect(box.slot.isClean).toBe(false);
    box.answer = (text) => ({ kind: "saved", saved: text });
    await pass(PAUSE + 20);
    expect([box.texts.at(-1), box.slot.status.kind, box.kept]).toEqual(["a", "saved", undefined]);
  });

  it("waits with the text while one is signed out, and sends it after signing in", async () => {
    const box = new Box("a");
    box.answer = () => ({ kind: "signed-out" });
    box.slot.input("ab");
    await pass(60_000);
    box.slot.input("abc");
    await pass(60_000);
    expect([box.texts, box.slot.status.kind, box.kept]).toEqual([["ab"], "signed-out", "abc"]);
    box.answer = (text) => ({ kind: "saved", saved: text });
    box.slot.retry();
    await pass(20);
    expect([box.slot.status.kind, box.slot.savedText]).toEqual(["saved", "abc"]);
  });
});

describe("a conflict", () => {
  const conflict = async () => {
    const box = new Box("a");
    box.answer = () => ({ kind: "stale", theirs: "aX" });
    box.slot.input("ab");
    await pass(PAUSE + 20);
    box.answer = (text) => ({ kind: "saved", saved: text });
    return box;
  };

  it("shows both texts, sends nothing, and keeps letters typed on", async () => {
    const box = await conflict();
    expect(box.slot.status).toEqual({ kind: "conflict", theirs: "aX" });
    box.slot.input("abc");
    box.slot.leave();
    await pass(60_000);
    expect([box.sent.length, box.slot.text, box.kept, await box.slot.flush()]).toEqual([1, "abc", "abc", false]);
  });

  it("stays asked though the text is put back to the old one", async () => {
    const box = await conflict();
    box.slot.input("a");
    box.slot.follow("aXY");
    expect([box.slot.text, box.slot.status.kind]).toEqual(["a", "conflict"]);
  });

  it("is settled with one's own text, which is stored", async () => {
    const box = await conflict();
    box.slot.resolve("aX", "ab");
    await pass(20);
    expect([box.texts, box.slot.status.kind, box.kept]).toEqual([["ab", "ab"], "saved", undefined]);
  });

  it("is settled with the other's text without a request", async () => {
    const box = await conflict();
    box.slot.resolve("aX", "aX");
    await pass(60_000);
    expect([box.slot.text, box.sent.length, box.slot.status.kind, box.kept]).toEqual(["aX", 1, "saved", undefined]);
  });

  it("that came up while a request was under way is not wiped out when that request fails", async () => {
    for (const outcome of [{ kind: "unreachable" }, { kind: "signed-out" }, { kind: "refused", message: "x" }] as const) {
      const box = new Box("a");
      box.answer = () => outcome;
      box.slot.input("ab");
      await pass(PAUSE);
      box.slot.adopt("theirs");
      await pass(60_000);
      expect(box.slot.status).toEqual({ kind: "conflict", theirs: "theirs" });
      expect(box.sent).toHaveLength(1);
    }
  });
});

describe("a disposed box", () => {
  it("sends nothing any more", async () => {
    const box = new Box("");
    box.slot.input("a");
    box.slot.dispose();
    await pass(60_000);
    expect(box.sent).toEqual([]);
  });
});
