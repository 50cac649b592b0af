import type { ReportStore } from "../_editor/report-store";
import type { Surroundings } from "./placement";

/** The report's texts in front of [from, to) of a decision and behind it, in reading order, as they stand in the boxes. */
export function surroundingsOf(store: ReportStore, id: string, { from, to }: { from: number; to: number }): Surroundings {
  const { subject, preamble, closing } = store.fields;
  const rows = store.sections.flatMap(({ key }) => store.inSection(key));
  const at = rows.findIndex(({ decision }) => decision.id === id);
  const texts = rows.map(({ slot }) => slot.text);
  const own = texts[at] ?? "";
  return { before: [subject, ...preamble, ...texts.slice(0, at), own.slice(0, from)], behind: [own.slice(to), ...texts.slice(at + 1), ...closing] };
}
