import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Period } from "@/domain/report-document";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { readReportDocument, readReportDocumentJson } from "../clean-report-document";
import { importReport, notTaken, prepareText, UNASSIGNED } from "../import";
import { PASTES } from "../../../tests/support/texts/pastes";
import { WHOLE_REPORTS } from "../../../tests/support/texts/whole-reports";
import {
  assumeLetterhead, chooseSection, decisionFromHeading, decisionsOf, dropDecision, dropLines, dropSection, editDecision, fillFromOffice, headingFromDecision, homeOf, mergeUp, moveDecision, moveDecisionBy, ownUnsettled, setHead, setHeading, splitDecision, takeItem, unsettled,
} from "./corrections";
import { wordingAt, type OfficeWording } from "./office-wording";
import { OWN, readingOf, readingOfDocument, TO_CHOOSE, type Review } from "./review";
import { blockersOf, documentOf, mergedHeadings, placesOfLines } from "./settle";

const DEFAULTS = { period: { kind: "quarter", year: 2026, index: 2 } as Period, letterhead: { issuer: "TỈNH ỦY X", party: "ĐẢNG CỘNG SẢN VIỆT NAM", symbol: "BC/TU", place: "X" }, title: "BÁO CÁO" };
const OFFICE: OfficeWording = { letterhead: { ...DEFAULTS.letterhead, issuer: "TỈNH ỦY HẬU GIANG" }, title: "BÁO CÁO", subject: "Kết quả {ky}", preamble: ["Căn cứ quy chế {ky}:"], closing: ["Trên đây là {ky}."], signature: { authority: "T/M BAN THƯỜNG VỤ", office: "BÍ THƯ", name: "Lê Minh" }, recipients: ["Lưu"] };

const proposal = (text: string) => importReport(prepareText(text), DEFAULT_SECTIONS, DEFAULTS);
const review = (text: string): Review => readingOf(proposal(text)).review;
const outline = (one: Review) => one.sections.map(({ key, heading, decisions }) => [key, heading, ...decisions.map(({ text }) => text)]);
const printed = (one: Review) => documentOf({ ...one, addMissing: false }, DEFAULT_SECTIONS).sections.map(({ key, heading, decisions }) => [key, heading, ...decisions.map(({ text }) => text)]);
const idOf = (one: Review, text: string) => one.sections.flatMap(({ decisions }) => decisions).find((decision) => decision.text === text)!.id;
const sectionId = (one: Review, heading: string) => one.sections.find((section) => section.heading === heading)!.id;
const itemOf = (one: Review, text: string) => one.items.find((item) => item.text === text)!;

const THREE = "1. Công tác tổ chức, cán bộ\n- Điều động A.\n- Bổ nhiệm B.\n2. Công tác nội chính\n- Kết luận C.\n3. Lĩnh vực kinh tế, xã hội\n- Chủ trương D.";

test("headings that no section of the office means become sections of the report in one act, those without a name are left to choose", () => {
  const found = review("Trước mọi mục.\n1. Công tác nội chính\n- A.\nII. ĐÁNH GIÁ CHUNG\n- B.\nIII. KIẾN NGHỊ, ĐỀ XUẤT\n- C.");
  expect(unsettled(found).map(({ heading }) => heading)).toEqual(["ĐÁNH GIÁ CHUNG", "KIẾN NGHỊ, ĐỀ XUẤT"]);
  expect(ownUnsettled(found).sections.map(({ key }) => key)).toEqual([TO_CHOOSE, "internal-affairs", OWN, OWN]);
});

test("the rows of a table go in one act, each stays listed and can be taken back; a decision of several lines stays", () => {
  const found = review("1. Công tác nội chính\n- Chỉ tiêu:\n- Xã A 12.\n- Xã B\ncó 15.");
  expect(decisionsOf(found, [3, 4]).map(({ text }) => text)).toEqual(["Xã A 12."]);
  const dropped = dropLines(found, [3, 4]);
  expect(outline(dropped)).toEqual([["internal-affairs", "Công tác nội chính", "Chỉ tiêu:", "Xã B có 15."]]);
  expect(outline(takeItem(dropped, itemOf(dropped, "Xã A 12.").id, { sectionId: dropped.sections[0]!.id }))).toEqual(outline(found));
});

