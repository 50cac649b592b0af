/** Any two versions of a report as one Word file with tracked changes. */
import { documentFileName } from "@/domain/assemble";
import { periodSlug } from "@/domain/period";
import { renderComparison } from "@/docx/compare/render-comparison";
import type { Actor } from "../actor";
import { activeTemplate } from "../office/template";
import { loadSide } from "./compare-versions";
import { orTemplateDamaged } from "./render-report";
import type { VersionView } from "./version";

/**
 * The report of `to` in today's template, with what changed since `from` as tracked changes,
 * each the id of a version or NOW. Who wrote which word is not known, so the changes are
 * ascribed to the version they are in: `authorOf` names it, and it gives their time; the report
 * as it is now, the time it is asked for. Throws not-found, template-damaged.
 */
export async function renderCompared(
  actor: Actor,
  reportId: string,
  { from, to }: { from: string; to: string },
  authorOf: (version: VersionView | null) => string,
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const [before, after] = [await loadSide(actor, reportId, from), await loadSide(actor, reportId, to)];
  const template = await activeTemplate();
  const by = { author: authorOf(after.version), date: wholeSecond(after.version?.at ?? new Date().toISOString()) };
  const bytes = orTemplateDamaged(() => renderComparison(before.document, after.document, template, by));
  const own = after.version ? `-phien-ban-${after.version.number}` : "";
  const other = before.version ? `phien-ban-${before.version.number}` : "ban-hien-tai";
  return { bytes, fileName: `${documentFileName(after.document, periodSlug(after.document.period))}${own}-so-voi-${other}.docx` };
}

/** Word writes the time of a change without fractions of a second. */
function wholeSecond(at: string): string {
  return at.replace(/\.\d+Z$/, "Z");
}
