import { createHash } from "node:crypto";
import { canonicalContent } from "@/domain/content";
import type { ReportDocument } from "@/domain/report-document";

/** SHA-256 of everything an approval is bound to, lower-case hex: text, order, header, signature, recipients; not number, date or draft. */
export function contentHash(document: ReportDocument): string {
  return createHash("sha256").update(canonicalContent(document), "utf8").digest("hex");
}