describe("a review that nobody corrected", () => {
  test.each([...WHOLE_REPORTS, ...PASTES].map(({ name, text }) => [name, text]))("makes the document that was proposed: %s", (_name, text) => {
    const proposed = proposal(text);
    const { review: found } = readingOf(proposed);
    const known = { ...found, addMissing: false, sections: found.sections.map((section) => (section.key === TO_CHOOSE ? { ...section, key: OWN, heading: section.heading || UNASSIGNED.heading } : section)) };
    const named = (sections: readonly { key: string }[]) => sections.map((section) => ({ ...section, key: DEFAULT_SECTIONS.some(({ key }) => key === section.key) ? section.key : "own" }));
    const { sections, ...rest } = documentOf(known, DEFAULT_SECTIONS);
    const { sections: wanted, ...restWanted } = proposed.document;
    expect(named(sections)).toEqual(named(wanted));
    expect(rest).toEqual({ ...restWanted, number: null, date: null });
    expect([...found.items, ...mergedHeadings(found)]).toHaveLength(notTaken(proposed).length);
  });

  test("gives each line of the real report as received its place", () => {
    const { source, review: found } = readingOf(proposal(readFileSync("tests/support/texts/report-2024-q1-as-received.txt", "utf8")));
    const places = placesOfLines(source, found);
    expect(source.lines.filter(({ line, text }) => text.trim() !== "" && !places.has(line))).toEqual([]);
    expect(blockersOf(found, DEFAULT_SECTIONS)).toEqual([]);
  });
});

describe("sections", () => {
  test("whose heading is not known must be chosen first, and may stay the report's own", () => {
    const found = review("1. Công tác chuyển đổi số\n- Kế hoạch A.");
    const { id } = found.sections[0]!;
    expect(blockersOf(found, DEFAULT_SECTIONS)).toEqual([{ code: "choose-section", place: id }]);
    expect(printed(found)).toEqual([]);
    expect(printed(chooseSection(found, id, "economy"))).toEqual([["economy", "Công tác chuyển đổi số", "Kế hoạch A."]]);
    expect(printed(chooseSection(found, id, OWN))).toEqual([["cong-tac-chuyen-doi-so", "Công tác chuyển đổi số", "Kế hoạch A."]]);
  });

  test("of the report's own with one name stay two", () => {
    const found = review("1. Công tác chuyển đổi số\n- A.\n2. Công tác chuyển đổi số\n- B.");
    const own = found.sections.reduce((one, { id }) => chooseSection(one, id, OWN), found);
    expect(printed(own).map(([key]) => key)).toEqual(["cong-tac-chuyen-doi-so", "cong-tac-chuyen-doi-so-2"]);
  });

  test("without a heading above their decisions must be chosen first, and take the office's heading", () => {
    const found = review("- Kết luận A.\n1. Công tác nội chính\n- B.");
    expect(outline(found)[0]).toEqual([TO_CHOOSE, "", "Kết luận A."]);
    expect(outline(chooseSection(found, found.sections[0]!.id, "economy", DEFAULT_SECTIONS))[0]).toEqual(["economy", "Lĩnh vực kinh tế, xã hội", "Kết luận A."]);
  });

  test("of one kind become one under the first heading, and the other heading is named", () => {
    const found = chooseSection(review(THREE), sectionId(review(THREE), "Lĩnh vực kinh tế, xã hội"), "organisation");
    expect(printed(found)).toEqual([["organisation", "Công tác tổ chức, cán bộ", "Điều động A.", "Bổ nhiệm B.", "Chủ trương D."], ["internal-affairs", "Công tác nội chính", "Kết luận C."]]);
    expect(mergedHeadings(found)).toMatchObject([{ heading: "Lĩnh vực kinh tế, xã hội", line: 6, under: { heading: "Công tác tổ chức, cán bộ" } }]);
  });

  test("that the source does not have are added empty, in the office's order", () => {
    const keys = documentOf(review(THREE), DEFAULT_SECTIONS).sections.map(({ key }) => key);
    expect(keys).toEqual(DEFAULT_SECTIONS.map(({ key }) => key));
  });

  test("left out name their heading and every decision, which can come back", () => {
    const found = review(THREE);
    const without = dropSection(found, sectionId(found, "Công tác nội chính"));
    expect(without.items.map(({ kind, text }) => [kind, text])).toEqual([["dropped-heading", "Công tác nội chính"], ["dropped", "Kết luận C."]]);
    const item = itemOf(without, "Kết luận C.");
    expect(homeOf(without, item)!.heading).toBe("Công tác tổ chức, cán bộ");
    expect(outline(takeItem(without, item.id, { sectionId: sectionId(without, "Lĩnh vực kinh tế, xã hội") }))[1]).toEqual(["economy", "Lĩnh vực kinh tế, xã hội", "Kết luận C.", "Chủ trương D."]);
  });

  test("can be made of a decision that is a heading, and undone into one", () => {
    const found = review("1. Công tác tổ chức, cán bộ\n- Điều động A.\n- Công tác nội chính.\n- Kết luận B.");
    const parted = headingFromDecision(found, idOf(found, "Công tác nội chính."), DEFAULT_SECTIONS);
    expect(outline(parted)).toEqual([["organisation", "Công tác tổ chức, cán bộ", "Điều động A."], ["internal-affairs", "Công tác nội chính", "Kết luận B."]]);
    expect(outline(decisionFromHeading(parted, parted.sections[1]!.id))).toEqual([["organisation", "Công tác tổ chức, cán bộ", "Điều động A.", "Công tác nội chính", "Kết luận B."]]);
  });

  test("need a heading", () => {
    const found = review(THREE);
    const { id } = found.sections[0]!;
    expect(blockersOf(setHeading(found, id, " "), DEFAULT_SECTIONS)).toEqual([{ code: "empty-heading", place: id }]);
  });
});

