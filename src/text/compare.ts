/** Two versions of a report: what was added, removed, changed word by word, and moved. */
import type { DocumentDecision, DocumentSection, Marker, ReportDocument } from "@/domain/report-document";
import { compareFields, hasWords, type ComparedField } from "./compare-fields";
import { matchDecisions } from "./compare-match";
import { keptInOrder } from "./compare-order";
import { diffWords, editsForEach, wordsOf, type DiffPart } from "./word-diff";

export type { ComparedField } from "./compare-fields";

export type ComparedDecision = {
  /** Of the new report where it has one. */
  id: string | null;
  /** "moved" may have changes of text and format too. */
  kind: "same" | "changed" | "added" | "removed" | "moved";
  parts: DiffPart[];
  /** Where it stood; index from 0 in its old section. */
  movedFrom: { sectionKey: string; heading: string; index: number } | null;
  /** Before and after; null when nothing of it changed. */
  format: { marker?: [Marker, Marker]; joinsPrevious?: [boolean, boolean] } | null;
};

export type ComparedSection = { key: string; kind: "same" | "added" | "removed" | "moved"; heading: DiffPart[]; decisions: ComparedDecision[] };

export type ComparisonSummary = {
  added: number;
  removed: number;
  /** Decisions with another text or format, those that moved as well among them. */
  changed: number;
  moved: number;
  /** Fields that differ, and sections with another heading, place or existence. */
  fields: number;
  wordsAdded: number;
  wordsRemoved: number;
};

export type Comparison = { fields: ComparedField[]; sections: ComparedSection[]; summary: ComparisonSummary; identical: boolean };

/** A decision and where it stands. */
type Placed = DocumentDecision & { sectionKey: string; heading: string; index: number };

function placed(sections: readonly DocumentSection[]): Placed[] {
  return sections.flatMap(({ key, heading, decisions }) => decisions.map((decision, index) => ({ ...decision, sectionKey: key, heading, index })));
}

function nfc<T>(value: T): T {
  if (typeof value === "string") return value.normalize("NFC") as T;
  if (Array.isArray(value)) return value.map(nfc) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, nfc(item)])) as T;
}

function whole(kind: "added" | "removed", text: string): DiffPart[] {
  return text === "" ? [] : [{ kind, text }];
}

function compareFormat(before: Placed, after: Placed): ComparedDecision["format"] {
  const format: NonNullable<ComparedDecision["format"]> = {};
  if (before.marker !== after.marker) format.marker = [before.marker, after.marker];
  if (before.joinsPrevious !== after.joinsPrevious) format.joinsPrevious = [before.joinsPrevious, after.joinsPrevious];
  return Object.keys(format).length > 0 ? format : null;
}

function isChanged({ parts, format, kind }: ComparedDecision): boolean {
  return kind !== "added" && kind !== "removed" && (format !== null || parts.some((part) => part.kind !== "same"));
}

/** Decisions of both reports, matched: for each new one its old one, and which of them kept their place. */
class MatchedDecisions {
  readonly before: Placed[];
  readonly after: Placed[];
  private readonly partner: (Placed | null)[];
  /** Old decisions that stand in the new report in their section and in order. */
  readonly staying = new Set<Placed>();
  readonly removed: Placed[];
  private readonly maxEdits: number;

  constructor(before: ReportDocument, after: ReportDocument) {
    this.before = placed(before.sections);
    this.after = placed(after.sections);
    const matchable = (decisions: readonly Placed[]) => decisions.map((decision) => ({ ...decision, id: decision.id ?? null }));
    const partners = matchDecisions(matchable(this.before), matchable(this.after));
    this.partner = partners.map((index) => (index === null ? null : this.before[index]!));
    const matched = new Set(this.partner);
    this.removed = this.before.filter((decision) => !matched.has(decision));
    const rewritten = this.after.filter(({ text }, index) => this.partner[index] && this.partner[index].text !== text).length;
    this.maxEdits = editsForEach(rewritten);
    for (const { key } of after.sections) this.findStaying(key);
  }

  private findStaying(sectionKey: string): void {
    const olds = this.after.flatMap((decision, index) => {
      const old = this.partner[index];
      return decision.sectionKey === sectionKey && old?.sectionKey === sectionKey ? [old] : [];
    });
    for (const position of keptInOrder(olds.map(({ index }) => index))) this.staying.add(olds[position]!);
  }

