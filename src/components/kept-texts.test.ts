import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cleanKept } from "./kept-slot";
import { KeptTexts } from "./kept-texts";

const DAY = 24 * 60 * 60 * 1000;

/** What a browser's storage does; `room` is how many letters it takes. Tells `tell` of each change, as a browser tells the other tabs. */
class FakeStorage {
  room = Infinity;
  readonly items = new Map<string, string>();
  constructor(private readonly tell: (key: string, newValue: string | null) => void = () => {}) {}
  get length() {
    return this.items.size;
  }
  key = (index: number) => [...this.items.keys()][index] ?? null;
  getItem = (name: string) => this.items.get(name) ?? null;
  removeItem(name: string): void {
    if (this.items.delete(name)) this.tell(name, null);
  }
  setItem(name: string, value: string): void {
    if (value.length > this.room) throw new DOMException("QuotaExceededError");
    this.items.set(name, value);
    this.tell(name, value);
  }
}

type Told = { key: string; newValue: string | null };

/** One browser: its tabs share a storage, hear of each other's writes, and each has a storage of its own. */
class Browser {
  private readonly tabs: Tab[] = [];
  private acting: Tab | null = null;
  readonly local = new FakeStorage((key, newValue) => {
    for (const tab of this.tabs) if (tab !== this.acting && tab.isOpen) tab.unheard.push({ key, newValue });
  });

  tab(own = new FakeStorage()): Tab {
    const tab = new Tab(this, own);
    this.tabs.push(tab);
    return tab;
  }

  in<T>(tab: Tab, own: FakeStorage, act: () => T): T {
    vi.stubGlobal("localStorage", this.local);
    vi.stubGlobal("sessionStorage", own);
    this.acting = tab;
    const result = act();
    this.acting = null;
    // Events reach the others once this task is over.
    for (const other of this.tabs) other.hear();
    return result;
  }
}

class Tab {
  readonly unheard: Told[] = [];
  isOpen = true;
  private texts = new KeptTexts();
  constructor(
    private readonly browser: Browser,
    readonly own: FakeStorage,
  ) {}

  type = (key: string, text: string): void => this.browser.in(this, this.own, () => this.texts.write(key, text));
  see = (key: string): string => this.browser.in(this, this.own, () => this.texts.read(key));
  cameBack = (key: string): number | null => this.browser.in(this, this.own, () => this.texts.cameBack(key));
  reload = (): void => void (this.texts = new KeptTexts());
  close = (): void => void (this.isOpen = false);
  hear(): void {
    for (const told of this.unheard.splice(0)) this.browser.in(this, this.own, () => this.texts.onElsewhere(told));
  }
}

