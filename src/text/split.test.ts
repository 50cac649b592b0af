import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinDecisions, splitDecision } from "./split";

describe("splitDecision", () => {
  test.each<[string, string, string[]]>([
    ["splits at each semicolon", "Kế hoạch A; phương án B;C", ["Kế hoạch A", "phương án B", "C"]],
    ["drops empty parts and the semicolons at the ends", "; A;; B ; ", ["A", "B"]],
    ["leaves a bullet without a semicolon alone", "Bổ nhiệm 01 đồng chí.", ["Bổ nhiệm 01 đồng chí."]],
    ["gives nothing for nothing", "  ", []],
    ["keeps brackets whole", "Sửa đổi chế độ (mục 2; mục 3); bổ sung danh mục", ["Sửa đổi chế độ (mục 2; mục 3)", "bổ sung danh mục"]],
    ["keeps square and curly brackets whole", "A [x; y]; B {x; y}", ["A [x; y]", "B {x; y}"]],
    ["keeps Vietnamese quotes whole", "Chuyên đề “Học tập; làm theo”; khen thưởng", ["Chuyên đề “Học tập; làm theo”", "khen thưởng"]],
    ["keeps straight quotes whole", 'Đề án "Xây dựng; phát triển"; kế hoạch', ['Đề án "Xây dựng; phát triển"', "kế hoạch"]],
    ["keeps French quotes whole", "Đề án «a; b»; c", ["Đề án «a; b»", "c"]],
    ["keeps nested pairs whole", "A (b “c; d” e; f); g", ["A (b “c; d” e; f)", "g"]],
    ["passes over a bracket that never closes", "sau ngày thống nhất (30/4/1975 - 30/4/2025; học tập (lần 1; lần 2); quán triệt", ["sau ngày thống nhất (30/4/1975 - 30/4/2025", "học tập (lần 1; lần 2)", "quán triệt"]],
    ["passes over a quote that never closes", "về “Nâng cao chất lượng; khen thưởng “A; B”; C", ["về “Nâng cao chất lượng", "khen thưởng “A; B”", "C"]],
    ["passes over a straight quote that never closes", 'về "nâng cao; khen thưởng; "A; B"; C', ['về "nâng cao', "khen thưởng", '"A; B"', "C"]],
    ["passes over a closing bracket that nothing opened", "a) Kế hoạch; b) phương án", ["a) Kế hoạch", "b) phương án"]],
    ["a quote that closes settles the bracket left open inside it", "“a (b; c”; d; e) f", ["“a (b; c”", "d", "e) f"]],
    ["does not split inside a number", "Mẫu 2;3 và 4; mẫu 5", ["Mẫu 2;3 và 4", "mẫu 5"]],
    ["keeps final stops of a part as typed", "Tổng kết 15 năm.; Giao chỉ tiêu.", ["Tổng kết 15 năm.", "Giao chỉ tiêu."]],
  ])("%s", (_rule, text, parts) => {
    expect(splitDecision(text)).toEqual(parts);
  });

  const bullet = fc
    .array(fc.constantFrom(";", "; ", " ", "a", "Đ", "ủy", "1", "(", ")", "[", "]", "{", "}", "“", "”", '"', "«", "»", ".", ",", "\n", "👍"), { maxLength: 60 })
    .map((pieces) => pieces.join(""));
  const bare = (text: string): string => text.replace(/\s/g, "").replace(/;+/g, ";").replace(/^;|;$/g, "");

  test("loses nothing but spaces and spare semicolons", () => {
    fc.assert(fc.property(bullet, (text) => void expect(bare(splitDecision(text).join("; "))).toBe(bare(text))), { numRuns: 2000 });
  });

  test("gives trimmed parts that are never empty", () => {
    fc.assert(
      fc.property(bullet, (text) => {
        for (const part of splitDecision(text)) expect(part).toBe(part.trim() || "never empty");
      }),
    );
  });

  test("takes any string, also 1 MB of unclosed brackets; work that grows with the square would not end in time", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void splitDecision(text)));
    for (const hostile of ["(".repeat(1_000_000), "([{“«".repeat(200_000) + ")".repeat(1000), "();".repeat(300_000), '"a '.repeat(300_000), ";".repeat(1_000_000)]) {
      expect(splitDecision(hostile).length).toBeLessThanOrEqual(hostile.length);
    }
  }, 60_000);
});

describe("joinDecisions", () => {
  test.each<[string, string[], string]>([
    ["joins with a semicolon", ["A", "b"], "A; b"],
    ["inner parts lose their final marks, the last keeps its own", ["A.", " b ;", "c,", "D."], "A; b; c; D."],
    ["passes over empty parts", ["", "A.", " ; ", "b"], "A; b"],
    ["gives nothing for nothing", [], ""],
    ["leaves one alone", ["A;"], "A;"],
    ["keeps a closing bracket, a quote and an ellipsis character", ["A (b).", "“c”.", "d…", "e"], "A (b); “c”; d…; e"],
  ])("%s", (_rule, texts, joined) => {
    expect(joinDecisions(texts)).toBe(joined);
  });

  test("is the reverse of splitting for parts of plain words", () => {
    const words = fc.array(fc.constantFrom("Kế", "hoạch", "số", "28-CT/TW", "(lần 1; lần 2)", "“a; b”"), { minLength: 1, maxLength: 6 }).map((list) => list.join(" "));
    fc.assert(fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (parts) => void expect(splitDecision(joinDecisions(parts))).toEqual(parts)));
  });

  test("ends for a part that is all semicolons but for its end", () => {
    expect(joinDecisions([";".repeat(1_000_000) + "x", "y"])).toMatch(/x; y$/);
  });
});
