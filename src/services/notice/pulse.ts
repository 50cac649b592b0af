/** What an open page asks every few seconds: is there anything new for me, has anything happened in the office? */
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { noticesSince, unreadCount, type NoticeView } from "./list";

export type Pulse = {
  unread: number;
  /** Unread notices after the one named, the newest first; some may be told twice. */
  newest: NoticeView[];
  /** The person's newest notice, "0" for none: what to name next time. */
  last: string;
  /** Changes with every entry of the audit log. Only good for telling whether it is the same. */
  sequence: string;
};

/**
 * Ids are given before their transactions are visible, so an id that was passed
 * over may still appear: as long as a transaction can last, and a little more.
 */
const LATE_BY = 15_000;

/** `since` is the newest notice the page knows of; with null nothing counts as new. */
export async function pulse(actor: Actor, since: string | null): Promise<Pulse> {
  assertMay(actor, "report.view");
  const [unread, newest, sequence] = await Promise.all([unreadCount(actor), newestNotice(actor), officeSequence(actor)]);
  const justBefore = new Date(Date.now() - LATE_BY);
  const mayBeNew = since !== null && newest !== null && unread > 0 && (newest.id > BigInt(since) || newest.createdAt >= justBefore);
  return { unread, newest: mayBeNew ? await noticesSince(actor, BigInt(since), justBefore) : [], last: String(newest?.id ?? 0), sequence };
}

function newestNotice(actor: Actor): Promise<{ id: bigint; createdAt: Date } | null> {
  return db.notice.findFirst({ where: { userId: actor.id }, orderBy: { id: "desc" }, select: { id: true, createdAt: true } });
}

/** How many ids back an entry may still appear; more than can be written at one moment. */
const WINDOW = 200;

/**
 * A mark of all that has happened in the office, for pages that show much of it.
 * The newest id alone would miss an entry that becomes visible after a later one.
 */
export async function officeSequence(actor: Actor): Promise<string> {
  assertMay(actor, "report.view");
  const [{ newest, count }] = await db.$queryRaw<[{ newest: bigint | null; count: bigint }]>`
    SELECT (SELECT max(id) FROM "AuditEntry") AS newest,
           (SELECT count(*) FROM "AuditEntry" WHERE id > (SELECT max(id) FROM "AuditEntry") - ${WINDOW}) AS count`;
  return `${newest ?? 0}-${count}`;
}
