import { afterEach, describe, expect, test, vi } from "vitest";
import { setHead } from "@/text/import/corrections";
import { readingOfDocument } from "@/text/import/review";
import { EMPTY, next, reviewOf, type Held, type Session } from "./session";

const reading = readingOfDocument(
  { version: 1, period: { kind: "quarter", year: 2024, index: 1 }, letterhead: { issuer: "A", party: "B", symbol: "C", place: "D" }, number: null, date: null, draft: 1, title: "BÁO CÁO", subject: "", preamble: [], sections: [], printEmptySections: false, closing: [], signature: { authority: "", office: "", name: "" }, recipients: [] },
  [],
);
const session: Session = { v: 1, name: "a.docx", readings: [reading, reading], shown: 0 };
const opened = next(EMPTY, { type: "open", session });
const typed = (held: Held, subject: string, about = "subject") => next(held, { type: "correct", about, change: (review) => setHead(review, { subject }) });
const subjectOf = (held: Held) => reviewOf(held.session!).subject;

describe("corrections", () => {
  test("are taken back and made again one by one; typing on in one box is one of them", () => {
    const all = typed(typed(typed(opened, "K"), "Kết"), "Kết quả", "closing");
    const back = next(all, { type: "undo" });
    expect([subjectOf(back), subjectOf(next(back, { type: "undo" })), subjectOf(next(back, { type: "redo" }))]).toEqual(["Kết", "", "Kết quả"]);
    expect(next(opened, { type: "undo" })).toBe(opened);
  });

  test("after one is taken back, a new one ends what could be made again", () => {
    const held = typed(next(typed(opened, "A"), { type: "undo" }), "B");
    expect(next(held, { type: "redo" })).toBe(held);
  });

  test("of one reading stay when the other is looked at", () => {
    const other = next(typed(opened, "Chuyển"), { type: "show", index: 1 });
    expect(subjectOf(other)).toBe("");
    expect(subjectOf(next(other, { type: "show", index: 0 }))).toBe("Chuyển");
  });

  test("that change nothing are no step", () => {
    expect(next(opened, { type: "correct", about: "", change: (review) => review })).toBe(opened);
  });
});

describe("a review that is not taken yet", () => {
  afterEach(() => void vi.unstubAllGlobals());

  /** The page as a new tab has it, in a browser with these texts. */
  async function newTab(texts: Map<string, string>): Promise<typeof import("./session")> {
    const over = (items: Map<string, string>) => ({ get length() { return items.size; }, key: (at: number) => [...items.keys()][at] ?? null, getItem: (name: string) => items.get(name) ?? null, setItem: (name: string, value: string) => void items.set(name, value), removeItem: (name: string) => void items.delete(name) });
    vi.stubGlobal("localStorage", over(texts));
    vi.stubGlobal("sessionStorage", over(new Map()));
    vi.resetModules();
    return import("./session");
  }

  test("is there again once its tab is closed, for the one who began it, with the time", async () => {
    const texts = new Map<string, string>();
    const before = Date.now();
    const corrected = typed(opened, "Đã sửa").session!;
    const tab = await newTab(texts);
    tab.keepSession("an", corrected);
    expect(tab.keptSession("an")).toMatchObject({ session: corrected, cameBack: null });
    const later = await newTab(texts);
    expect(later.keptSession("binh").session).toBeNull();
    expect(later.keptSession("an").session).toEqual(corrected);
    expect(later.keptSession("an").cameBack).toBeGreaterThanOrEqual(before);
    later.keepSession("an", null);
    expect([later.keptSession("an").session, texts.size]).toEqual([null, 0]);
  });

  test("of another version of the program is not shown", async () => {
    const texts = new Map<string, string>();
    (await newTab(texts)).keepSession("an", { ...session, v: 2 as never });
    expect((await newTab(texts)).keptSession("an").session).toBeNull();
  });
});
