/** The printed sections with the decision each stretch of a paragraph comes from, for views in which one points at a decision. */
import { groupDecisions, JOIN, NOTHING_TO_REPORT, numberSections, type PrintedGroup } from "./print";
import type { DocumentDecision, Marker, ReportDocument } from "./report-document";

/** `decision` is null for what no decision says: the "; " between two, the sentence of an empty section. */
export type PrintedPart = { decision: DocumentDecision | null; text: string };
/** The texts of `parts`, joined, are the paragraph that printSections gives. */
export type PrintedParagraphParts = { marker: Marker; parts: PrintedPart[] };
export type PrintedSectionParts = { key: string; number: number; heading: string; paragraphs: PrintedParagraphParts[] };

/** The sections as printSections numbers and prints them, each paragraph in its parts. */
export function printSectionParts({ sections, printEmptySections }: Pick<ReportDocument, "sections" | "printEmptySections">): PrintedSectionParts[] {
  const nothing: PrintedParagraphParts = { marker: "none", parts: [{ decision: null, text: NOTHING_TO_REPORT }] };
  return numberSections(sections, printEmptySections, (decisions) => groupDecisions(decisions).map(partsOf), nothing);
}

function partsOf({ marker, stretches }: PrintedGroup<DocumentDecision>): PrintedParagraphParts {
  const between: PrintedPart = { decision: null, text: JOIN };
  return { marker, parts: stretches.flatMap((stretch, index) => (index === 0 ? [stretch] : [between, stretch])) };
}
