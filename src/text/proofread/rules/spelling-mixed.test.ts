import { describe, expect, test } from "vitest";
import { findingsOf } from "../../../../tests/support/proofread-report";
import type { ProofSettings } from "..";

function told(rule: "spelling.uy" | "spelling.tone", text: string, settings: Partial<ProofSettings> = {}) {
  return findingsOf(rule, [text], {}, { settings }).map(({ quote, replacement, also }) => [quote, replacement, also.map((spot) => `${spot.quote} → ${spot.replacement}`).join(", ")]);
}

describe("two spellings of one sound", () => {
  test("are told once, for the rarer one, with every place", () => {
    expect(told("spelling.uy", "Tỉnh ủy, Ủy ban, cấp uỷ, tuỳ, hủy, Uỷ viên, thủy")).toEqual([["uỷ", "ủy", "tuỳ → tùy, Uỷ → Ủy"]]);
    expect(told("spelling.tone", "khóa, hóa, toà, khoẻ, xóa")).toEqual([["toà", "tòa", "khoẻ → khỏe"]]);
  });

  test("follow the office's choice where it has one", () => {
    expect(told("spelling.uy", "cấp ủy, Ủy ban, cấp uỷ", { uy: "uỷ" })).toEqual([["ủy", "uỷ", "Ủy → Uỷ"]]);
    expect(told("spelling.tone", "khóa, hóa", { tone: "khoá" })).toEqual([["khóa", "khoá", "hóa → hoá"]]);
  });

  test("are nothing where there is one, in names, or where only one spelling exists", () => {
    expect(told("spelling.uy", "Tỉnh ủy, Vị Thuỷ, đồng chí Thuý, quý, quỹ, quyết, huỳnh")).toEqual([]);
    expect(told("spelling.tone", "khóa, toàn, hoàn, ngoài, Thoá")).toEqual([]);
  });
});
