/** A version of a report as a file. */
import { documentFileName } from "@/domain/assemble";
import { periodSlug } from "@/domain/period";
import type { ReportDocument } from "@/domain/report-document";
import { renderDocx } from "@/docx/render";
import type { Actor } from "../actor";
import { activeTemplate } from "../office/template";
import { orTemplateDamaged } from "./render-report";
import { loadVersion, type VersionView } from "./version";

/**
 * A version as a .docx in today's template; null for the one that was issued:
 * that file is kept, and never rendered again. Throws not-found, template-damaged.
 */
export async function renderVersion(actor: Actor, reportId: string, versionId: string): Promise<{ bytes: Uint8Array; fileName: string } | null> {
  const version = await loadVersion(actor, reportId, versionId);
  if (version.event === "issued") return null;
  const template = await activeTemplate();
  return { bytes: orTemplateDamaged(() => renderDocx(version.document, template)), fileName: `${fileName(version)}.docx` };
}

/** A version as ReportDocument JSON. Throws not-found. */
export async function exportVersion(actor: Actor, reportId: string, versionId: string): Promise<{ json: string; fileName: string }> {
  const version = await loadVersion(actor, reportId, versionId);
  return { json: `${JSON.stringify(version.document, null, 2)}\n`, fileName: `${fileName(version)}.json` };
}

/** Files of several versions lie side by side in one folder. */
function fileName({ document, number }: VersionView & { document: ReportDocument }): string {
  return `${documentFileName(document, periodSlug(document.period))}-phien-ban-${number}`;
}
