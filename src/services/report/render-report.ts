/** The report as bytes: one path for download and preview, so that what is seen is what is handed out. */
import { createHash } from "node:crypto";
import { documentFileName } from "@/domain/assemble";
import { periodSlug } from "@/domain/period";
import type { ReportDocument } from "@/domain/report-document";
import { renderDocx } from "@/docx/render";
import { TemplateError } from "@/docx/errors";
import type { Actor } from "../actor";
import { AppError } from "../app-error";
import { activeTemplate } from "../office/template";
import { loadDocument } from "./load-report";

export type RenderedFile = { bytes: Uint8Array; fileName: string; etag: string };

/** The report as a .docx. Throws template-damaged with what is wrong in the template. */
export async function renderReport(actor: Actor, reportId: string): Promise<RenderedFile> {
  const document = await loadDocument(actor, reportId);
  const bytes = renderWith(document, await activeTemplate());
  const etag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}"`;
  return { bytes, fileName: `${documentFileName(document, periodSlug(document.period))}.docx`, etag };
}

function renderWith(document: ReportDocument, template: Uint8Array): Uint8Array {
  try {
    return renderDocx(document, template);
  } catch (error) {
    if (error instanceof TemplateError) {
      throw new AppError("template-damaged", { problems: error.problems }, { cause: error });
    }
    throw error;
  }
}

/** The report as ReportDocument JSON, for export. */
export async function exportReport(actor: Actor, reportId: string): Promise<{ json: string; fileName: string }> {
  const document = await loadDocument(actor, reportId);
  return { json: `${JSON.stringify(document, null, 2)}\n`, fileName: `${documentFileName(document, periodSlug(document.period))}.json` };
}
