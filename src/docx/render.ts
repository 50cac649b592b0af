/** ReportDocument to .docx. */
import { Buffer } from "node:buffer";
import { printReport } from "@/domain/print";
import type { ReportDocument } from "@/domain/report-document";
import { compileTemplate, type CompiledTemplate } from "./compile";
import { toTemplateData } from "./template-data";
import { deflate, writeZip, type ZipEntry } from "./zip";

/**
 * The report as a Word file, laid out by the template alone. Pure: the same
 * document and template give the same bytes. Expects a document that came
 * through src/text/clean-report-document.ts. Throws TemplateError for a
 * template that cannot be used, DocxError for a value that cannot be written.
 */
export function renderDocx(document: ReportDocument, template: Uint8Array | CompiledTemplate): Uint8Array {
  return writeZip(renderEntries(document, template));
}

/** The same as the entries of its archive, for who adds to them. */
export function renderEntries(document: ReportDocument, template: Uint8Array | CompiledTemplate): ZipEntry[] {
  const compiled = template instanceof Uint8Array ? compileTemplate(template) : template;
  const written = compiled.fillParts(toTemplateData(printReport(document)));
  return compiled.entries.map((entry) => {
    const xml = compiled.dynamic.has(entry.name) ? written.get(entry.name) : undefined;
    return xml === undefined ? entry : deflate(entry.name, Buffer.from(xml, "utf8"));
  });
}
