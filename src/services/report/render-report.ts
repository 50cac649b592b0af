/** The report as bytes: one path for download and preview, so that what is seen is what is handed out. */
import { createHash } from "node:crypto";
import { documentFileName } from "@/domain/assemble";
import { periodSlug } from "@/domain/period";
import { isIssuedCopy } from "@/domain/print";
import { renderDocx } from "@/docx/render";
import { TemplateError } from "@/docx/errors";
import { db } from "@/server/database";
import type { Actor } from "../actor";
import { AppError } from "../app-error";
import { activeTemplate } from "../office/template";
import { loadDocument } from "./load-report";

export type RenderedFile = {
  bytes: Uint8Array;
  fileName: string;
  etag: string;
  /** Whether these are the bytes that went out. */
  issued: boolean;
};

/**
 * The report as a .docx: the kept bytes of one that was issued, whatever became of
 * the template since; else as it stands. Throws template-damaged with what is wrong
 * in the template.
 */
export async function renderReport(actor: Actor, reportId: string): Promise<RenderedFile> {
  const document = await loadDocument(actor, reportId);
  // Number and date come into being together with the file.
  if (isIssuedCopy(document)) return keptFile(reportId);
  const template = await activeTemplate();
  const bytes = orTemplateDamaged(() => renderDocx(document, template));
  const etag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}"`;
  return { bytes, fileName: `${documentFileName(document, periodSlug(document.period))}.docx`, etag, issued: false };
}

async function keptFile(reportId: string): Promise<RenderedFile> {
  const { bytes, fileName, sha256 } = await db.issuedFile.findUniqueOrThrow({ where: { reportId }, select: { bytes: true, fileName: true, sha256: true } });
  return { bytes, fileName, etag: `"${sha256}"`, issued: true };
}

/** What `render` gives; a template that cannot be used becomes template-damaged. */
export function orTemplateDamaged(render: () => Uint8Array): Uint8Array {
  try {
    return render();
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
