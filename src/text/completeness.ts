/** What a report still lacks before it goes to the leader. */
import { printSections, singleSpaced } from "@/domain/print";
import type { DocumentSection, ReportDocument } from "@/domain/report-document";
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
    | "open-suggestion";
  /** Submission is refused; what does not block is to be looked at. */
  blocks: boolean;
  place: Place;
  /** For other-period: the words, and their UTF-16 offsets in the text at the place. */
  quote?: string;
  start?: number;
  end?: number;
  threadId?: string;
  /** Of the section the place is in. */
  heading?: string;
};

export type OpenThread = { id: string; decisionId: string | null; kind: "comment" | "suggestion" };

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
      ...this.threadsAt(null, report),
    ];
  }
}

/**
 * What the report lacks or should be looked at before it is submitted, in the order in
 * which it reads, remarks on the whole report last. No decisions, no subject, no signer
 * and the name of another period outside decisions block; a section may rightly be empty.
 * Sections that print nothing count as empty (DESIGN 3.1).
 */
export function checkCompleteness(document: ReportDocument, open: { threads: readonly OpenThread[] }): Shortcoming[] {
  return new Checklist(document, open.threads).all();
}
