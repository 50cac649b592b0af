import { describe, expect, it } from "vitest";
import type { LiveDecision } from "@/domain/arrange";
import type { ReportFields } from "@/domain/report-fields";
import { newDecision, rowsIn, run, SECTIONS, uuid } from "../../../../../tests/support/decisions";
import { addNews, hasNews, NO_NEWS, type News } from "./live-news";

const FIELDS = { subject: "Trích yếu" } as ReportFields;
const START = rowsIn("economy", 4);

const viewOf = (decisions: readonly LiveDecision[], fields = FIELDS) => ({ decisions: [...decisions], fields, sections: SECTIONS.map((key) => ({ key, heading: key })) });
const news = (before: readonly LiveDecision[], after: readonly LiveDecision[], so: News = NO_NEWS) => addNews(so, viewOf(before), viewOf(after));

describe("news of what others changed", () => {
  it("is none where a step or a comment alone came in", () => {
    expect(hasNews(news(START, START))).toBe(false);
  });

  it("counts a decision once however often it is edited", () => {
    const once = run(START, { type: "edit", id: uuid(2), version: 1, text: "một" });
    const twice = run(once, { type: "edit", id: uuid(2), version: 2, text: "hai" });
    expect(news(once, twice, news(START, once)).decisions).toEqual([uuid(2)]);
  });

  it("names the one that was moved, not its neighbours", () => {
    const moved = run(START, { type: "move", id: uuid(4), version: 1, sectionKey: "economy", after: uuid(1) });
    expect(news(START, moved)).toEqual({ decisions: [uuid(4)], removed: [], fields: false });
    const away = run(START, { type: "move", id: uuid(2), version: 1, sectionKey: "other", after: null });
    expect(news(START, away).decisions).toEqual([uuid(2)]);
  });

  it("tells of what was removed, and no longer of what came back", () => {
    const without = run(START, { type: "delete", items: [{ id: uuid(3), version: 1 }] });
    const gone = news(START, without);
    expect(gone).toEqual({ decisions: [], removed: [uuid(3)], fields: false });
    const back = run(without, { type: "restore", id: uuid(3), version: 2 });
    expect(news(without, back, gone)).toEqual({ decisions: [uuid(3)], removed: [], fields: false });
  });

  it("leads to nothing that is no longer there", () => {
    const added = run(START, { type: "add", decision: newDecision(9, "economy"), after: null });
    const without = run(added, { type: "delete", items: [{ id: uuid(9), version: 1 }] });
    expect(news(added, without, news(START, added)).decisions).toEqual([]);
  });

  it("says that the beginning or the end changed", () => {
    const changed = addNews(NO_NEWS, viewOf(START), viewOf(START, { ...FIELDS, subject: "Khác" }));
    expect([changed.fields, hasNews(changed)]).toEqual([true, true]);
  });

  it("is none where a step counts the draft up or takes its mark away: nobody wrote in it", () => {
    const [first, second, issued] = [1, 2, null].map((draft) => viewOf(START, { ...FIELDS, draft })) as [ReturnType<typeof viewOf>, ReturnType<typeof viewOf>, ReturnType<typeof viewOf>];
    expect(hasNews(addNews(NO_NEWS, first, second))).toBe(false);
    expect(hasNews(addNews(NO_NEWS, second, issued))).toBe(false);
  });
});
