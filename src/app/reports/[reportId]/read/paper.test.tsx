import fc from "fast-check";
import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readParagraphs } from "@/docx/read-paragraphs";
import { renderDocx } from "@/docx/render";
import { singleSpaced } from "@/domain/print";
import type { ReportDocument } from "@/domain/report-document";
import { readReportDocument, readReportDocumentJson } from "@/text/clean-report-document";
import { TEMPLATE } from "../../../../../tests/support/docx-proof";
import { reportArbitrary } from "../../../../../tests/support/report-arbitrary";
import { Paper } from "./paper";

const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };

/** The text of every paragraph and heading of the page, in order. */
function shown(document: ReportDocument): string[] {
  const html = renderToStaticMarkup(<Paper document={document} />);
  return Array.from(html.matchAll(/<(p|h2)\b[^>]*>([\s\S]*?)<\/\1>/g), ([, , inner]) =>
    inner!.replace(/<[^>]*>/g, "").replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity]!),
  );
}

/** What the Word file says, without the paragraphs that hold nothing. */
function printed(document: ReportDocument): string[] {
  return readParagraphs(renderDocx(document, TEMPLATE)).map(({ text }) => text);
}

const filled = (texts: string[]) => texts.map(singleSpaced).filter((text) => text !== "");

function cleaned(raw: ReportDocument): ReportDocument | null {
  const read = readReportDocument(raw);
  return read.ok ? read.document : null;
}

describe("the reading view", () => {
  it("says, paragraph by paragraph, what the Word file says", () => {
    fc.assert(
      fc.property(reportArbitrary(15), (raw) => {
        const document = cleaned(raw);
        fc.pre(document !== null);
        // The two columns of the header are read row by row in the file, column by column on the page.
        expect(filled(shown(document!)).toSorted()).toEqual(filled(printed(document!)).toSorted());
        const body = (texts: string[]) => texts.slice(texts.indexOf("-----"), texts.lastIndexOf("Nơi nhận:"));
        expect(body(filled(shown(document!)))).toEqual(body(filled(printed(document!))));
      }),
      { numRuns: 60 },
    );
  });

  it("gives every decision of the demo report an element of its own with its words", () => {
    const read = readReportDocumentJson(readFileSync("prisma/demo/report-2024-q1.json", "utf8"));
    if (!read.ok) throw new Error("the demo cannot be read");
    const sections = read.document.sections.map((section, at) => ({ ...section, decisions: section.decisions.map((decision, index) => ({ ...decision, id: `${at}-${index}` })) }));
    const html = renderToStaticMarkup(<Paper document={{ ...read.document, sections }} />);
    for (const { id, text } of sections.flatMap(({ decisions }) => decisions)) {
      const element = new RegExp(`<span id="decision-${id}"[^>]*>([^<]*)</span>`).exec(html);
      expect(element?.[1]?.replace(/&quot;/g, '"').slice(0, 40)).toBe(singleSpaced(text).slice(0, 40));
    }
  });
});
