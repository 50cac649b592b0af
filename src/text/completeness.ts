/** What a report still lacks before it goes to the leader. */
import { printSections, singleSpaced } from "@/domain/print";
import type { DocumentSection, Period, ReportDocument } from "@/domain/report-document";
import { leftoversOf, type Leftover, type Place } from "./leftover";

export type Shortcoming = {
  code:
    | "no-decisions"
    | "missing-subject"
    | "missing-signer"
    | "missing-signing-office"
    | "missing-authority"
    | "missing-preamble"
    | "missing-closing"
    | "missing-recipients"
    | "empty-section"
    | "other-period"
    | "open-comment"
    | "open-suggestion"
    | "open-entry"
    | "origin-changed";
  /** Submission is refused; what does not block is to be looked at. */
  blocks: boolean;
  place: Place;
  /** For other-period: the words, and their UTF-16 offsets in the text at the place. For the ledger: how the decision begins. */
  quote?: string;
  start?: number;
  end?: number;
  threadId?: string;
  /** For the ledger: the quarter whose report it comes from, where it comes from one. */
  quarter?: Period;
  /** Of the section the place is in. */
  heading?: string;
};

export type OpenThread = { id: string; decisionId: string | null; kind: "comment" | "suggestion" };

/** Of the ledger: a decision neither in the report nor left out with a reason; one that changed where it came from. `quarter` is the one it came from. */
export type LedgerMatter = { kind: "open" | "changed"; sectionKey: string; text: string; quarter?: Period };

/** What stands open beside the text. */
export type OpenMatters = { threads: readonly OpenThread[]; ledger: readonly LedgerMatter[] };

type Field = Extract<Place, { part: "field" }>["field"];

/** True for text that says nothing: empty, or only the dots of a form. */
function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** Everything found, asked for by place. */
class Checklist {
  private readonly leftovers: readonly Leftover[];
  private readonly threads: Map<string | null, OpenThread[]>;

  constructor(
    private readonly document: ReportDocument,
    open: readonly OpenThread[],
    private readonly ledger: readonly LedgerMatter[],
  ) {
    this.leftovers = leftoversOf(document);
    const known = new Set(document.sections.flatMap(({ decisions }) => decisions.flatMap(({ id }) => id ?? [])));
    this.threads = new Map();
    for (const thread of open) {
      // What is said about a decision that is gone concerns the whole report.
      const place = thread.decisionId !== null && known.has(thread.decisionId) ? thread.decisionId : null;
      this.threads.set(place, [...(this.threads.get(place) ?? []), thread]);
    }
  }

  private periodsAt(matches: (place: Place) => boolean, heading?: string): Shortcoming[] {
    return this.leftovers
      .filter(({ place }) => matches(place))
      .map(({ place, start, end, quote, certain }) => ({ code: "other-period", blocks: certain, place, quote, start, end, ...(heading === undefined ? {} : { heading }) }));
  }

  private threadsAt(decisionId: string | null, place: Place, heading?: string): Shortcoming[] {
    return (this.threads.get(decisionId) ?? []).map(({ id, kind }) => ({
      code: kind === "comment" ? "open-comment" : "open-suggestion",
      blocks: false,
      place,
      threadId: id,
      ...(heading === undefined ? {} : { heading }),
    }));
  }

  /** Matters of the ledger in the order of the sections, those of a section the report has not last. */
  private ledgerMatters(): Shortcoming[] {
    const { sections } = this.document;
    const at = ({ sectionKey }: LedgerMatter) => sections.findIndex(({ key }) => key === sectionKey);
    const place = (matter: LedgerMatter) => (at(matter) < 0 ? sections.length : at(matter));
    return [...this.ledger]
      .sort((a, b) => place(a) - place(b))
      .map((matter) => {
        const section = sections[at(matter)];
        const facts = { place: { part: "ledger" as const }, quote: beginning(matter.text), ...(matter.quarter ? { quarter: matter.quarter } : {}), ...(section ? { heading: singleSpaced(section.heading) } : {}) };
        return matter.kind === "open" ? { code: "open-entry", blocks: true, ...facts } : { code: "origin-changed", blocks: false, ...facts };
      });
  }

  field(field: Field, missing: Shortcoming["code"], blocks: boolean, texts: readonly string[]): Shortcoming[] {
    if (texts.every(isBlank)) return [{ code: missing, blocks, place: { part: "field", field, index: 0 } }];
    return this.periodsAt((place) => place.part === "field" && place.field === field);
  }

  section(section: DocumentSection, nothingAtAll: boolean): Shortcoming[] {
    const { key, decisions } = section;
    const heading = singleSpaced(section.heading);
    const empty = printSections([section], false).length === 0 && !nothingAtAll;
    return [
      ...this.periodsAt((place) => place.part === "section" && place.key === key, heading),
      ...(empty ? [{ code: "empty-section" as const, blocks: false, place: { part: "section" as const, key }, heading }] : []),
      ...decisions.flatMap(({ id }, index) => {
        const place: Place = { part: "decision", key, id: id ?? null, index };
        const periods = this.periodsAt((at) => at.part === "decision" && at.key === key && at.index === index, heading);
        return [...periods, ...(id === undefined ? [] : this.threadsAt(id, place, heading))];
      }),
    ];
  }

  all(): Shortcoming[] {
    const { document } = this;
    const { authority, office, name } = document.signature;
    const nothingAtAll = printSections(document.sections, false).length === 0;
    const report: Place = { part: "report" };
    return [
      ...this.field("subject", "missing-subject", true, [document.subject]),
      ...this.field("preamble", "missing-preamble", false, document.preamble),
      ...(nothingAtAll ? [{ code: "no-decisions" as const, blocks: true, place: report }] : []),
      ...document.sections.flatMap((section) => this.section(section, nothingAtAll)),
      ...this.field("closing", "missing-closing", false, document.closing),
      ...this.field("authority", "missing-authority", false, [authority]),
      ...this.field("office", "missing-signing-office", false, [office]),
      ...this.field("signer", "missing-signer", true, [name]),
      ...this.field("recipients", "missing-recipients", false, document.recipients),
      ...this.ledgerMatters(),
      ...this.threadsAt(null, report),
    ];
  }
}

/** Enough of a text to know it by. */
function beginning(text: string): string {
  const words = singleSpaced(text);
  return words.length <= 80 ? words : `${words.slice(0, words.lastIndexOf(" ", 80) > 40 ? words.lastIndexOf(" ", 80) : 80)}…`;
}

/**
 * What the report lacks or should be looked at before it is submitted, in the order in
 * which it reads, remarks on the whole report last. No decisions, no subject, no signer
 * the name of another period outside decisions, and a decision of the ledger that nobody settled block; a section may rightly be empty.
 * Sections that print nothing count as empty (DESIGN 3.1).
 */
export function checkCompleteness(document: ReportDocument, { threads, ledger }: OpenMatters): Shortcoming[] {
  return new Checklist(document, threads, ledger).all();
}
