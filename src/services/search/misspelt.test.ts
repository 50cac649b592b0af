import { describe, expect, it } from "vitest";
import { corrections, withoutTelex } from "./misspelt";

describe("a word that nobody wrote", () => {
  it("may have a letter too many, too few, another, or two in the wrong order", () => {
    for (const [typed, meant] of [["trra", "tra"], ["ngi", "nghi"], ["kien", "kiem"], ["tar", "tra"], ["giamm", "giam"]] as const) expect(corrections(typed), typed).toContain(meant);
  });

  it("may be written as it sounds, or be two words", () => {
    for (const [typed, meant] of [["fan", "phan"], ["dang", "giang"], ["chung", "trung"], ["kiemtra", "kiem tra"]] as const) expect(corrections(typed), typed).toContain(meant);
  });

  it("is only ever a Vietnamese syllable, and numbers are not guessed", () => {
    expect(corrections("bac")).not.toContain("bzc");
    for (const typed of ["2024", "28a", "x", "x".repeat(40)]) expect(corrections(typed), typed).toEqual([]);
  });

  it("may have its Telex keys in it", () => {
    for (const [typed, meant] of [["uyr", "uy"], ["kieemr", "kiem"], ["thuwowngf", "thuong"], ["ddangr", "dang"], ["gias", "gia"], ["tra", "tra"], ["sat", "sat"]] as const) expect(withoutTelex(typed), typed).toBe(meant);
  });
});
