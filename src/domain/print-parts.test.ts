import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportArbitrary } from "../../tests/support/report-arbitrary";
import { printReport } from "./print";
import { printSectionParts } from "./print-parts";
import type { DocumentDecision } from "./report-document";

const decision = (id: string, text: string, change: Partial<DocumentDecision> = {}): DocumentDecision => ({ id, text, marker: "dash", joinsPrevious: false, ...change });

function partsOf(...decisions: DocumentDecision[]): [string | undefined, string][][] {
  const [section] = printSectionParts({ sections: [{ key: "economy", heading: "Kinh tế", decisions }], printEmptySections: false });
  return section!.paragraphs.map(({ parts }) => parts.map((part) => [part.decision?.id, part.text]));
}

describe("parts of printed paragraphs", () => {
  it("are for random reports, put together, what is printed", () => {
    fc.assert(
      fc.property(reportArbitrary(20), (document) => {
        const printed = printReport(document).sections;
        const joined = printSectionParts(document).map((section) => ({
          ...section,
          paragraphs: section.paragraphs.map(({ marker, parts }) => ({ marker, text: parts.map(({ text }) => text).join("") })),
        }));
        expect(joined).toEqual(printed);
      }),
      { numRuns: 300 },
    );
  });

  it("name each decision that prints once, in order", () => {
    fc.assert(
      fc.property(reportArbitrary(20), (document) => {
        const all = document.sections.flatMap(({ decisions }) => decisions);
        const named = printSectionParts(document).flatMap(({ paragraphs }) => paragraphs.flatMap(({ parts }) => parts.flatMap((part) => part.decision ?? [])));
        expect(named).toEqual(all.filter((one) => named.includes(one)));
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });

  it("keep two decisions of one bullet apart, with the join belonging to neither", () => {
    expect(partsOf(decision("a", "Điều động đồng chí A."), decision("b", "bổ nhiệm  đồng chí B", { joinsPrevious: true }), decision("c", "Ban hành Kế hoạch"))).toEqual([
      [
        ["a", "Điều động đồng chí A"],
        [undefined, "; "],
        ["b", "bổ nhiệm đồng chí B."],
      ],
      [["c", "Ban hành Kế hoạch."]],
    ]);
  });

  it("say that an empty section's sentence is nobody's", () => {
    const [section] = printSectionParts({ sections: [{ key: "other", heading: "Khác", decisions: [] }], printEmptySections: true });
    expect(section!.paragraphs).toEqual([{ marker: "none", parts: [{ decision: null, text: "Không có nội dung phát sinh." }] }]);
  });
});