let browser: Browser;
const KEY = "an:r1:return";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-05-04T08:00:00Z") });
  browser = new Browser();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a text typed and not sent", () => {
  it("is there again after a reload, and in a new tab once its own is closed, each under its own key", () => {
    const tab = browser.tab();
    tab.type(KEY, "Sai số liệu");
    tab.type("an:r1:recall", "Nhầm ngày");
    tab.reload();
    expect([tab.see(KEY), tab.see("an:r1:recall"), tab.see("an:r1:ret")]).toEqual(["Sai số liệu", "Nhầm ngày", ""]);
    tab.close();
    expect(browser.tab().see(KEY)).toBe("Sai số liệu");
  });

  it("is never seen by another person who signs in", () => {
    browser.tab().type(KEY, "Sai số liệu");
    expect(browser.tab().see("binh:r1:return")).toBe("");
  });

  it("says when it was typed where it came back, and nothing on the page it was typed on", () => {
    const tab = browser.tab();
    tab.type(KEY, "Sai");
    vi.advanceTimersByTime(DAY);
    expect([tab.cameBack(KEY), browser.tab().cameBack(KEY)]).toEqual([null, Date.parse("2026-05-04T08:00:00Z")]);
  });

  it("is gone once it was sent or thrown away, in this tab and in a new one", () => {
    browser.tab().type(KEY, "Sai số liệu");
    const tab = browser.tab();
    tab.see(KEY);
    tab.type(KEY, "");
    expect([tab.see(KEY), tab.cameBack(KEY), browser.tab().see(KEY), browser.local.length]).toEqual(["", null, "", 0]);
  });

  it("is cleaned away after two months, and not before", () => {
    browser.tab().type(KEY, "cũ");
    vi.advanceTimersByTime(2 * DAY);
    browser.tab().type("an:r1:recall", "mới");
    browser.local.setItem("khac", "của phần khác");
    vi.advanceTimersByTime(59 * DAY);
    expect([browser.tab().see(KEY), browser.tab().see("an:r1:recall")]).toEqual(["", "mới"]);
    browser.in(browser.tab(), new FakeStorage(), cleanKept);
    expect([...browser.local.items.keys()]).toEqual([expect.stringMatching(/^chua-gui:an:r1:recall#/), "khac"]);
  });

  it("tells every box that shows it of a change, until the box is closed", () => {
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

describe("two tabs", () => {
  it("that begin a text each keep both, and a new tab brings them back one after the other", () => {
    const [one, two] = [browser.tab(), browser.tab()];
    expect([one.see(KEY), two.see(KEY)]).toEqual(["", ""]);
    one.type(KEY, "của thẻ một");
    vi.advanceTimersByTime(1);
    two.type(KEY, "của thẻ hai");
    expect([one.see(KEY), two.see(KEY)]).toEqual(["của thẻ một", "của thẻ hai"]);
    one.reload();
    expect(one.see(KEY)).toBe("của thẻ một");
    one.close();
    two.close();
    const later = browser.tab();
    expect(later.see(KEY)).toBe("của thẻ hai");
    later.type(KEY, "");
    expect(browser.tab().see(KEY)).toBe("của thẻ một");
  });

  it("show one text alike until it is typed on in both; from then on each has its own", () => {
    const one = browser.tab();
    one.type(KEY, "chung");
    const two = browser.tab();
    expect(two.see(KEY)).toBe("chung");
    one.type(KEY, "chung, thêm");
    expect(two.see(KEY)).toBe("chung, thêm");
    two.type(KEY, "chung, sửa ở thẻ hai");
    expect([one.see(KEY), two.see(KEY)]).toEqual(["chung, thêm", "chung, sửa ở thẻ hai"]);
    // Closed without another letter: what stood in the first tab is not lost.
    one.close();
    two.type(KEY, "");
    expect(browser.tab().see(KEY)).toBe("chung, thêm");
  });

  it("stop showing a text that was sent from the tab it was typed in", () => {
    const one = browser.tab();
    one.type(KEY, "Sai");
    const two = browser.tab();
    two.see(KEY);
    one.type(KEY, "");
    expect([two.see(KEY), two.cameBack(KEY)]).toEqual(["", null]);
  });

  it("never empty a box that is being typed in because the other threw the text away", () => {
    const one = browser.tab();
    one.type(KEY, "Sai");
    const two = browser.tab();
    two.see(KEY);
    two.type(KEY, "");
    expect(one.see(KEY)).toBe("Sai");
    one.type(KEY, "Sai số");
    one.close();
    expect(browser.tab().see(KEY)).toBe("Sai số");
  });

  it("made by doubling one write to places of their own", () => {
    const one = browser.tab();
    one.type(KEY, "Sai");
    const copy = new FakeStorage();
    for (const [name, value] of one.own.items) copy.setItem(name, value);
    const two = browser.tab(copy);
    expect(two.see(KEY)).toBe("Sai");
    two.type(KEY, "Sai ở bản sao");
    expect([one.see(KEY), two.see(KEY)]).toEqual(["Sai", "Sai ở bản sao"]);
    one.reload();
    two.reload();
    expect([one.see(KEY), two.see(KEY)]).toEqual(["Sai", "Sai ở bản sao"]);
  });
});

describe("a browser without room", () => {
  it("keeps the text while the page is open, and what there was room for afterwards", () => {
    const own = new FakeStorage();
    const tab = browser.tab(own);
    tab.type(KEY, "Sai");
    browser.local.room = own.room = 0;
    tab.type(KEY, "Sai số liệu");
    expect([tab.see(KEY), browser.tab().see(KEY)]).toEqual(["Sai số liệu", "Sai"]);
  });

  it("keeps it in the tab where only the shared storage is full, or the text is very large", () => {
    const tab = browser.tab();
    browser.local.room = 0;
    tab.type(KEY, "Sai");
    tab.type("an:import", "a".repeat(1_000_000));
    tab.reload();
    expect([tab.see(KEY), tab.see("an:import").length, browser.local.length]).toEqual(["Sai", 1_000_000, 0]);
  });

  it("keeps the text while the page is open where storage is switched off", () => {
    vi.stubGlobal("localStorage", undefined);
    vi.stubGlobal("sessionStorage", undefined);
    const texts = new KeptTexts();
    texts.write(KEY, "Sai");
    expect(texts.read(KEY)).toBe("Sai");
    texts.write(KEY, "");
    expect(texts.read(KEY)).toBe("");
  });
});
