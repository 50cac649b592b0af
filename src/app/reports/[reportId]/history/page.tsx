import type { Metadata } from "next";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { notFound } from "next/navigation";
import { buttonClass } from "@/components/button";
import { PulseRefresh } from "@/components/pulse-provider";
import { pathToReport } from "@/domain/waiting";
import { messagesFor } from "@/messages";
import { requireActor } from "@/server/session";
import type { Actor } from "@/services/actor";
import { AppError } from "@/services/app-error";
import { reportTimeline, type ReportTimeline } from "@/services/audit-log";
import { officeSequence } from "@/services/notice/pulse";
import { LogList } from "./log-entry";

type Props = PageProps<"/reports/[reportId]/history">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reportId } = await params;
  const actor = await requireActor(`/reports/${reportId}/history`);
  const { activity } = messagesFor(actor.locale);
  return { title: activity.timeline.heading };
}

/** What happened to a report, from its opening to now. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { reportId } = await params;
  const { before } = await searchParams;
  const actor = await requireActor(`/reports/${reportId}/history`);
  const sequence = await officeSequence(actor);
  const { report, lines, older } = await timelineOr404(actor, reportId, before);
  const { activity, common } = messagesFor(actor.locale);
  const address = `/reports/${reportId}/history`;
  return (
    <div className="mx-auto w-full max-w-4xl px-4 pt-4 pb-12">
      {before === undefined && <PulseRefresh sequence={sequence} />}
      <Link href={pathToReport(actor.role, reportId)} className="inline-flex items-center gap-1 rounded text-sm text-muted hover:text-ink hover:underline">
        <ArrowLeft className="size-4" aria-hidden />
        {activity.timeline.back}
      </Link>
      <h1 className="mt-2 text-2xl">{activity.timeline.title(activity.report(common.period(report.period), report.revision))}</h1>
      <p className="mt-1 max-w-prose text-muted">{activity.timeline.intro}</p>
      {lines.length === 0 && <p className="mt-4">{activity.timeline.empty}</p>}
      <LogList lines={lines} locale={actor.locale} />
      <div className="mt-4 flex gap-2">
        {before !== undefined && (
          <Link href={address} className={buttonClass()}>
            {activity.timeline.newest}
          </Link>
        )}
        {older && (
          <Link href={`${address}?before=${older}`} className={buttonClass()}>
            {activity.timeline.older}
          </Link>
        )}
      </div>
    </div>
  );
}

async function timelineOr404(actor: Actor, reportId: string, before: string | string[] | undefined): Promise<ReportTimeline> {
  try {
    return await reportTimeline(actor, reportId, { before: typeof before === "string" && /^\d{1,18}$/.test(before) ? before : undefined });
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}
