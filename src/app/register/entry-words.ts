/** An entry of the register in words, alike on the page, in print and in the spreadsheet. */
import { printNumberAndSymbol } from "@/domain/register";
import { messagesFor, type Locale } from "@/messages";
import { formatDateTime } from "@/messages/format";
import type { EntryView } from "@/services/register/entry-view";
import type { RegisterState } from "@/services/register/list";

export function stateOf({ report }: EntryView): RegisterState {
  if (!report) return "paper";
  return report.recalled ? "recalled" : "issued";
}

/** What became of the entry since, and what its note says, a sentence each. */
export function remarksOf({ note, report }: EntryView, locale: Locale): string[] {
  const { register } = messagesFor(locale);
  const { recalled, replacedBy } = report ?? {};
  return [
    note ?? "",
    recalled ? register.recalledBy(recalled.byName, formatDateTime(new Date(recalled.at), locale)) : "",
    recalled?.reason ? register.reason(recalled.reason) : "",
    replacedBy ? register.replacedBy(printNumberAndSymbol(replacedBy.number, replacedBy.symbol)) : "",
  ].filter((text) => text !== "");
}

/** Entries under the headings of the book, both in the order they came in. */
export function inGroups(entries: readonly EntryView[], locale: Locale): { heading: string; entries: EntryView[] }[] {
  const { register } = messagesFor(locale);
  const groups: { heading: string; entries: EntryView[] }[] = [];
  for (const entry of entries) {
    const heading = register.group(entry.term, entry.documentType, Number(entry.date.slice(0, 4)));
    const last = groups.at(-1);
    if (last?.heading === heading) last.entries.push(entry);
    else groups.push({ heading, entries: [entry] });
  }
  return groups;
}

export function downloadCount({ report }: EntryView): number {
  return report?.downloads.reduce((sum, { count }) => sum + count, 0) ?? 0;
}
