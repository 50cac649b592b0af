/** One person doing both: the admin lets a submitter approve their own report, and a second leader confirms it afterwards. */
import { MAX_REASON_LENGTH } from "@/domain/workflow";
import { db } from "@/server/database";
import { cleanText } from "@/text/clean";
import type { Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";
import { notify } from "../notice/notify";
import { lockReport } from "./rows";
import { assertMayWith } from "./subject";

/** Lets the person who submitted approve what they submitted. It holds for this submission only. Throws reason-required. */
export async function allowException(actor: Actor, reportId: string, reason: string): Promise<void> {
  const why = cleanText(reason).text.trim();
  if (why === "") throw new AppError("reason-required");
  if (why.length > MAX_REASON_LENGTH) throw new AppError("text-too-long", { length: why.length, limit: MAX_REASON_LENGTH });
  await db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    assertMayWith(actor, "report.allow-exception", report);
    const person = report.submittedById === null ? null : await tx.user.findUnique({ where: { id: report.submittedById }, select: { id: true, name: true } });
    if (!person) throw new AppError("not-found");
    const exception = { personId: person.id, personName: person.name, reason: why, grantedById: actor.id, grantedByName: actor.name, grantedAt: new Date() };
    await tx.approvalException.upsert({ where: { reportId }, create: { reportId, ...exception }, update: exception });
    await recordAudit(tx, actor, "report.exception-allowed", { person: person.name, reason: why }, reportId);
    await notify(tx, actor, report, "exception-allowed", [person.id], { reason: why });
  });
}

/** A second leader has read the report too; the note on it is settled. */
export async function confirmException(actor: Actor, reportId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    assertMayWith(actor, "report.confirm-exception", report);
    await tx.approvalException.update({ where: { reportId }, data: { confirmedById: actor.id, confirmedByName: actor.name, confirmedAt: new Date() } });
    await recordAudit(tx, actor, "report.exception-confirmed", { person: report.exception!.personName }, reportId);
    await notify(tx, actor, report, "exception-confirmed", [report.exception!.personId]);
  });
}
