import { describe, expect, test } from "vitest";
import type { ReportDocument } from "@/domain/report-document";
import { proofread } from "@/text/proofread";
import { FAULTS } from "../../../../../tests/support/proofread-mutation";
import { cleanReports, seededRandom } from "../../../../../tests/support/texts/proofread-clean";
import { mendable, placeFindings, type FoundSpot } from "./found";
import { replaceIn } from "./mend";

/** As the page reads its boxes: composed, each decision with an id. */
function onThePage(document: ReportDocument): ReportDocument {
  return { ...document, sections: document.sections.map((section) => ({ ...section, decisions: section.decisions.map((decision, index) => ({ ...decision, text: decision.text.normalize("NFC"), id: `${section.key}/${index}` })) })) };
}

/** The document after the places were mended in their boxes. */
function mended(document: ReportDocument, spots: readonly FoundSpot[]): ReportDocument {
  const box = (key: string, text: string) => replaceIn(text, spots.filter((spot) => spot.box === key)).text;
  return {
    ...document,
    subject: box("field:subject", document.subject),
    preamble: box("field:preamble", document.preamble.join("\n")).split("\n").filter(Boolean),
    closing: box("field:closing", document.closing.join("\n")).split("\n").filter(Boolean),
    sections: document.sections.map((section) => ({
      ...section,
      heading: box(`field:heading:${section.key}`, section.heading),
      decisions: section.decisions.map((decision) => ({ ...decision, text: box(decision.id!, decision.text) })),
    })),
  };
}

const reports = cleanReports(20, 3_000);

describe.each(FAULTS.map((fault) => ({ fault, name: `${fault.rule}: ${fault.name}` })))("$name", ({ fault }) => {
  test("mended by one click it is not found again, and no new error comes of it", () => {
    const random = seededRandom(fault.name.length * 31 + 5);
    for (let tries = 0; tries < 4; tries += 1) {
      const planted = fault.plant(reports[random(reports.length)]!, random);
      if (planted === null) continue;
      const options = { previous: planted.previous ?? [] };
      const document = onThePage(planted.document);
      const before = placeFindings(document, proofread(document, options));
      const spots = mendable(before.filter(({ rule }) => rule === fault.rule));
      if (spots.length === 0) continue;
      const after = placeFindings(document, proofread(mended(document, spots), options));
      const told = (found: typeof after) => found.filter(({ rule, severity }) => rule === fault.rule || severity === "error").map(({ rule, quote, replacement }) => `${rule} “${quote}” → ${replacement}`);
      const known = told(before.filter((one) => one.rule !== fault.rule || mendable([one]).length === 0));
      expect(told(after).filter((one) => !known.includes(one)), spots.map(({ quote, replacement }) => `“${quote}” → “${replacement}”`).join("; ")).toEqual([]);
    }
  });
});
