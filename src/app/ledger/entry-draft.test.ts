import { describe, expect, it } from "vitest";
import type { Period } from "@/domain/report-document";
import { firstDraft, nextDraft, readDraft, type EntryDraft } from "./entry-draft";

const Q1: Period = { kind: "quarter", year: 2024, index: 1 };
const DRAFT: EntryDraft = { day: "12/3", meeting: "Phiên họp thứ 60", sectionKey: "economy", text: "Cho chủ trương", sourcePaper: "Tờ trình 15", originUnit: "Sở Tài chính" };

describe("a draft of the ledger", () => {
  it("is sent with its day in the period's year", () => {
    expect(readDraft(DRAFT, Q1)).toMatchObject({ fields: { decidedOn: "2024-03-12", text: "Cho chủ trương" } });
    expect(readDraft({ ...DRAFT, day: " " }, Q1)).toMatchObject({ fields: { decidedOn: null } });
  });

  it("says which box is not right, and sends nothing", () => {
    expect(readDraft({ ...DRAFT, day: "31/4", text: "" }, Q1)).toEqual({ problem: { field: "day", code: "wrongDay" } });
    expect(readDraft({ ...DRAFT, text: " \n" }, Q1)).toEqual({ problem: { field: "text", code: "emptyText" } });
    expect(readDraft({ ...DRAFT, text: "a".repeat(20_001) }, Q1)).toEqual({ problem: { field: "text", code: "tooLong" } });
  });

  it("stands under no section before a person chooses one, and is not sent without", () => {
    const first = { ...firstDraft(Q1, "2024-02-05"), text: "Đề án sắp xếp trường học" };
    expect(readDraft(first, Q1)).toEqual({ problem: { field: "sectionKey", code: "noSection" } });
    expect(readDraft({ ...first, sectionKey: "economy" }, Q1)).toMatchObject({ fields: { sectionKey: "economy" } });
  });

  it("is followed by one of the same meeting", () => {
    expect(nextDraft(DRAFT)).toEqual({ ...DRAFT, text: "", sourcePaper: "", originUnit: "" });
  });

  it("begins with today only where today is in the period", () => {
    expect([firstDraft(Q1, "2024-02-05").day, firstDraft(Q1, "2024-04-05").day]).toEqual(["05/02/2024", ""]);
  });
});
