/** The report that a page shows, as the document it prints. Pure. */
import { assembleDocument } from "@/domain/assemble";
import type { ReportDocument } from "@/domain/report-document";
import type { ReportView } from "@/services/report/load-report";

/** What was issued carries its number and date. */
export function documentOfView(view: Pick<ReportView, "period" | "fields" | "sections" | "decisions"> & { review: Pick<ReportView["review"], "issued"> }): ReportDocument {
  const document = assembleDocument(view);
  const { issued } = view.review;
  return issued ? { ...document, number: issued.number, date: issued.date } : document;
}
