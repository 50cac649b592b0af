/** Takes what a person settled as the report of its period. */
import { readReportDocument } from "@/text/clean-report-document";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { importDocument } from "../report/open-report";

/** Opens the period with the document's content. Throws not-allowed, period-exists, document-too-new, document-invalid with each fault. */
export async function takeImport(actor: Actor, data: unknown): Promise<{ id: string }> {
  assertMay(actor, "report.import");
  const read = readReportDocument(data);
  if (read.ok) return importDocument(actor, read.document);
  if (read.problems[0]?.code === "too-new") throw new AppError("document-too-new");
  throw new AppError("document-invalid", { problems: read.problems });
}
