/** Reports on their way through the office, brought there by the services the app uses. */
import { randomUUID } from "node:crypto";
import type { Period } from "@/domain/report-document";
import { loadReport } from "@/services/report/load-report";
import { openReport } from "@/services/report/open-report";
import { runCommand } from "@/services/report/run-command";
import { takeStep, type StepRequest } from "@/services/report/step";
import type { Actor } from "@/services/actor";
import type { Office } from "./office";
import { Q1 } from "./reports";

/** A report of the workflow with the content the last step was bound to. */
export type ReviewedReport = { id: string; hash: string };

/** The n-th of endlessly many periods, for tests that need several reports at once. */
export function periodNumber(index: number): Period {
  return { kind: "quarter", year: 2100 + Math.floor(index / 4), index: (index % 4) + 1 };
}

/** SHA-256 of the report's content as it stands, as the page of a person carries it. */
export async function hashOf(actor: Actor, reportId: string): Promise<string> {
  return (await loadReport(actor, reportId)).hash;
}

/** Takes a step on the report as it stands. */
export async function step(actor: Actor, reportId: string, name: StepRequest["step"], reason?: string): Promise<string> {
  const hash = await hashOf(actor, reportId);
  await takeStep(actor, reportId, { step: name, hash, reason });
  return hash;
}

/** A report with something to submit: one decision in every section but the last. */
export async function writtenReport(office: Office, period: Period = Q1, texts?: readonly string[]): Promise<string> {
  const { id } = await openReport(office.drafter, period);
  const { sections } = await loadReport(office.drafter, id);
  const decisions = sections.slice(0, -1).map(({ key, heading }, index) => ({
    id: randomUUID(),
    sectionKey: key,
    text: texts?.[index] ?? `Ban Thường vụ Tỉnh ủy cho chủ trương ${index + 1} ${heading.toLowerCase()}`,
    marker: "dash" as const,
    joinsPrevious: false,
  }));
  await runCommand(office.drafter, id, { type: "add-many", decisions, after: null });
  return id;
}

/** A report the drafter has submitted. */
export async function submittedReport(office: Office, period: Period = Q1, texts?: readonly string[]): Promise<ReviewedReport> {
  const id = await writtenReport(office, period, texts);
  return { id, hash: await step(office.drafter, id, "submit") };
}

/** A report the drafter has submitted and the leader approved. */
export async function approvedReport(office: Office, period: Period = Q1, texts?: readonly string[]): Promise<ReviewedReport> {
  const { id } = await submittedReport(office, period, texts);
  return { id, hash: await step(office.leader, id, "approve") };
}
