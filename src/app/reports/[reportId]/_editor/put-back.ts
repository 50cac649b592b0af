/** Texts of an earlier visit that never reached the server: which there are, and their way back into the boxes. */
import type { ReportStore } from "./report-store";
import type { Journal, JournalEntry } from "./slot-types";
import { asStored, fieldOfKey } from "./text-fields";

/** Those of `kept` that the server does not hold; the others are forgotten. */
export function unsavedOf<T extends { key: string; text: string }>(store: ReportStore, journal: Journal, kept: readonly T[]): T[] {
  return kept.filter(({ key, text }) => {
    const isStored = store.slotOf(key)?.savedText === text.normalize("NFC");
    if (isStored) journal.remove(key);
    return !isStored && text.trim() !== "";
  });
}

/** Puts a text back into its box, or into a new one where its box is gone. */
export function putBack(store: ReportStore, journal: Journal, { key, text, base, place }: JournalEntry & { key: string }): void {
  const row = store.rows.get(key);
  const slot = store.slotOf(key);
  const field = fieldOfKey(key);
  if (slot && !row?.decision.deleted) return slot.offer(text, field ? asStored(field, base) : base);
  const sectionKey = place?.sectionKey ?? row?.decision.sectionKey ?? store.sections[0]?.key;
  if (sectionKey === undefined) return;
  const after = place ? place.after : (store.inSection(sectionKey).at(-1)?.decision.id ?? null);
  store.addRow(sectionKey, after, { text, ...(row ? {} : { id: key }) });
  if (row) journal.remove(key);
}
