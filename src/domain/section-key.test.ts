import { describe, expect, it } from "vitest";
import { sectionKeySchema } from "@/domain/report-document";
import { sectionKey } from "./section-key";

describe("the key of a new section", () => {
  it("is its heading without accents", () => {
    expect(sectionKey("Công tác Đảng, đoàn thể", [])).toBe("cong-tac-dang-doan-the");
  });

  it("is unique", () => {
    expect(sectionKey("Kinh tế", ["kinh-te", "kinh-te-2"])).toBe("kinh-te-3");
  });

  it("is always one that a document accepts", () => {
    for (const heading of ["9. Khác", "***", "Đ", "x".repeat(90), `${"Mục ".repeat(12)}9`, "混合"]) {
      const taken = [sectionKey(heading, [])];
      expect(sectionKeySchema.safeParse(taken[0]).success).toBe(true);
      expect(sectionKeySchema.safeParse(sectionKey(heading, taken)).success).toBe(true);
    }
  });
});
