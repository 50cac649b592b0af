/** Who has a report open right now. Kept for seconds, never part of the record. */
import { z } from "zod";
import type { Role } from "@/domain/permission";
import { db } from "@/server/database";
import { assertMay, type Actor } from "./actor";
import { AppError } from "./app-error";
import { assertReportId, reportsVisibleTo } from "./report/rows";

export type PresentPerson = { userId: string; name: string; role: Role; decisionId: string | null };

const tab = z.string().min(1).max(64);
export const presenceSchema = z.union([z.object({ tab, gone: z.literal(true) }), z.object({ tab, decisionId: z.guid().nullable() })]);
export type PresenceReport = z.infer<typeof presenceSchema>;

/** A page says that it is open every 8 seconds; one that has been silent for three times as long counts for nothing. */
const SEEN_WITHIN = 25_000;
const KEPT_FOR = 60_000;

/** A page of the person says where it is, or that it closes, and learns who else is there. Throws not-found. */
export async function reportPresence(actor: Actor, reportId: string, report: PresenceReport): Promise<{ others: PresentPerson[] }> {
  assertMay(actor, "report.view");
  assertReportId(reportId);
  const page = { reportId, userId: actor.id, tab: report.tab };
  if ("gone" in report) {
    await db.presence.deleteMany({ where: page });
    return { others: [] };
  }
  if (!(await db.report.findFirst({ where: { AND: [{ id: reportId }, reportsVisibleTo(actor)] }, select: { id: true } }))) throw new AppError("not-found");
  const now = new Date();
  const seen = { userName: actor.name, decisionId: report.decisionId, seenAt: now };
  await db.presence.upsert({ where: { reportId_userId_tab: page }, create: { ...page, ...seen }, update: seen });
  await db.presence.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - KEPT_FOR) } } });
  return { others: await othersIn(actor, reportId, now) };
}

/** One line for each person, however many pages they have open: where they were seen last. */
async function othersIn(actor: Actor, reportId: string, now: Date): Promise<PresentPerson[]> {
  const rows = await db.presence.findMany({
    where: { reportId, userId: { not: actor.id }, seenAt: { gt: new Date(now.getTime() - SEEN_WITHIN) } },
    orderBy: { seenAt: "asc" },
  });
  const people = await db.user.findMany({ where: { id: { in: rows.map(({ userId }) => userId) }, banned: false }, select: { id: true, role: true } });
  const roleOf = new Map(people.map(({ id, role }) => [id, role]));
  const others = new Map<string, PresentPerson>();
  for (const { userId, userName, decisionId } of rows) {
    const role = roleOf.get(userId);
    if (role) others.set(userId, { userId, name: userName, role, decisionId: decisionId ?? others.get(userId)?.decisionId ?? null });
  }
  return [...others.values()].sort((a, b) => a.name.localeCompare(b.name, "vi"));
}
