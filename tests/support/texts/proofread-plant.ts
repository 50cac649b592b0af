/** Tools for planting one fault in a random place of a clean report. */
import type { ReportDocument } from "@/domain/report-document";
import type { RuleName } from "@/text/proofread";
import { inNewStyle, type Random } from "./proofread-clean";

/** Where the fault is: section and decision, or a field; null section for the whole report. */
export type Planted = { document: ReportDocument; section: number | null; decision: number | null; start: number; end: number; previous?: ReportDocument[] };


export type Fault = {
  name: string;
  rule: RuleName;
  /** Rules that rightly see the same fault. */
  also?: readonly RuleName[];
  /** The fault lies between two places: a bracket and its lost partner in one text, two papers or clauses in two. */
  span?: "text" | "report";
  /** Null where the report has no place for it. */
  plant: (report: ReportDocument, random: Random) => Planted | null;
};

export type Edit = { text: string; start: number; end: number };

export function shuffle<T>(random: Random, list: readonly T[]): T[] {
  return list.map((item) => ({ item, key: random(1_000_000) })).sort((a, b) => a.key - b.key).map(({ item }) => item);
}

export function withDecision(report: ReportDocument, section: number, decision: number, change: Partial<ReportDocument["sections"][number]["decisions"][number]>): ReportDocument {
  const sections = report.sections.map((one, index) =>
    index !== section ? one : { ...one, decisions: one.decisions.map((item, place) => (place === decision ? { ...item, ...change } : item)) },
  );
  return { ...report, sections };
}

export function placesOf(report: ReportDocument): { section: number; decision: number; text: string }[] {
  return report.sections.flatMap(({ decisions }, section) => decisions.map(({ text }, decision) => ({ section, decision, text })));
}

/** Plants by editing the text of a random decision that the edit fits. */
export function inDecision(edit: (text: string, random: Random) => Edit | null): Fault["plant"] {
  return (report, random) => {
    for (const { section, decision, text } of shuffle(random, placesOf(report))) {
      const edited = edit(text, random);
      if (edited) return { document: withDecision(report, section, decision, { text: edited.text }), section, decision, start: edited.start, end: edited.end };
    }
    return null;
  };
}

/** Replaces one random match. */
export function swap(pattern: RegExp, make: (found: RegExpExecArray, random: Random) => string | null): Fault["plant"] {
  return inDecision((text, random) => {
    for (const found of shuffle(random, [...text.matchAll(pattern)])) {
      const put = make(found, random);
      if (put === null) continue;
      const start = found.index;
      return { text: text.slice(0, start) + put + text.slice(start + found[0].length), start: Math.max(0, start - 1), end: start + put.length + 1 };
    }
    return null;
  });
}

/** Puts a decision at the end of a random section. */
export function appended(make: (report: ReportDocument, random: Random) => string | null): Fault["plant"] {
  return (report, random) => {
    const made = make(report, random);
    if (made === null) return null;
    const text = /uỷ/.test(report.subject) ? inNewStyle(made) : made;
    const section = random(report.sections.length);
    const sections = report.sections.map((one, index) => (index === section ? { ...one, decisions: [...one.decisions, { text, marker: "dash" as const, joinsPrevious: false }] } : one));
    return { document: { ...report, sections }, section, decision: sections[section]!.decisions.length - 1, start: 0, end: text.length };
  };
}
