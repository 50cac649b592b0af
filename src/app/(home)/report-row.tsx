import { Download } from "lucide-react";
import Link from "next/link";
import { buttonClass } from "@/components/button";
import { messagesFor } from "@/messages";
import type { Actor } from "@/services/actor";
import type { ReportSummary } from "@/services/report/list-reports";
import { givenWords, replacesWords } from "./report-words";
import { StateWord } from "./state-word";

/** A report that is done, in one line. */
export function ReportRow({ report, actor }: { report: ReportSummary; actor: Actor }) {
  const { home, common } = messagesFor(actor.locale);
  const period = common.period(report.period);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5">
      <h3 className="min-w-48 text-base font-medium">
        <Link href={`/reports/${report.id}`} className="rounded hover:underline">
          {home.reportOf(period)}
        </Link>
      </h3>
      <StateWord state={report.state} locale={actor.locale} />
      <span className="text-sm text-muted">{[givenWords(report, actor.locale), replacesWords(report, actor.locale)].filter(Boolean).join(" · ")}</span>
      <DownloadLink report={report} actor={actor} />
    </div>
  );
}

/** The earlier reports of a period, small, under the one that replaced them. */
export function EarlierReports({ reports, actor }: { reports: ReportSummary[]; actor: Actor }) {
  const { activity, common } = messagesFor(actor.locale);
  if (reports.length === 0) return null;
  return (
    <ul className="border-t border-line py-1 text-sm">
      {reports.map((report) => (
        <li key={report.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1 pr-4 pl-8">
          <Link href={`/reports/${report.id}`} className="rounded font-medium hover:underline">
            {givenWords(report, actor.locale) ?? activity.reportTitle(common.period(report.period), report.revision)}
          </Link>
          <StateWord state={report.state} locale={actor.locale} />
          <span className="text-muted">{replacesWords(report, actor.locale)}</span>
          <DownloadLink report={report} actor={actor} />
        </li>
      ))}
    </ul>
  );
}

function DownloadLink({ report, actor }: { report: ReportSummary; actor: Actor }) {
  const { home, common } = messagesFor(actor.locale);
  return (
    <a href={`/reports/${report.id}/docx`} className={`${buttonClass("quiet", "small")} ml-auto`}>
      <Download className="size-4" aria-hidden />
      {report.issued ? home.downloadIssued : home.download}
      <span className="sr-only"> {givenWords(report, actor.locale) ?? common.period(report.period)}</span>
    </a>
  );
}
