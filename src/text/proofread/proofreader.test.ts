import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanReport } from "../../../tests/support/texts/proofread-clean";
import { reportOf } from "../../../tests/support/proofread-report";
import { receivedReport } from "../../../tests/support/proofread-received";
import { createProofreader, proofread, RULE_NAMES } from ".";

const { document } = receivedReport();

describe("findings", () => {
  const findings = proofread(document);

  test("quote what stands at their place", () => {
    for (const { section, decision, start, end, quote } of findings) {
      if (decision !== null) expect(document.sections[section!]!.decisions[decision]!.text.slice(start, end)).toBe(quote);
    }
  });

  test("come in the order of the report", () => {
    const order = findings.map(({ section, decision, start }) => (section ?? -1) * 1e9 + (decision ?? -1) * 1e5 + start);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test("have keys of their own", () => {
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
  });

  test("in subject, preamble, headings and closing name their field", () => {
    const report = reportOf({ subject: "Kết quả quý I/2023", preamble: ["Căn cứ  Quy chế:"], sections: { "1. Tổ chức": [] }, closing: ["Hết quý IV/2022"] });
    expect(proofread(report).map(({ rule, field, section, index }) => [rule, field, section, index])).toEqual([
      ["period.leftover", "subject", null, 0],
      ["space.double", "preamble", null, 0],
      ["numbering.typed", "heading", 0, null],
      ["period.leftover", "closing", null, 0],
      ["punctuation.end", "closing", null, 0],
    ]);
  });
});

describe("a dismissed finding", () => {
  const text = "Rà soát của của đơn vị; bổ sung vốn; kiểm tra của của đơn vị khác.";
  const [first, second] = proofread(reportOf({ sections: { A: [text] } })).filter(({ rule }) => rule === "word.doubled");

  test("stays dismissed while the words around it stay, wherever the paragraph moves", () => {
    const moved = reportOf({ sections: { A: ["Việc mới thêm vào.", `Thêm chữ ở đầu; ${text.toLowerCase()}`] } });
    const left = proofread(moved, { dismissed: new Set([second!.key]) }).filter(({ rule }) => rule === "word.doubled");
    expect(left).toHaveLength(1);
    expect(left[0]!.key).not.toBe(second!.key);
  });

  test("leaves the same fault in other words", () => {
    const left = proofread(reportOf({ sections: { A: [text] } }), { dismissed: new Set([first!.key]) }).filter(({ rule }) => rule === "word.doubled");
    expect(left.map(({ key }) => key)).toEqual([second!.key]);
  });

  test("twice in the same words is dismissed one by one", () => {
    const twin = reportOf({ sections: { A: ["của của", "của của"] } });
    const keys = proofread(twin).flatMap(({ rule, key }) => (rule === "word.doubled" ? [key] : []));
    expect(new Set(keys).size).toBe(2);
  });
});

test("a rule that the office put aside says nothing", () => {
  expect(proofread(document, { settings: { off: [...RULE_NAMES] } })).toEqual([]);
  expect(proofread(document, { settings: { off: ["citation.comma"] } }).some(({ rule }) => rule === "citation.comma")).toBe(false);
});

test("typing gives what a fresh check of the same text gives", () => {
  const proofreader = createProofreader();
  fc.assert(
    fc.property(
      fc.array(fc.record({ section: fc.nat(7), decision: fc.nat(7), at: fc.nat(400), put: fc.constantFrom("", " ", "a", ";", "(", "“", "năm 2023", "Quyết định 5-QĐ/TW ngày 1/3/2024", "uỷ"), cut: fc.nat(3) }), { minLength: 1, maxLength: 6 }),
      fc.nat(5),
      (edits, seed) => {
        const report = cleanReport(seed);
        for (const { section, decision, at, put, cut } of edits) {
          const one = report.sections[section]?.decisions[decision];
          if (one) one.text = `${one.text.slice(0, at)}${put}${one.text.slice(at + cut)}` || "a";
          expect(proofreader.check(report)).toEqual(proofread(report));
        }
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);

test("any text is checked without an error, every place inside it", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom(..."aảĐ “”()[];:,.!?-/ 0123456789ủuỷyoàkhóaCTQĐ\u0309\u200b\n\t[") , maxLength: 120 }), { maxLength: 6 }), (decisions) => {
      const report = reportOf({ sections: { A: decisions } });
      for (const { decision, start, end, quote } of proofread(report)) {
        if (decision !== null) expect(decisions[decision]!.slice(start, end)).toBe(quote);
      }
    }),
    { numRuns: 300 },
  );
});

test("paragraphs of 20,000 characters made to be slow are checked within the test's time", () => {
  const pieces = ["(", "“", "a ", "A", "AB ", "1) ", "của ", "a b ", "28-CT/TW, ngày 1/1/2024 của Bộ Chính trị; ", "12/", "..", ", ", "? ", "Ban Thường ", "  ", "\u0309", "giai đoạn 20", "http://", "thành tích xuất ", "đ ", "ủy uỷ "];
  for (const piece of pieces) {
    const findings = proofread(reportOf({ sections: { A: [piece.repeat(20_000 / piece.length)] } }));
    expect(findings.every(({ end }) => end <= 20_000)).toBe(true);
  }
}, 120_000);