  compared(position: number): ComparedDecision {
    const [before, after] = [this.partner[position], this.after[position]!];
    if (!before) return { id: after.id ?? null, kind: "added", parts: whole("added", after.text), movedFrom: null, format: null };
    const moved = !this.staying.has(before);
    const compared: ComparedDecision = {
      id: after.id ?? before.id ?? null,
      kind: "moved",
      parts: diffWords(before.text, after.text, this.maxEdits),
      movedFrom: moved ? { sectionKey: before.sectionKey, heading: before.heading, index: before.index } : null,
      format: compareFormat(before, after),
    };
    return moved ? compared : { ...compared, kind: isChanged(compared) ? "changed" : "same" };
  }

  /** Decisions of a section of the new report, the removed ones after what stood before them and still stands. */
  inSection(key: string): ComparedDecision[] {
    const gone = removedByAnchor(this.before.filter(({ sectionKey }) => sectionKey === key), this);
    const decisions = [...(gone.get(null) ?? [])];
    this.after.forEach((decision, position) => {
      if (decision.sectionKey !== key) return;
      decisions.push(this.compared(position));
      const old = this.partner[position];
      if (old && this.staying.has(old)) decisions.push(...(gone.get(old) ?? []));
    });
    return decisions;
  }
}

/** Removed decisions of a section under the staying one they come after; null for the section's beginning. */
function removedByAnchor(inOrder: readonly Placed[], { removed, staying }: Pick<MatchedDecisions, "removed" | "staying">): Map<Placed | null, ComparedDecision[]> {
  const gone = new Set(removed);
  const groups = new Map<Placed | null, ComparedDecision[]>();
  let anchor: Placed | null = null;
  for (const decision of inOrder) {
    if (staying.has(decision)) anchor = decision;
    if (!gone.has(decision)) continue;
    const compared: ComparedDecision = { id: decision.id ?? null, kind: "removed", parts: whole("removed", decision.text), movedFrom: null, format: null };
    const group = groups.get(anchor);
    if (group) group.push(compared);
    else groups.set(anchor, [compared]);
  }
  return groups;
}

function compareSections(before: ReportDocument, after: ReportDocument): ComparedSection[] {
  const decisions = new MatchedDecisions(before, after);
  const oldKeys = before.sections.map(({ key }) => key);
  const common = after.sections.filter(({ key }) => oldKeys.includes(key)).map(({ key }) => key);
  const kept = keptInOrder(common.map((key) => oldKeys.indexOf(key)));
  const staying = new Set(common.filter((_key, position) => kept.has(position)));
  const sections = after.sections.map(({ key, heading }): ComparedSection => {
    const old = before.sections.find((section) => section.key === key);
    const parts = old ? diffWords(old.heading, heading) : whole("added", heading);
    return { key, kind: !old ? "added" : staying.has(key) ? "same" : "moved", heading: parts, decisions: decisions.inSection(key) };
  });
  let place = 0;
  for (const { key, heading } of before.sections) {
    if (staying.has(key)) place = sections.findIndex((section) => section.key === key) + 1;
    if (common.includes(key)) continue;
    sections.splice(place, 0, { key, kind: "removed", heading: whole("removed", heading), decisions: decisions.inSection(key) });
    place += 1;
  }
  return sections;
}

function summarise(fields: readonly ComparedField[], sections: readonly ComparedSection[]): ComparisonSummary {
  const decisions = sections.flatMap((section) => section.decisions);
  const ofKind = (kind: ComparedDecision["kind"]) => decisions.filter((decision) => decision.kind === kind).length;
  const differing = sections.filter(({ kind, heading }) => kind !== "same" || heading.some((part) => part.kind !== "same"));
  const parts = [...fields.filter(hasWords), ...decisions].flatMap((compared) => compared.parts).concat(sections.flatMap(({ heading }) => heading));
  const words = (kind: DiffPart["kind"]) => parts.reduce((sum, part) => (part.kind === kind ? sum + wordsOf(part.text).length : sum), 0);
  return {
    added: ofKind("added"),
    removed: ofKind("removed"),
    changed: decisions.filter(isChanged).length,
    moved: ofKind("moved"),
    fields: fields.length + differing.length,
    wordsAdded: words("added"),
    wordsRemoved: words("removed"),
  };
}

/**
 * Compares two versions of a report. Decisions are matched by id, then by equal
 * text, then by common words; one is moved when it left its section or does not
 * belong to the longest run that kept its order there. Sections come in the order
 * of `after`, with what was removed at its old place. Texts that differ only in
 * their Unicode form are the same. Section keys are taken to be unique.
 */
export function compareDocuments(before: ReportDocument, after: ReportDocument): Comparison {
  const [old, fresh] = [nfc(before), nfc(after)];
  const fields = compareFields(old, fresh);
  const sections = compareSections(old, fresh);
  const summary = summarise(fields, sections);
  const identical = summary.added + summary.removed + summary.changed + summary.moved + summary.fields === 0;
  return { fields, sections, summary, identical };
}
