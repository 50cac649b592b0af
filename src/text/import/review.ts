/**
 * A proposal as a person looks at it and corrects it: every heading of the
 * source with its decisions, every text with the line it came from, and what is
 * not taken. Plain data; `corrections.ts` changes it, `settle.ts` makes the document.
 */
import type { Letterhead, Marker, Period, ReportDocument, Signature } from "@/domain/report-document";
import { notTaken, UNASSIGNED, type ImportProposal, type NotTaken, type NotTakenKind } from "../import";
import type { HeadingMatch, HeadPart } from "../recognise";
import { documentDecisions, type AssumedField, type ImportGroup } from "./assemble";
import type { Conversion } from "./source";

/** Stands for a section that the person has yet to choose; nothing is taken until then. */
export const TO_CHOOSE = "";
/** A section of this report alone: no key of the office begins with a dot. */
export const OWN = ".own";

export type ReviewDecision = { id: string; text: string; marker: Marker; joinsPrevious: boolean; line: number | null; lastLine: number | null };

/**
 * How a heading found its section: as the importer found it; over other headings
 * of the same section; none stood above its decisions; a person made it; it was given.
 */
export type Found = HeadingMatch | "over-others" | "no-heading" | "made" | "given";

export type ReviewSection = {
  id: string;
  /** Key of an office's section, OWN or TO_CHOOSE. Sections of one key become one. */
  key: string;
  /** The key that a section of this report alone has already; null where it is made from the heading. */
  ownKey: string | null;
  heading: string;
  found: Found;
  /** Keys of other sections that the heading names too. */
  candidates: string[];
  line: number | null;
  decisions: ReviewDecision[];
};

export type ReviewItemKind = NotTakenKind | "dropped" | "dropped-heading";

/** Something that is not taken; `decision` and `sectionId` say where to put back what a person dropped. */
export type ReviewItem = Omit<NotTaken, "kind"> & { id: string; kind: ReviewItemKind; sectionId?: string; decision?: ReviewDecision };

export type ReviewHead = {
  period: Period;
  letterhead: Letterhead;
  title: string;
  subject: string;
  draft: number | null;
  /** One paragraph, or one recipient, a line: as they stand in their boxes. */
  preamble: string;
  closing: string;
  recipients: string;
  signature: Signature;
  printEmptySections: boolean;
};

export type Review = ReviewHead & {
  /** What the source did not say and nobody has typed yet. */
  assumed: AssumedField[];
  /** The office's sections that the source does not have are added, empty. */
  addMissing: boolean;
  sections: ReviewSection[];
  items: ReviewItem[];
  /** For the next id. */
  made: number;
};

/** What stays as it was read. */
export type ReadSource = {
  lines: { line: number; text: string }[];
  /** Lines taken for head and tail. */
  parts: { line: number; part: HeadPart }[];
  notices: ImportProposal["notices"];
  conversion: Conversion | null;
  /** Of the source: a report gets its own when it is issued. */
  number: number | null;
  date: string | null;
};

export type Reading = { source: ReadSource; review: Review };

/** A proposal, ready to be looked at. Its document, when nothing is corrected, is the proposal's. */
export function readingOf(proposal: ImportProposal): Reading {
  const { document, head, notices, conversion, sourceLines } = proposal;
  const sections = proposal.groups.map((group, index) => sectionOf(group, index, proposal));
  const items = notTaken(proposal)
    // Said anew after each correction, see mergedHeadings.
    .filter(({ kind }) => kind !== "sub-heading")
    .map((item, index): ReviewItem => ({ ...item, id: `n${index}` }));
  return {
    source: {
      lines: sourceLines.map(({ line, text }) => ({ line, text })),
      parts: head.lines.map(({ line, part }) => ({ line, part })),
      notices,
      conversion,
      number: document.number,
      date: document.date,
    },
    review: { ...headOf(document), assumed: proposal.assumed, addMissing: true, sections, items, made: 0 },
  };
}

/** A document that was exported, looked at the same way: it has no source beside it. */
export function readingOfDocument(document: ReportDocument, officeKeys: readonly string[]): Reading {
  const sections = document.sections.map(({ key, heading, decisions }, at): ReviewSection => {
    const known = officeKeys.includes(key);
    return {
      id: `s${at}`,
      key: known ? key : OWN,
      ownKey: known ? null : key,
      heading,
      found: "given",
      candidates: [],
      line: null,
      decisions: decisions.map(({ text, marker, joinsPrevious }, index) => ({ id: `s${at}d${index}`, text, marker, joinsPrevious, line: null, lastLine: null })),
    };
  });
  return {
    source: { lines: [], parts: [], notices: [], conversion: null, number: document.number, date: document.date },
    review: { ...headOf(document), assumed: [], addMissing: false, sections, items: [], made: 0 },
  };
}

function headOf({ period, letterhead, title, subject, draft, preamble, closing, recipients, signature, printEmptySections }: ReportDocument): ReviewHead {
  return { period, letterhead, title, subject, draft, preamble: preamble.join("\n"), closing: closing.join("\n"), recipients: recipients.join("\n"), signature, printEmptySections };
}

function sectionOf({ key, heading, line, decisions }: ImportGroup, index: number, { sections }: ImportProposal): ReviewSection {
  const proposed = sections.find(({ lineNumber }) => lineNumber === line);
  const id = `s${index}`;
  const isBare = key === UNASSIGNED.key;
  return {
    id,
    key: isBare || proposed?.key === null ? TO_CHOOSE : key,
    ownKey: null,
    heading: isBare ? "" : heading,
    found: isBare ? "no-heading" : (proposed?.match ?? "over-others"),
    candidates: proposed?.candidates ?? [],
    line: isBare ? null : line,
    decisions: decisions.flatMap((decision, at) =>
      documentDecisions(decision).map(({ text, marker }, piece) => ({ id: `${id}d${at}.${piece}`, text, marker, joinsPrevious: false, line: decision.line, lastLine: decision.lastLine })),
    ),
  };
}
