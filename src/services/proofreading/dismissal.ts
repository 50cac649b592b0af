/** Findings that a person looked at and put aside, with a reason. They belong to the period, so that a corrected report keeps them. */
import { z } from "zod";
import type { Dismissal, Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { cleanText } from "@/text/clean";
import { RULE_NAMES, type RuleName } from "@/text/proofread";
import type { Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";
import { lockReport, type ReportRow } from "../report/rows";
import { assertMayWith } from "../report/subject";

export const MAX_REASON_LENGTH = 500;
/** Words of a finding are kept to be shown again, not to be searched. */
const MAX_SHOWN = 1_000;

const shortened = z.string().transform((text) => cleanText(text).text.slice(0, MAX_SHOWN));

export const dismissSchema = z.object({
  /** See src/text/proofread/key.ts. */
  key: z.string().max(120).regex(/^[a-z]+(?:[.-][a-z]+)*:[a-z0-9]+(?:#\d+)?$/),
  rule: z.enum(RULE_NAMES as readonly [RuleName, ...RuleName[]]),
  quote: shortened,
  message: shortened,
  reason: z.string(),
});
export type Dismiss = z.infer<typeof dismissSchema>;

/** `at` in ISO 8601. */
export type DismissalView = { key: string; rule: string; quote: string; message: string; reason: string; byName: string; at: string };

/**
 * Puts a finding aside for this period and answers all that are. A second
 * dismissal of the same finding changes nothing: the first one's reason stands.
 * Throws not-allowed, wrong-state, not-found, reason-required, text-too-long.
 */
export async function dismissFinding(actor: Actor, reportId: string, { key, rule, quote, message, reason: typed }: Dismiss): Promise<DismissalView[]> {
  const reason = cleanReason(typed);
  return onPeriod(actor, reportId, async (tx, { periodId }) => {
    const { count } = await tx.dismissal.createMany({ data: [{ periodId, key, rule, quote, message, reason, byId: actor.id, byName: actor.name }], skipDuplicates: true });
    if (count > 0) await recordAudit(tx, actor, "finding.dismissed", { key, rule, quote, message, reason }, reportId);
  });
}

/** Takes a finding up again and answers those still put aside. One that nobody put aside is none to take up: nothing happens. Throws as dismissing does. */
export async function withdrawDismissal(actor: Actor, reportId: string, key: string): Promise<DismissalView[]> {
  return onPeriod(actor, reportId, async (tx, { periodId }) => {
    const found = await tx.dismissal.findUnique({ where: { periodId_key: { periodId, key } } });
    if (!found) return;
    await tx.dismissal.delete({ where: { id: found.id } });
    const { rule, quote, reason, byName } = found;
    await recordAudit(tx, actor, "finding.dismissal-withdrawn", { key, rule, quote, reason, byName }, reportId);
  });
}

/** What is put aside in a period, the newest first. */
export async function dismissalsOf(tx: Prisma.TransactionClient, periodId: string): Promise<DismissalView[]> {
  return (await tx.dismissal.findMany({ where: { periodId }, orderBy: [{ at: "desc" }, { id: "asc" }] })).map(toView);
}

async function onPeriod(actor: Actor, reportId: string, act: (tx: Prisma.TransactionClient, report: ReportRow) => Promise<void>): Promise<DismissalView[]> {
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    assertMayWith(actor, "finding.dismiss", report);
    await act(tx, report);
    return dismissalsOf(tx, report.periodId);
  });
}

function cleanReason(typed: string): string {
  const reason = cleanText(typed).text.trim();
  if (reason === "") throw new AppError("reason-required");
  if (reason.length > MAX_REASON_LENGTH) throw new AppError("text-too-long", { length: reason.length, limit: MAX_REASON_LENGTH });
  return reason;
}

function toView({ key, rule, quote, message, reason, byName, at }: Dismissal): DismissalView {
  return { key, rule, quote, message, reason, byName, at: at.toISOString() };
}
