import type { Metadata } from "next";
import Link from "next/link";
import { Download } from "lucide-react";
import { buttonClass } from "@/components/button";
import { messagesFor } from "@/messages";
import { getLocale } from "@/server/session";
import { auditLog, logChoices, logFilterSchema, type LogFilter } from "@/services/audit-log";
import { LogList } from "@/app/reports/[reportId]/history/log-entry";
import { AdminPage } from "../admin-page";
import { requireActorWho } from "../require-admin";
import { LogFilterForm } from "./filter-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).activity.log.title };
}

/** The log of the whole office, filtered by the address, so that a view of it can be kept and sent on. */
export default async function LogPage({ searchParams }: PageProps<"/admin/log">) {
  const actor = await requireActorWho("audit.view", "/admin/log");
  const filter = logFilterSchema.parse(await searchParams);
  const [{ lines, older }, choices] = await Promise.all([auditLog(actor, filter), logChoices(actor)]);
  const { log, timeline } = messagesFor(actor.locale).activity;
  return (
    <AdminPage title={log.title} intro={log.intro}>
      <LogFilterForm filter={filter} choices={choices} locale={actor.locale}>
        <a href={addressOf("/admin/log/export", { ...filter, before: undefined })} className={`${buttonClass()} ml-auto`}>
          <Download className="size-4" aria-hidden />
          {log.export}
        </a>
      </LogFilterForm>
      {lines.length === 0 && <p className="mt-4">{log.nothing}</p>}
      <LogList lines={lines} locale={actor.locale} withReport />
      <div className="mt-4 flex gap-2">
        {filter.before && (
          <Link href={addressOf("/admin/log", { ...filter, before: undefined })} className={buttonClass()}>
            {timeline.newest}
          </Link>
        )}
        {older && (
          <Link href={addressOf("/admin/log", { ...filter, before: older })} className={buttonClass()}>
            {timeline.older}
          </Link>
        )}
      </div>
    </AdminPage>
  );
}

function addressOf(path: string, filter: LogFilter): string {
  const query = new URLSearchParams(Object.entries(filter).filter((part): part is [string, string] => part[1] !== undefined));
  return query.size === 0 ? path : `${path}?${query}`;
}
