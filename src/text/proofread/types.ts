/** Shapes of proofreading (DESIGN 5: a finding). Codes and Vietnamese sentences; nothing here is shown in English. */
import type { Period, ReportDocument } from "@/domain/report-document";
import type { ReadText } from "./read-text";

/** An error is certain; a warning is worth a look; an info is told and often right as it is. */
export type Severity = "error" | "warning" | "info";

export type UnitPart = "subject" | "preamble" | "heading" | "decision" | "closing";

/** One text of a report, as the rules see it. */
export type Unit = {
  part: UnitPart;
  /** Index into sections; null outside them. */
  section: number | null;
  /** Index into the section's decisions; null for a heading. */
  decision: number | null;
  /** Index into preamble or closing; 0 for the subject. */
  index: number;
  /** "economy"; "" outside sections. */
  sectionKey: string;
  marker: "dash" | "none";
  /** Begins a printed paragraph; ends one. Joined decisions do neither in the middle. */
  opens: boolean;
  ends: boolean;
  text: string;
  read: ReadText;
};

export type ProofSettings = {
  /** House spelling: "ủy" or "uỷ", "khóa" or "khoá"; null follows what the report has more of. */
  uy: "ủy" | "uỷ" | null;
  tone: "khóa" | "khoá" | null;
  /** Comma before "ngày" in citations; null follows what the report has more of. */
  comma: "with" | "without" | null;
  /** Abbreviations that everybody in this office knows. */
  abbreviations: readonly string[];
  /** Headings of the office's own list, which it has chosen as they are; none where no office is known. */
  headings: readonly string[];
  /** Names of rules that the office has put aside. */
  off: readonly string[];
};

/** What holds where an office has set nothing, and on the command line, which knows no office. */
export const DEFAULT_SETTINGS: ProofSettings = { uy: null, tone: null, comma: null, abbreviations: [], headings: [], off: [] };

export type Context = {
  period: Period;
  /** First day of the period, last day that a paper in the report can bear: its date, else the last of the period. YYYY-MM-DD. */
  from: string;
  until: string;
  settings: ProofSettings;
};

/** One fault inside one text; `severity` where it is less certain than its rule. */
export type Fault = { start: number; end: number; message: string; replacement: string | null; severity?: Severity };

/** A fault of a report rule, with its text; null means the whole report. `also` lists the other places of a fault told once. */
export type PlacedFault = Fault & { unit: Unit | null; also?: { unit: Unit; start: number; end: number; replacement: string | null }[] };

export type ReadReport = { document: ReportDocument; units: readonly Unit[]; previous: readonly ReportDocument[] };

type RuleBase<Name extends string> = {
  name: Name;
  severity: Severity;
  /** Where the rule comes from. */
  source: string;
  /** Silent where another rule of the same text already found a fault: a torn word is no missing one. */
  givesWay?: boolean;
};

/** Looks at one text alone, so its results are kept while other texts change. */
export type ParagraphRule<Name extends string = string> = RuleBase<Name> & { check: (unit: Unit, context: Context) => Fault[] };
/** Looks at all texts together, at every keystroke: it may only walk over what the texts already know. */
export type ReportRule<Name extends string = string> = RuleBase<Name> & { checkReport: (report: ReadReport, context: Context) => PlacedFault[] };

export function paragraphRule<const Name extends string>(rule: ParagraphRule<Name>): ParagraphRule<Name> {
  return rule;
}

export function reportRule<const Name extends string>(rule: ReportRule<Name>): ReportRule<Name> {
  return rule;
}

/** A place in the report; section and decision are null for the whole report. UTF-16 offsets. */
export type Spot = {
  section: number | null;
  decision: number | null;
  /** Which text, where it is no decision; null for a decision and for the whole report. */
  field: Exclude<UnitPart, "decision"> | null;
  index: number | null;
  start: number;
  end: number;
  quote: string;
  replacement: string | null;
};

export type Finding<Name extends string = string> = Spot & {
  rule: Name;
  severity: Severity;
  message: string;
  /** Stable while the words around stay: what a dismissal is remembered by. */
  key: string;
  /** Other places of a fault that is told once. */
  also: Spot[];
};
