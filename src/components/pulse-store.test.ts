import { describe, expect, it } from "vitest";
import type { NoticeView } from "@/services/notice/list";
import type { Pulse } from "@/services/notice/pulse";
import { PulseStore } from "./pulse-store";

const notice = (id: string): NoticeView => ({ id, kind: "submitted", reportId: "r", period: { kind: "quarter", year: 2024, index: 1 }, revision: 1, actorName: "Khang", quote: null, threadId: null, number: null, symbol: null, at: "2026-01-01T00:00:00.000Z", read: false });
const answer = (last: string, newest: string[] = [], sequence = "1-1"): Pulse => ({ unread: newest.length, newest: newest.map(notice), last, sequence });

function following(...answers: (Pulse | Error)[]) {
  const asked: (string | null)[] = [];
  const store = new PulseStore(async (since) => {
    asked.push(since);
    const next = answers.shift();
    if (!next || next instanceof Error) throw next ?? new Error("asked too often");
    return next;
  });
  const news: string[][] = [];
  store.onNews((notices) => news.push(notices.map(({ id }) => id)));
  return { store, asked, news };
}

describe("a page that follows the office", () => {
  it("asks for what came after the newest notice it knows of, and tells each notice once", async () => {
    const { store, asked, news } = following(answer("5"), answer("7", ["7", "6"]), answer("7", ["7", "6"]), answer("8", ["8", "7"]));
    for (let look = 0; look < 4; look += 1) await store.look();
    expect(asked).toEqual([null, "5", "7", "7"]);
    expect(news).toEqual([["7", "6"], ["8"]]);
  });

  it("keeps what it knows when the server cannot be reached, and goes on from there", async () => {
    const { store, asked } = following(answer("5", ["5"]), new Error("offline"), answer("6", ["6"]));
    await store.look();
    await expect(store.look()).rejects.toThrow("offline");
    expect(store.state.unread).toBe(1);
    await store.look();
    expect(asked).toEqual([null, "5", "5"]);
  });

  it("does not count as unread what was read while it asked", async () => {
    const { store } = following(answer("5", ["5", "4"]));
    const asked = store.look();
    store.setUnread(0);
    await asked;
    expect(store.state.unread).toBe(0);
  });

  it("asks one question at a time", async () => {
    const { store, asked } = following(answer("1"), answer("1"));
    await Promise.all([store.look(), store.look()]);
    expect(asked).toHaveLength(1);
  });

  it("keeps the same state while nothing changes, so that nothing is drawn again", async () => {
    const { store } = following(answer("1"), answer("1"), answer("1", [], "2-2"));
    await store.look();
    const { state } = store;
    await store.look();
    expect(store.state).toBe(state);
    await store.look();
    expect(store.state).toEqual({ unread: 0, sequence: "2-2" });
  });

  it("knows nothing any more after it was reset", async () => {
    const { store, asked, news } = following(answer("1"), answer("9", ["9"]), answer("9"), answer("9", ["9"]));
    await store.look();
    await store.look();
    store.reset();
    expect(store.state).toEqual({ unread: 0, sequence: null });
    await store.look();
    await store.look();
    expect(asked).toEqual([null, "1", null, "9"]);
    expect(news).toEqual([["9"], ["9"]]);
  });
});
