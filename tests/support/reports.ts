/** Reports for integration tests, made and read by the services the app uses. */
import type { DecisionCommand } from "@/domain/decision-command";
import type { Period, ReportDocument } from "@/domain/report-document";
import { db } from "@/server/database";
import type { Actor } from "@/services/actor";
import { loadReport } from "@/services/report/load-report";
import { openReport } from "@/services/report/open-report";
import { runCommand } from "@/services/report/run-command";
import { emptyTables, withClient } from "./database";
import { newDecision, uuid } from "./decisions";

export const Q1: Period = { kind: "quarter", year: 2024, index: 1 };

/** Empties what belongs to reports; office and accounts stay, since making them takes half a second. */
export async function emptyReports(): Promise<void> {
  await withClient(process.env.DATABASE_URL ?? "", (client) => emptyTables(client, ["Period", "Report", "AuditEntry", "RegisterSeries", "Notice", "CitedPaper"]));
}

/** A report of a quarter with `count` decisions in "economy", numbered from 1. */
export async function reportWith(actor: Actor, count: number, period = Q1): Promise<string> {
  const { id } = await openReport(actor, period);
  const decisions = Array.from({ length: count }, (_, index) => newDecision(index + 1, "economy"));
  if (count > 0) await runCommand(actor, id, { type: "add-many", decisions, after: null });
  return id;
}

/** The decisions of a section as they print, "economy" unless told. */
export async function textsOf(actor: Actor, reportId: string, section = "economy"): Promise<string[]> {
  const { decisions } = await loadReport(actor, reportId);
  const live = decisions.filter(({ sectionKey, deleted }) => sectionKey === section && !deleted);
  return live.sort((a, b) => (a.position < b.position ? -1 : 1)).map(({ text }) => text);
}

/** Id and stored version of a decision. */
export async function ref(number: number): Promise<{ id: string; version: number }> {
  return db.decision.findUniqueOrThrow({ where: { id: uuid(number) }, select: { id: true, version: true } });
}

/** Everything a refused or idle change must leave as it is. */
export async function everything(): Promise<string> {
  const rows = await Promise.all([
    db.period.findMany({ orderBy: { id: "asc" } }),
    db.report.findMany({ orderBy: { id: "asc" } }),
    db.reportSection.findMany({ orderBy: [{ reportId: "asc" }, { position: "asc" }] }),
    db.decision.findMany({ orderBy: { id: "asc" } }),
    db.auditEntry.findMany({ orderBy: { id: "asc" } }),
    db.reportVersion.findMany({ orderBy: { id: "asc" } }),
    db.approvalException.findMany({ orderBy: { reportId: "asc" } }),
    db.thread.findMany({ orderBy: { id: "asc" } }),
    db.comment.findMany({ orderBy: { id: "asc" } }),
    db.notice.findMany({ orderBy: { id: "asc" } }),
    db.registerSeries.findMany({ orderBy: { id: "asc" } }),
    db.registerEntry.findMany({ orderBy: { id: "asc" } }),
    db.issuedFile.findMany({ orderBy: { reportId: "asc" } }),
    db.ledgerEntry.findMany({ orderBy: { id: "asc" } }),
    db.dismissal.findMany({ orderBy: { id: "asc" } }),
    db.citedPaper.findMany({ orderBy: { id: "asc" } }),
  ]);
  return JSON.stringify(rows, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}

/** One command of every type on a report with three decisions. */
export async function everyCommand(): Promise<DecisionCommand[]> {
  const [one, two] = await Promise.all([ref(1), ref(2)]);
  return [
    { type: "add", decision: newDecision(40, "economy"), after: null },
    { type: "add-many", decisions: [newDecision(41, "other")], after: null },
    { type: "edit", ...one, text: "khác" },
    { type: "format", ...one, marker: "none" },
    { type: "move", ...one, sectionKey: "other", after: null },
    { type: "delete", items: [one] },
    { type: "split", ...one, texts: ["a", "b"], newIds: [uuid(42)] },
    { type: "merge", items: [one, two], text: "gộp" },
    { type: "restore", ...one },
  ];
}

/** A document without what an import gives anew. */
export function withoutIdentity(document: ReportDocument): ReportDocument {
  const sections = document.sections.map((section) => ({ ...section, decisions: section.decisions.map(({ text, marker, joinsPrevious }) => ({ text, marker, joinsPrevious })) }));
  return { ...document, number: null, date: null, sections };
}
