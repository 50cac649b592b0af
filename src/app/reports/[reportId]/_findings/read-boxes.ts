/** The report as it stands in the boxes, saved or not. */
import type { ReportView } from "@/services/report/load-report";
import type { ReportDocument } from "@/domain/report-document";
import type { ReportFields } from "@/domain/report-fields";
import { assembleDocument } from "@/domain/assemble";
import type { ReportStore } from "../_editor/report-store";
import { fieldFromText, type TextField } from "../_editor/text-fields";

/** Fields that are proofread; the others are taken as stored. */
const PROOFREAD = ["subject", "preamble", "closing"] as const satisfies readonly TextField[];

/** The document that would print if all boxes were saved now; each decision with its id. Empty boxes are none. */
export function documentInBoxes(store: ReportStore, { period, review }: Pick<ReportView, "period" | "review">): ReportDocument {
  const sections = store.sections.map(({ key }) => ({ key, heading: typed(store, `heading:${key}`) }));
  const changed = Object.assign({}, ...PROOFREAD.map((field) => fieldFromText(field, typed(store, field)))) as Partial<ReportFields>;
  const decisions = sections.flatMap(({ key }) =>
    store.inSection(key).flatMap(({ decision, slot }) => (slot.text.trim() === "" ? [] : [{ ...decision, deleted: false, text: slot.text.normalize("NFC") }])),
  );
  const document = assembleDocument({ period, fields: { ...store.fields, ...changed }, sections, decisions });
  return review.issued ? { ...document, number: review.issued.number, date: review.issued.date } : document;
}

function typed(store: ReportStore, field: TextField): string {
  return store.form.slot(field).text.normalize("NFC");
}
