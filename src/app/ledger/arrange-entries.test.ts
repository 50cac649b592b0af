import { describe, expect, it } from "vitest";
import type { LedgerEntryView } from "@/services/ledger/list";
import { arrangeEntries, offered } from "./arrange-entries";

const SECTIONS = { sections: [{ key: "organisation", heading: "Tổ chức" }, { key: "economy", heading: "Kinh tế" }], headings: { organisation: "Tổ chức", economy: "Kinh tế", old: "Mục cũ" } };

/** An entry as the ledger lists it, recorded at minute `at`. */
function entry(at: number, decidedOn: string | null, meeting: string | null, sectionKey = "economy"): LedgerEntryView {
  const recorded = { byName: "Lê Minh Khang", at: `2024-03-20T08:${String(at).padStart(2, "0")}:00.000Z` };
  return { id: String(at), version: 1, sectionKey, text: `Việc ${at}`, meeting, decidedOn, sourcePaper: null, originUnit: null, standing: "open", leftOutReason: null, recorded, updatedByName: "", mayRemove: true, origin: null, place: null };
}

const ENTRIES = [entry(1, "2024-02-01", "Họp 58"), entry(2, "2024-03-01", "Họp 59", "organisation"), entry(3, "2024-02-01", "Họp 58", "old"), entry(4, null, null)];
const read = (sort: "date" | "section") => arrangeEntries(ENTRIES, SECTIONS, sort).map(({ day, meeting, heading, entries }) => [heading ?? day ?? "", meeting ?? "", entries.map(({ id }) => id).join("")]);

describe("the order of the ledger", () => {
  it("by date puts the undated first, then the newest meeting, and what was recorded last on top", () => {
    expect(read("date")).toEqual([["", "", "4"], ["2024-03-01", "Họp 59", "2"], ["2024-02-01", "Họp 58", "31"]]);
  });

  it("by section follows the report, sections no longer used last, in each as it was decided", () => {
    expect(read("section")).toEqual([["Tổ chức", "", "2"], ["Kinh tế", "", "14"], ["Mục cũ", "", "3"]]);
  });

  it("offers each meeting once, the latest first", () => {
    expect(offered(ENTRIES, "meeting")).toEqual(["Họp 58", "Họp 59"]);
  });
});
