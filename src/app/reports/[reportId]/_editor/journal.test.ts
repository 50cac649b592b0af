import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { browserJournal } from "./journal";

const DAY = 24 * 60 * 60 * 1000;

/** What a browser's localStorage does. */
class Storage {
  private readonly items = new Map<string, string>();
  get length() {
    return this.items.size;
  }
  key = (index: number) => [...this.items.keys()][index] ?? null;
  getItem = (name: string) => this.items.get(name) ?? null;
  setItem = (name: string, value: string) => void this.items.set(name, value);
  removeItem = (name: string) => void this.items.delete(name);
}

let storage: Storage;

beforeEach(() => {
  storage = new Storage();
  vi.stubGlobal("localStorage", storage);
});
afterEach(() => vi.unstubAllGlobals());

const entry = (text: string, at = Date.now()) => ({ text, base: "", at });

describe("texts kept in the browser", () => {
  it("are read back oldest first, and are gone once removed", () => {
    const journal = browserJournal("an", "r1");
    // One reading of the clock: it may tick between two.
    const now = Date.now();
    journal.write("b", entry("hai", now - 1));
    journal.write("a", { ...entry("một", now - 2), place: { sectionKey: "economy", after: null } });
    expect(journal.all()).toMatchObject([{ key: "a", text: "một", place: { sectionKey: "economy", after: null } }, { key: "b", text: "hai" }]);
    journal.remove("a");
    expect(browserJournal("an", "r1").all().map(({ key }) => key)).toEqual(["b"]);
  });

  it("belong to one person and one report", () => {
    browserJournal("an", "r1").write("a", entry("của An"));
    expect(browserJournal("binh", "r1").all()).toEqual([]);
    expect(browserJournal("an", "r2").all()).toEqual([]);
  });

  it("older than 90 days are not offered", () => {
    const journal = browserJournal("an", "r1");
    journal.write("a", entry("cũ", Date.now() - 91 * DAY));
    journal.write("b", entry("mới", Date.now() - 89 * DAY));
    expect(journal.all().map(({ text }) => text)).toEqual(["mới"]);
  });

  it("are all offered though one of them is damaged", () => {
    const journal = browserJournal("an", "r1");
    journal.write("a", entry("một"));
    for (const [index, damaged] of ["{", "null", "7", '{"text":5}', ""].entries()) storage.setItem(`chua-luu:an:r1:x${index}`, damaged);
    journal.write("b", entry("hai"));
    expect(journal.all().map(({ text }) => text)).toEqual(["một", "hai"]);
  });

  it("are kept while the page is open where the browser's storage is full or switched off", () => {
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    vi.stubGlobal("localStorage", { length: 1, key: full, getItem: full, setItem: full, removeItem: full });
    const journal = browserJournal("an", "r1");
    journal.write("a", entry("một"));
    expect(journal.all().map(({ text }) => text)).toEqual(["một"]);
    journal.remove("a");
    expect(journal.all()).toEqual([]);
    expect(browserJournal("an", "r1").all()).toEqual([]);
  });
});
