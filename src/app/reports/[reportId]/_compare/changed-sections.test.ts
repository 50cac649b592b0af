import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printSections, singleSpaced } from "@/domain/print";
import type { DocumentDecision, ReportDocument } from "@/domain/report-document";
import { compareDocuments } from "@/text/compare";
import { textOfParts } from "@/text/word-diff";
import { reportArbitrary } from "../../../../../tests/support/report-arbitrary";
import { changedSections, type ChangedParagraph } from "./changed-sections";

const BASE = fc.sample(reportArbitrary(1), { numRuns: 1, seed: 1 })[0]!;

const decision = (id: string, text: string, change: Partial<DocumentDecision> = {}): DocumentDecision => ({ id, text, marker: "dash", joinsPrevious: false, ...change });
const joined = { joinsPrevious: true };

function reportOf(...decisions: DocumentDecision[]): ReportDocument {
  return { ...BASE, printEmptySections: false, sections: [{ key: "economy", heading: "Kinh tế", decisions }] };
}

function paragraphsOf(before: ReportDocument, after: ReportDocument): ChangedParagraph[] {
  return changedSections(after, compareDocuments(before, after)).flatMap(({ paragraphs }) => paragraphs);
}

const side = (paragraph: ChangedParagraph, which: "before" | "after") => paragraph.pieces.map(({ parts }) => textOfParts(parts, which)).join("; ");
const marked = (paragraph: ChangedParagraph) =>
  paragraph.pieces.map(({ parts }) => parts.map(({ kind, text }) => (kind === "same" ? text : `${kind === "added" ? "+" : "-"}[${text}]`)).join("")).join("; ");

describe("changes on the paper", () => {
  it("of a report that did not change are the printed report", () => {
    fc.assert(
      fc.property(reportArbitrary(20), (document) => {
        const sections = changedSections(document, compareDocuments(document, document)).filter(({ number }) => number !== null);
        const texts = sections.map(({ number, paragraphs }) => [number, ...paragraphs.map((paragraph) => singleSpaced(side(paragraph, "after")))]);
        const printed = printSections(document.sections, false).map(({ number, paragraphs }) => [number, ...paragraphs.map(({ text }) => text)]);
        expect(texts.filter((section) => section.length > 1).map((section) => section.slice(1))).toEqual(printed.map((section) => section.slice(1)));
        expect(sections.some(({ changed }) => changed)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it("stand inside the bullet they belong to, each decision by itself", () => {
    const before = reportOf(decision("a", "Điều động đồng chí A."), decision("b", "bổ nhiệm đồng chí B;", joined), decision("c", "Ban hành Kế hoạch số 5"));
    const after = reportOf(decision("a", "Điều động đồng chí An."), decision("b", "bổ nhiệm đồng chí B;", joined), decision("c", "Ban hành Kế hoạch số 6"));
    expect(paragraphsOf(before, after).map(marked)).toEqual(["Điều động đồng chí -[A]+[An]; bổ nhiệm đồng chí B.", "Ban hành Kế hoạch số -[5]+[6]."]);
  });

  it("show what was removed from the middle of a bullet there, and a whole bullet as its own paragraph", () => {
    const before = reportOf(decision("a", "A"), decision("b", "B", joined), decision("c", "C", joined), decision("d", "D"), decision("e", "E"));
    const after = reportOf(decision("a", "A"), decision("c", "C", joined), decision("e", "E"));
    expect(paragraphsOf(before, after).map(marked)).toEqual(["A; -[B]; C.", "-[D]", "E."]);
  });

  it("hide no change of a final mark", () => {
    const before = reportOf(decision("a", "A."));
    const after = reportOf(decision("a", "A!"));
    expect(paragraphsOf(before, after).map(marked)).toEqual(["A-[.]+[!]"]);
  });

  it("number sections as the new report does, and give none to one that no longer prints", () => {
    const sections = (first: DocumentDecision[], second: DocumentDecision[]) => ({
      ...BASE,
      printEmptySections: false,
      sections: [
        { key: "propaganda", heading: "Tuyên giáo", decisions: first },
        { key: "economy", heading: "Kinh tế", decisions: second },
      ],
    });
    const [before, after] = [sections([decision("a", "Một hai ba")], [decision("b", "Bốn năm sáu")]), sections([], [decision("b", "Bốn năm sáu"), decision("a", "Một hai ba")])];
    const [first, second] = changedSections(after, compareDocuments(before, after));
    expect([first!.number, first!.changed, second!.number]).toEqual([null, false, 1]);
    expect(second!.paragraphs.map(({ pieces }) => pieces[0]!.compared.movedFrom?.sectionKey ?? null)).toEqual([null, "propaganda"]);
  });
});
