/** Changes to what prints once: letterhead, subject, preamble, closing, signature, recipients, section headings. */
import { reportFieldsChangeSchema, type ReportFields, type ReportFieldsChange } from "@/domain/report-fields";
import { db } from "@/server/database";
import { cleanText } from "@/text/clean";
import type { Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";
import { assertMayEdit, withdrawIfChanged, type EditBasis } from "./late-edit";
import { lockReport, toFields, type ReportRow } from "./rows";

export type EditedFields = FieldsState & {
  /** Characters taken out because no Word file may hold them. */
  removed: number;
};
export type FieldsState = { version: number; fields: ReportFields; sections: { key: string; heading: string }[] };

/**
 * Writes `change` when the report still has `version`; throws stale with the
 * present fields otherwise. A change that is already stored succeeds.
 */
export async function editFields(actor: Actor, reportId: string, version: number, change: ReportFieldsChange, basis: EditBasis = {}): Promise<EditedFields> {
  const { cleaned, removed } = cleanChange(change);
  const { headings = {}, ...fields } = cleaned;
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    assertMayEdit(actor, report, basis);
    const before = fieldsState(report);
    if (isStored(before, fields, headings)) return { ...before, removed };
    if (report.version !== version) throw new AppError("stale", {}, { current: before });
    for (const [key, heading] of Object.entries(headings)) {
      const { count } = await tx.reportSection.updateMany({ where: { reportId, key }, data: { heading } });
      if (count === 0) throw new AppError("not-found");
    }
    await tx.report.update({ where: { id: reportId, version }, data: { ...fields, version: { increment: 1 } } });
    const after = fieldsState(await lockReport(tx, actor, reportId));
    await recordAudit(tx, actor, "report.edited", changedParts(before, after), reportId);
    await withdrawIfChanged(tx, actor, report);
    return { ...fieldsState(await lockReport(tx, actor, reportId)), removed };
  });
}

function fieldsState(report: ReportRow): FieldsState {
  return { version: report.version, fields: toFields(report), sections: report.sections.map(({ key, heading }) => ({ key, heading })) };
}

function isStored(state: FieldsState, fields: Partial<ReportFields>, headings: Record<string, string>): boolean {
  const sameFields = Object.entries(fields).every(([name, value]) => same(state.fields[name as keyof ReportFields], value));
  const sameHeadings = Object.entries(headings).every(([key, heading]) => state.sections.some((section) => section.key === key && section.heading === heading));
  return sameFields && sameHeadings;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function changedParts(before: FieldsState, after: FieldsState) {
  const names = Object.keys(after.fields) as (keyof ReportFields)[];
  const changed = names.filter((name) => !same(before.fields[name], after.fields[name]));
  const headingsChanged = !same(before.sections, after.sections);
  const pick = (state: FieldsState) => ({
    ...Object.fromEntries(changed.map((name) => [name, state.fields[name]])),
    ...(headingsChanged ? { sections: state.sections } : {}),
  });
  return { before: pick(before), after: pick(after) };
}

function cleanChange(change: ReportFieldsChange): { cleaned: ReportFieldsChange; removed: number } {
  let removed = 0;
  const clean = (value: unknown): unknown => {
    if (typeof value === "string") {
      const cleaned = cleanText(value);
      removed += cleaned.removed;
      return cleaned.text;
    }
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clean(item)]));
    return value;
  };
  // Checked again after cleaning: a field of control characters alone is empty now.
  const parsed = reportFieldsChangeSchema.safeParse(clean(change));
  if (!parsed.success) throw new AppError("invalid", { field: String(parsed.error.issues[0]?.path[0] ?? "") });
  return { cleaned: parsed.data, removed };
}
