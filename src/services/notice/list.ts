/** A person's notices: reading them, counting them, having read them. */
import { z } from "zod";
import type { Period } from "@/domain/report-document";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { reportsVisibleTo, toPeriod } from "../report/rows";
import { NOTICE_KINDS, type NoticeKind } from "./notify";

/** More unread ones than this are not counted: the header says "99+". */
export const COUNTED_UNREAD = 100;
const MOST_LISTED = 100;

export type NoticeView = {
  id: string;
  kind: NoticeKind;
  reportId: string;
  period: Period;
  revision: number;
  actorName: string;
  /** What the person said, or how the comment begins. */
  quote: string | null;
  threadId: string | null;
  /** The number given, once issued. */
  number: number | null;
  symbol: string | null;
  /** ISO 8601. */
  at: string;
  read: boolean;
};

const detailSchema = z.object({
  reason: z.string().nullish().catch(null),
  excerpt: z.string().nullish().catch(null),
  threadId: z.string().nullish().catch(null),
  number: z.number().nullish().catch(null),
  symbol: z.string().nullish().catch(null),
});

/** The newest notices first. */
export async function listNotices(actor: Actor, { limit = 20 }: { limit?: number } = {}): Promise<NoticeView[]> {
  assertMay(actor, "report.view");
  return viewsOf({ AND: [ownNotices(actor)] }, Math.min(Math.max(1, limit), MOST_LISTED));
}

/** Notices among the newest 20 that are unread and came after `since`, or so lately that `since` may have been counted without them. */
export async function noticesSince(actor: Actor, since: bigint, justBefore: Date): Promise<NoticeView[]> {
  const newest = await viewsOf(ownNotices(actor), 20);
  return newest.filter(({ id, at, read }) => !read && (BigInt(id) > since || at >= justBefore.toISOString()));
}

/** How many are unread, counted up to COUNTED_UNREAD. */
export async function unreadCount(actor: Actor): Promise<number> {
  assertMay(actor, "report.view");
  return db.notice.count({ where: { ...ownNotices(actor), readAt: null }, take: COUNTED_UNREAD });
}

export const readNoticesSchema = z.union([
  z.object({ ids: z.array(z.string().regex(/^\d{1,18}$/)).min(1).max(MOST_LISTED) }),
  z.object({ all: z.literal(true) }),
  z.object({ report: z.guid() }),
]);
export type ReadNotices = z.infer<typeof readNoticesSchema>;

/** Marks one's own notices read: those named, all, or those about a report. Others' are left alone. Returns how many stay unread. */
export async function readNotices(actor: Actor, which: ReadNotices): Promise<{ unread: number }> {
  assertMay(actor, "report.view");
  const named: Prisma.NoticeWhereInput = "ids" in which ? { id: { in: which.ids.map(BigInt) } } : "report" in which ? { reportId: which.report } : {};
  await db.notice.updateMany({ where: { AND: [ownNotices(actor), { readAt: null }, named] }, data: { readAt: new Date() } });
  return { unread: await unreadCount(actor) };
}

function ownNotices(actor: Actor): Prisma.NoticeWhereInput {
  return { userId: actor.id, report: reportsVisibleTo(actor) };
}

async function viewsOf(where: Prisma.NoticeWhereInput, take: number): Promise<NoticeView[]> {
  const rows = await db.notice.findMany({ where, orderBy: { id: "desc" }, take, include: { report: { select: { revision: true, period: true } } } });
  return rows.flatMap((row) => {
    const kind = NOTICE_KINDS.find((known) => known === row.kind);
    if (!kind) return [];
    const { reason, excerpt, threadId, number, symbol } = detailSchema.parse(row.detail);
    return {
      id: String(row.id),
      kind,
      reportId: row.reportId,
      period: toPeriod(row.report.period),
      revision: row.report.revision,
      actorName: row.actorName,
      quote: reason ?? excerpt ?? null,
      threadId: threadId ?? null,
      number: number ?? null,
      symbol: symbol ?? null,
      at: row.createdAt.toISOString(),
      read: row.readAt !== null,
    };
  });
}
