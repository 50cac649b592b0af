/** What recognising a pasted or imported report gives. Codes, not sentences; every input line is in exactly one place. */
import type { Marker, Period } from "@/domain/report-document";

/** A section as the office keeps it: its key and its heading are data (DESIGN 2). */
export type OfficeSection = { key: string; heading: string };

/** One line of the source. An importer that knows more than plain text says so with the flags. */
export type SourceLine = {
  /** From 1, as in the source. */
  line: number;
  /** Cleaned, tabs kept: they part columns. */
  text: string;
  /** The source's own list formatting: a bullet though none is typed. */
  bullet?: boolean;
  /** A whole paragraph of the source: never a piece of a soft-wrapped one. */
  paragraph?: boolean;
  /** Goes on after a line break inside a paragraph of the source. */
  softBreak?: boolean;
  /** A row of a table, its cells parted by tabs. */
  row?: boolean;
  /** From a text box. */
  box?: boolean;
  /** All its words are bold. */
  bold?: boolean;
  /** What the source's own list puts in front: nobody typed it. */
  label?: string;
};

export type ProposedDecision = {
  text: string;
  marker: Marker;
  /** What was taken off the front: "-", "•", "3."; "" where nothing was. */
  bullet: string;
  line: number;
  lastLine: number;
};

/**
 * How a heading found its section: the same words; the same meaning; it names
 * several sections and the first was taken; it stands under a heading that
 * found one; none, so the person chooses.
 */
export type HeadingMatch = "exact" | "meaning" | "several" | "parent" | "none";

export type ProposedSection = {
  /** Key of the office's section; null when the person must choose. */
  key: string | null;
  match: HeadingMatch;
  /** Keys of other sections the heading names too. */
  candidates: string[];
  /** Without number and final punctuation. */
  heading: string;
  headingAsTyped: string;
  lineNumber: number;
  decisions: ProposedDecision[];
};

export type HeadPart =
  | "issuer"
  | "party"
  | "star"
  | "number"
  | "draft"
  | "place-date"
  | "mark"
  | "title"
  | "subject"
  | "rule"
  | "addressee"
  | "preamble"
  | "closing"
  | "recipients"
  | "authority"
  | "office"
  | "name";

/** Head and tail of a whole report; null and empty where the paste has none. */
export type RecognisedHead = {
  issuer: string | null;
  party: string | null;
  /** "BC/TU". */
  symbol: string | null;
  number: number | null;
  place: string | null;
  /** YYYY-MM-DD, only where day, month and year are all given. */
  date: string | null;
  /** 1 for "Dự thảo"; null without a draft mark. */
  draft: number | null;
  title: string | null;
  subject: string | null;
  /** Read from the subject. */
  period: Period | null;
  preamble: string[];
  closing: string[];
  signature: { authority: string; office: string; name: string } | null;
  /** Without dash and separator. */
  recipients: string[];
  /** Every line taken for the head or the tail. */
  lines: { line: number; text: string; part: HeadPart }[];
};

export type LeftOutReason =
  | "after-signature"
  | "before-report"
  | "group-heading"
  | "lone-bullet"
  | "mail-header"
  | "mail-signature"
  | "nothing-to-report"
  | "page-number"
  | "rule"
  | "signature-mark"
  | "tail";

export type LeftOutLine = { line: number; text: string; reason: LeftOutReason };

export type PasteNoticeCode =
  | "damaged-letters"
  | "invisible-characters"
  | "joined-lines"
  | "mail-quotes"
  | "normalised"
  | "numbers-removed"
  | "removed-characters"
  | "repeated-heading"
  | "spaces"
  | "too-long-decision"
  | "word-residue";

export type PasteNotice = { code: PasteNoticeCode; count: number };

export type Recognised = {
  sections: ProposedSection[];
  /** Before any heading: for the section in which the person pasted. */
  unassigned: ProposedDecision[];
  head: RecognisedHead;
  leftOut: LeftOutLine[];
  notices: PasteNotice[];
};

export type RecognisedPaste = ({ ok: true } & Recognised) | { ok: false; code: "too-long" | "too-many-lines"; limit: number } | { ok: false; code: "empty" };

export function emptyHead(): RecognisedHead {
  return {
    issuer: null,
    party: null,
    symbol: null,
    number: null,
    place: null,
    date: null,
    draft: null,
    title: null,
    subject: null,
    period: null,
    preamble: [],
    closing: [],
    signature: null,
    recipients: [],
    lines: [],
  };
}