describe("decisions", () => {
  test("are split where the cursor stands, and merged with the one above", () => {
    const found = review("1. Công tác nội chính\n- Kết luận A; kết luận B.");
    const id = idOf(found, "Kết luận A; kết luận B.");
    const split = splitDecision(found, id, "Kết luận A;".length);
    expect(outline(split)).toEqual([["internal-affairs", "Công tác nội chính", "Kết luận A;", "kết luận B."]]);
    expect(outline(mergeUp(split, idOf(split, "kết luận B.")))).toEqual(outline(found));
    expect(splitDecision(found, id, 0)).toBe(found);
  });

  test("move to another section in the order of the source, and to head and end as paragraphs", () => {
    const found = review(THREE);
    const id = idOf(found, "Kết luận C.");
    const moved = moveDecision(found, id, { sectionId: sectionId(found, "Công tác tổ chức, cán bộ") });
    expect(outline(moved)[0]).toEqual(["organisation", "Công tác tổ chức, cán bộ", "Điều động A.", "Bổ nhiệm B.", "Kết luận C."]);
    expect(moveDecision({ ...found, closing: "Trên đây." }, id, "closing").closing).toBe("Trên đây.\nKết luận C.");
  });

  test("step up and down, past the edge into the next section", () => {
    const found = review(THREE);
    const id = idOf(found, "Bổ nhiệm B.");
    expect(outline(moveDecisionBy(found, id, -1))[0]!.slice(2)).toEqual(["Bổ nhiệm B.", "Điều động A."]);
    expect(outline(moveDecisionBy(found, id, 1))[1]!.slice(2)).toEqual(["Bổ nhiệm B.", "Kết luận C."]);
    expect(moveDecisionBy(found, idOf(found, "Điều động A."), -1)).toBe(found);
  });

  test("left out come back where they were, as they were corrected", () => {
    const found = editDecision(review(THREE), idOf(review(THREE), "Điều động A."), { text: "Điều động E.", marker: "none", joinsPrevious: true });
    const without = dropDecision(found, idOf(found, "Điều động E."));
    const item = itemOf(without, "Điều động E.");
    expect(takeItem(without, item.id, { sectionId: homeOf(without, item)!.id })).toMatchObject({ sections: found.sections, items: found.items });
  });

  test("without text are settled first", () => {
    const found = review(THREE);
    const id = idOf(found, "Điều động A.");
    expect(blockersOf(editDecision(found, id, { text: "  " }), DEFAULT_SECTIONS)).toEqual([{ code: "empty-decision", place: id }]);
    expect(blockersOf(editDecision(found, id, { text: "a".repeat(20_001) }), DEFAULT_SECTIONS)).toEqual([{ code: "too-long", place: id }]);
  });
});

describe("what was left out", () => {
  test("is taken as a decision in its place, or as a paragraph", () => {
    const found = review("1. Công tác nội chính\n- Kết luận A.\n2\n- Kết luận B.");
    const item = itemOf(found, "2");
    expect(outline(takeItem(found, item.id, { sectionId: found.sections[0]!.id }))[0]!.slice(2)).toEqual(["Kết luận A.", "2", "Kết luận B."]);
    expect(takeItem(found, item.id, "preamble")).toMatchObject({ preamble: "2", items: [] });
  });
});

