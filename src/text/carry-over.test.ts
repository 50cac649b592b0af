import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryOver } from "./carry-over";
import { joinDecisions } from "./split";

const BASE = "Điều động đồng chí Nguyễn Văn An, Trưởng phòng Tổng hợp, giữ chức Phó Chánh Văn phòng Tỉnh ủy.";
const SUGGESTED = BASE.replace("Phó Chánh Văn phòng", "Chánh Văn phòng");

describe("a suggestion for a text that was edited since", () => {
  it("is its own text where nothing was edited", () => {
    expect(carryOver(BASE, SUGGESTED, BASE)).toBe(SUGGESTED);
  });

  it("keeps what was edited elsewhere in the text", () => {
    const present = BASE.replace("Nguyễn Văn An", "Nguyễn Văn Ân");
    expect(carryOver(BASE, SUGGESTED, present)).toBe(present.replace("Phó Chánh Văn phòng", "Chánh Văn phòng"));
  });

  it("is not carried over where both changed the same words", () => {
    expect(carryOver(BASE, SUGGESTED, BASE.replace("Phó Chánh Văn phòng", "Trưởng Ban"))).toBeNull();
  });

  it("is not carried over where both wrote on at the same place", () => {
    const base = "Bổ sung nguồn vốn";
    expect(carryOver(base, `${base} đầu tư`, `${base} sự nghiệp`)).toBeNull();
    expect(carryOver(base, "Bổ sung nguồn lực", `${base} sự nghiệp`)).toBeNull();
  });

  it("changes nothing where somebody made the same change already", () => {
    expect(carryOver(BASE, SUGGESTED, SUGGESTED)).toBe(SUGGESTED);
  });

  it("changes its own part of a merged text, first or last, and leaves the others", () => {
    const other = "Cho chủ trương sửa chữa trụ sở.";
    const [first, last] = [joinDecisions([BASE, other]), joinDecisions([other, BASE])];
    expect(carryOver(BASE, SUGGESTED, first)).toBe(joinDecisions([SUGGESTED, other]));
    expect(carryOver(BASE, SUGGESTED, last)).toBe(joinDecisions([other, SUGGESTED]));
    expect(carryOver("Sửa trụ sở.", "Xây mới hoàn toàn.", joinDecisions([BASE, "Sửa trụ sở."]))).toBe(joinDecisions([BASE, "Xây mới hoàn toàn."]));
  });

  it("never takes the beginning of a longer text for the whole", () => {
    expect(carryOver("Nội dung 1", "Nội dung một", "Nội dung 12")).not.toBe("Nội dung một2");
  });
});

const word = fc.constantFrom("Ban", "Thường", "vụ", "cho", "chủ", "trương", "số", "5", "tỉnh", ",");
const words = fc.array(word, { minLength: 8, maxLength: 20 });

describe("whatever was written", () => {
  it("an edit of the first half and a suggestion for the second both hold", () => {
    fc.assert(
      fc.property(words, words, words, words, (head, tail, editedHead, suggestedTail) => {
        const text = (...parts: string[][]) => parts.map((part) => part.join(" ")).join(" Điểm giữa không ai sửa, vẫn giữ nguyên như cũ ");
        const carried = carryOver(text(head, tail), text(head, suggestedTail), text(editedHead, tail));
        // Null is always allowed: then a person looks at the whole text.
        if (carried !== null) expect(carried).toBe(text(editedHead, suggestedTail));
      }),
    );
  });

  it("an edit and a suggestion of one word each, far apart, are always carried over", () => {
    fc.assert(
      fc.property(words, words, (head, tail) => {
        const text = (first: string, last: string) => [first, ...head, "và", ...tail, last].join(" ");
        expect(carryOver(text("Một", "chín"), text("Một", "mười"), text("Hai", "chín"))).toBe(text("Hai", "mười"));
      }),
    );
  });
});
