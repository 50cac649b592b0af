/** The order in which the ledger is read. */
import type { LedgerEntryView, LedgerFilter, LedgerView } from "@/services/ledger/list";

/** `day` and `meeting` head a group of the order by date; `heading` one of the order by section. */
export type EntryGroup = { key: string; day: string | null; meeting: string | null; heading: string | null; entries: LedgerEntryView[] };

/**
 * By date: the newest meeting first, what has no date on top, in each the newest
 * record first. By section: in the order of the report, in each as it was decided.
 */
export function arrangeEntries(entries: readonly LedgerEntryView[], { sections, headings }: Pick<LedgerView, "sections" | "headings">, sort: LedgerFilter["sort"]): EntryGroup[] {
  return sort === "section" ? bySection(entries, sections, headings) : byDate(entries);
}

function byDate(entries: readonly LedgerEntryView[]): EntryGroup[] {
  const groups = gather(entries, ({ decidedOn, meeting }) => ({ key: `${decidedOn ?? ""} ${meeting ?? ""}`, day: decidedOn, meeting, heading: null }));
  for (const group of groups) group.entries.reverse();
  const newest = (group: EntryGroup) => group.day ?? "9999";
  return groups.sort((a, b) => newest(b).localeCompare(newest(a)) || b.entries[0]!.recorded.at.localeCompare(a.entries[0]!.recorded.at));
}

function bySection(entries: readonly LedgerEntryView[], sections: LedgerView["sections"], headings: LedgerView["headings"]): EntryGroup[] {
  const decided = [...entries].sort((a, b) => (a.decidedOn ?? "9999").localeCompare(b.decidedOn ?? "9999"));
  const at = (key: string) => {
    const place = sections.findIndex((section) => section.key === key);
    return place < 0 ? sections.length : place;
  };
  return gather(decided, ({ sectionKey }) => ({ key: sectionKey, day: null, meeting: null, heading: headings[sectionKey] ?? sectionKey })).sort((a, b) => at(a.key) - at(b.key));
}

function gather(entries: readonly LedgerEntryView[], headOf: (entry: LedgerEntryView) => Omit<EntryGroup, "entries">): EntryGroup[] {
  const groups = new Map<string, EntryGroup>();
  for (const entry of entries) {
    const head = headOf(entry);
    const group = groups.get(head.key) ?? { ...head, entries: [] };
    group.entries.push(entry);
    groups.set(head.key, group);
  }
  return [...groups.values()];
}

/** What was used lately, to be offered again: the newest first, each once. */
export function offered(entries: readonly LedgerEntryView[], field: "meeting" | "originUnit"): string[] {
  return [...new Set([...entries].reverse().flatMap((entry) => entry[field] ?? []))].slice(0, 30);
}