describe("head and end", () => {
  test("that the source does not say take the office's wording on demand, and what it says stays", () => {
    const found = { ...review(THREE), period: { kind: "quarter", year: 2023, index: 4 } as Period, subject: "Của tệp" };
    expect(fillFromOffice(found, OFFICE)).toMatchObject({ subject: "Của tệp", preamble: "Căn cứ quy chế quý IV/2023:", closing: "Trên đây là quý IV/2023.", recipients: "Lưu", signature: OFFICE.signature });
    expect(assumeLetterhead(found, OFFICE).letterhead.issuer).toBe("TỈNH ỦY HẬU GIANG");
  });

  test("come from the office as it was at the end of the period, the earliest where it is older than all", () => {
    const dated = ["2025-07-01", "2020-10-15"].map((validFrom) => ({ ...OFFICE, validFrom }));
    expect(["2026-03-31", "2025-06-30", "2019-12-31"].map((day) => wordingAt(dated, day)?.validFrom)).toEqual(["2025-07-01", "2020-10-15", "2020-10-15"]);
  });

  test("once typed are no longer said to be assumed", () => {
    const found = review(THREE);
    expect(setHead(found, { letterhead: { ...found.letterhead, issuer: "THÀNH ỦY" } }).assumed).not.toContain("issuer");
    expect(setHead(found, { subject: "Kết quả" }).assumed).toEqual(found.assumed.filter((field) => field !== "subject"));
  });

  test("must hold to what a report can hold", () => {
    const found = review(THREE);
    const wrong = { ...found, title: "", letterhead: { ...found.letterhead, symbol: "B".repeat(41) }, period: { kind: "quarter", year: 24, index: 1 } as Period, recipients: Array(101).fill("A").join("\n") };
    expect(blockersOf(wrong, DEFAULT_SECTIONS)).toEqual([{ code: "wrong-year", place: "year" }, { code: "empty-field", place: "title" }, { code: "too-long", place: "symbol" }, { code: "too-many", place: "recipients" }]);
  });
});

test("an exported report comes back as it was", () => {
  const read = readReportDocumentJson(readFileSync("prisma/demo/report-2024-q1.json", "utf8"));
  if (!read.ok) throw new Error("the demo's report is not readable");
  const own = { ...read.document, printEmptySections: true, sections: [...read.document.sections, { key: "chuyen-doi-so", heading: "Chuyển đổi số", decisions: [{ text: "Kế hoạch", marker: "none" as const, joinsPrevious: true }] }] };
  const { review: found } = readingOfDocument(own, DEFAULT_SECTIONS.map(({ key }) => key));
  expect(documentOf(found, DEFAULT_SECTIONS)).toEqual({ ...own, number: null, date: null, sections: own.sections.map((section) => ({ ...section, decisions: section.decisions.map(({ text, marker, joinsPrevious }) => ({ text, marker, joinsPrevious })) })) });
});

test("whatever is corrected in whatever order, no text is lost and what has no blocker is a valid document", () => {
  const acts: ((one: Review, n: number) => Review)[] = [
    (one, n) => chooseSection(one, one.sections[n % one.sections.length]?.id ?? "", [OWN, "economy", "organisation"][n % 3]!),
    (one, n) => dropDecision(one, anyDecision(one, n)),
    (one, n) => takeItem(one, one.items[n % (one.items.length || 1)]?.id ?? "", one.sections[n % (one.sections.length || 1)] ? { sectionId: one.sections[n % one.sections.length]!.id } : "preamble"),
    (one, n) => moveDecisionBy(one, anyDecision(one, n), n % 2 === 0 ? 1 : -1),
    (one, n) => moveDecision(one, anyDecision(one, n), n % 4 === 0 ? "closing" : { sectionId: one.sections[n % (one.sections.length || 1)]?.id ?? "" }),
    (one, n) => splitDecision(one, anyDecision(one, n), n % 20),
    (one, n) => mergeUp(one, anyDecision(one, n)),
    (one, n) => headingFromDecision(one, anyDecision(one, n), DEFAULT_SECTIONS),
    (one, n) => decisionFromHeading(one, one.sections[n % (one.sections.length || 1)]?.id ?? ""),
    (one, n) => dropSection(one, one.sections[n % (one.sections.length || 1)]?.id ?? ""),
  ];
  const letters = (one: Review) => {
    const texts = [one.preamble, one.closing, ...one.items.map(({ text }) => text), ...one.sections.flatMap(({ heading, decisions }) => [heading, ...decisions.map(({ text }) => text)])];
    return texts.join(" ").match(/[\p{L}\d]/gu)?.sort() ?? [];
  };
  const start = review(`- Mở đầu.\n${THREE}\n4. Công tác chuyển đổi số\n- Kế hoạch E; kế hoạch F.\n2\n`);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(acts.length - 1), fc.nat(50)), { maxLength: 25 }), (steps) => {
      const end = steps.reduce((one, [act, n]) => acts[act]!(one, n), start);
      expect(letters(end)).toEqual(letters(start));
      const ids = end.sections.flatMap(({ decisions }) => decisions.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      if (blockersOf(end, DEFAULT_SECTIONS).length === 0) expect(readReportDocument(documentOf(end, DEFAULT_SECTIONS))).toMatchObject({ ok: true });
    }),
    { numRuns: 300 },
  );
});

function anyDecision(one: Review, n: number): string {
  const all = one.sections.flatMap(({ decisions }) => decisions);
  return all[n % (all.length || 1)]?.id ?? "";
}
