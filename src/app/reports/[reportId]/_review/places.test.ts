import { describe, expect, it } from "vitest";
import { messagesFor } from "@/messages";
import type { Shortcoming } from "@/text/completeness";
import { addressOf, sentenceOf, targetOf, type Target } from "./places";

const KNOWN = {
  decisions: [{ id: "d1", sectionKey: "economy" }],
  review: { threads: [{ id: "t1", decisionId: "d1" }, { id: "t2", decisionId: null }, { id: "t3", decisionId: "gone" }] },
};

const asked = (target: Target) => targetOf(new URL(addressOf("r1", target), "http://x").searchParams, KNOWN);

describe("the address of a place", () => {
  const decision = { part: "decision", key: "economy", id: "d1", index: 0 } as const;

  it.each<[string, Target, Target]>([
    ["a decision", { place: decision }, { place: decision }],
    ["a section", { place: { part: "section", key: "defence" } }, { place: { part: "section", key: "defence" } }],
    ["a field", { place: { part: "field", field: "signer", index: 0 } }, { place: { part: "field", field: "signer", index: 0 } }],
    ["a comment on a decision", { place: decision, threadId: "t1" }, { place: decision, threadId: "t1" }],
    ["a comment on the whole report", { place: { part: "report" }, threadId: "t2" }, { place: { part: "report" }, threadId: "t2" }],
    ["a comment on a decision that is gone", { place: { part: "report" }, threadId: "t3" }, { place: { part: "report" }, threadId: "t3" }],
  ])("of %s leads there again", (_, target, place) => {
    expect(asked(target)).toEqual(place);
  });

  it("of something that is not in the report leads nowhere", () => {
    expect(targetOf(new URLSearchParams({ decision: "unknown" }), KNOWN)).toBeNull();
    expect(targetOf(new URLSearchParams({ thread: "unknown" }), KNOWN)).toBeNull();
    expect(targetOf(new URLSearchParams({ write: "" }), KNOWN)).toBeNull();
  });
});

describe("a line of what is missing", () => {
  const line = (shortcoming: Shortcoming) => sentenceOf(shortcoming, messagesFor("vi"));

  it("names the field, the section or the whole report it speaks of", () => {
    expect(line({ code: "missing-signer", blocks: true, place: { part: "field", field: "signer", index: 0 } })).toBe("Chưa có họ tên người ký.");
    expect(line({ code: "other-period", blocks: true, place: { part: "field", field: "subject", index: 0 }, quote: "quý IV/2023" })).toBe("Trích yếu: còn “quý IV/2023”, là kỳ khác.");
    expect(line({ code: "open-comment", blocks: false, place: { part: "decision", key: "economy", id: "d1", index: 0 }, heading: "Kinh tế", threadId: "t1" })).toBe("Mục “Kinh tế”: góp ý chưa xử lý.");
    expect(line({ code: "open-suggestion", blocks: false, place: { part: "report" }, threadId: "t2" })).toBe("Cả báo cáo: đề nghị sửa chưa xử lý.");
  });

  it("of the ledger names the quarter whose report it comes from", () => {
    const matter = { place: { part: "ledger" }, heading: "Kinh tế", quote: "Đường 931", quarter: { kind: "quarter", year: 2026, index: 2 } } as const;
    expect(line({ code: "origin-changed", blocks: false, ...matter })).toBe("Mục “Kinh tế”: “Đường 931” đã thay đổi ở báo cáo quý II/2026.");
    expect(line({ code: "open-entry", blocks: true, ...matter })).toBe("Mục “Kinh tế”: “Đường 931” mới có ở báo cáo quý II/2026, chưa đưa vào báo cáo này, cũng chưa có lý do để ngoài.");
    expect(line({ code: "open-entry", blocks: true, ...matter, quarter: undefined })).toBe("Mục “Kinh tế”: “Đường 931” có trong sổ theo dõi, chưa đưa vào báo cáo, cũng chưa có lý do để ngoài.");
  });
});
