import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { KeptTexts } from "./kept-texts";

/** What a browser's sessionStorage does; `isFull` refuses new texts as browsers do. */
class Storage {
  isFull = false;
  private readonly items = new Map<string, string>();
  getItem = (name: string) => this.items.get(name) ?? null;
  removeItem = (name: string) => void this.items.delete(name);
  setItem(name: string, value: string): void {
    if (this.isFull) throw new DOMException("QuotaExceededError");
    this.items.set(name, value);
  }
}

let storage: Storage;

beforeEach(() => {
  storage = new Storage();
  vi.stubGlobal("sessionStorage", storage);
});
afterEach(() => vi.unstubAllGlobals());

describe("texts typed and not sent", () => {
  it("are there again after a reload of the tab, each under its own key", () => {
    const before = new KeptTexts();
    before.write("an:r1:return", "Sai số liệu");
    before.write("an:r1:recall", "Nhầm ngày");
    const after = new KeptTexts();
    expect(after.read("an:r1:return")).toBe("Sai số liệu");
    expect(after.read("an:r1:recall")).toBe("Nhầm ngày");
    expect(after.read("binh:r1:return")).toBe("");
  });

  it("are gone once they were sent, also after a reload", () => {
    const texts = new KeptTexts();
    texts.write("an:r1:return", "Sai số liệu");
    texts.write("an:r1:return", "");
    expect(texts.read("an:r1:return")).toBe("");
    expect(new KeptTexts().read("an:r1:return")).toBe("");
  });

  it("are kept while the page is open where the browser's storage is full or switched off", () => {
    storage.isFull = true;
    const texts = new KeptTexts();
    texts.write("an:r1:return", "Sai");
    expect(texts.read("an:r1:return")).toBe("Sai");
    vi.stubGlobal("sessionStorage", undefined);
    texts.write("an:r1:return", "Sai số");
    expect(texts.read("an:r1:return")).toBe("Sai số");
  });

  it("tell every box that shows them of a change, until it is closed", () => {
    const texts = new KeptTexts();
    const seen: string[] = [];
    const leave = texts.subscribe(() => seen.push(texts.read("k")));
    texts.write("k", "a");
    texts.write("k", "");
    leave();
    texts.write("k", "b");
    expect(seen).toEqual(["a", ""]);
  });
});
