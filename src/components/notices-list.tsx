"use client";
import clsx from "clsx";
import Link from "next/link";
import type { Role } from "@/domain/permission";
import { pathToReport } from "@/domain/waiting";
import type { Messages, Locale } from "@/messages";
import { formatDateTime } from "@/messages/format";
import type { NoticeView } from "@/services/notice/list";
import { useLocale, useMessages } from "./messages-provider";

/** "Trần Quốc Bảo trả lại báo cáo quý I/2024" */
export function noticeSentence({ activity, common }: Messages, { kind, actorName, period, revision, number, symbol }: NoticeView): string {
  const given = number === null ? null : `${String(number).padStart(2, "0")}${symbol ? `-${symbol}` : ""}`;
  return activity.notices[kind]({ actor: actorName, report: activity.report(common.period(period), revision), number: given });
}

/** Where a notice leads: to its comment, else to the report as the person works on it. */
export function noticeHref(role: Role, { reportId, threadId }: Pick<NoticeView, "reportId" | "threadId">): string {
  return `${pathToReport(role, reportId)}${threadId ? `?thread=${threadId}` : ""}`;
}

type NoticesListProps = { notices: NoticeView[]; role: Role; onFollow: (notice: NoticeView) => void };

/** Notices as links, unread ones told apart by a word as well as by weight. */
export function NoticesList({ notices, role, onFollow }: NoticesListProps) {
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line">
      {notices.map((notice) => (
        <li key={notice.id}>
          <Link href={noticeHref(role, notice)} onClick={() => onFollow(notice)} className="block px-4 py-2.5 hover:bg-wash">
            <NoticeText notice={notice} locale={locale} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function NoticeText({ notice, locale }: { notice: NoticeView; locale: Locale }) {
  const messages = useMessages();
  return (
    <>
      <span className={clsx("block", !notice.read && "font-semibold")}>
        {!notice.read && <span className="mr-1.5 rounded bg-alert px-1.5 py-0.5 text-xs font-medium text-on-ink">{messages.activity.bell.isNew}</span>}
        {noticeSentence(messages, notice)}
      </span>
      {notice.quote && <span className="mt-0.5 line-clamp-2 text-sm">“{notice.quote}”</span>}
      <span className="mt-0.5 block text-sm text-muted">{formatDateTime(new Date(notice.at), locale)}</span>
    </>
  );
}
