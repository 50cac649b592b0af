/** Any two versions of a report side by side, or one beside the report as it is now. */
import type { ReportDocument } from "@/domain/report-document";
import { compareDocuments, type Comparison } from "@/text/compare";
import type { Actor } from "../actor";
import { loadDocument } from "./load-report";
import { loadVersion, type VersionView } from "./version";

/** In an address: the report as it is now, instead of a version. */
export const NOW = "now";

export type ComparedVersions = {
  /** Null for the report as it is now. */
  from: VersionView | null;
  to: VersionView | null;
  comparison: Comparison;
};

/** Compares `from` with `to`, each the id of a version or NOW. Throws not-found. */
export async function compareVersions(actor: Actor, reportId: string, from: string, to: string): Promise<ComparedVersions> {
  const [before, after] = [await loadSide(actor, reportId, from), await loadSide(actor, reportId, to)];
  return { from: before.version, to: after.version, comparison: compareDocuments(before.document, after.document) };
}

/** One side of a comparison: the id of a version, or NOW. Throws not-found. */
export async function loadSide(actor: Actor, reportId: string, id: string): Promise<{ version: VersionView | null; document: ReportDocument }> {
  if (id === NOW) return { version: null, document: await loadDocument(actor, reportId) };
  const { document, ...version } = await loadVersion(actor, reportId, id);
  return { version, document };
}
