import { Download, PenLine } from "lucide-react";
import Link from "next/link";
import { buttonClass } from "@/components/button";
import { check } from "@/domain/permission";
import { messagesFor } from "@/messages";
import { formatDateTime } from "@/messages/format";
import type { Actor } from "@/services/actor";
import type { ReportSummary } from "@/services/report/list-reports";
import { SectionChart } from "./section-chart";

/** One period: its state, a picture of its sections, what is still empty, and the way in. */
export function ReportCard({ report, actor }: { report: ReportSummary; actor: Actor }) {
  const { home, common } = messagesFor(actor.locale);
  const period = common.period(report.period);
  const mayEdit = check(actor, "report.edit", { state: report.state }).allowed;
  const empty = report.sections.filter(({ decisions }) => decisions === 0);
  const total = report.sections.reduce((sum, { decisions }) => sum + decisions, 0);
  return (
    <li className="flex flex-wrap items-stretch gap-x-6 gap-y-3 rounded border border-line bg-paper p-4">
      <div className="min-w-60 flex-1">
        <div className="flex flex-wrap items-center gap-2">
          <h3 className="text-lg">
            <Link href={`/reports/${report.id}`} className="rounded hover:underline">
              {home.reportOf(period)}
            </Link>
          </h3>
          <span className="rounded bg-wash px-2 py-0.5 text-sm">{common.states[report.state]}</span>
        </div>
        <p className="mt-1">
          {home.total(total)} · {empty.length === 0 ? home.allFilled : <span className="text-alert">{home.emptySections(empty.length)}</span>}
        </p>
        {empty.length > 0 && total > 0 && (
          <p className="mt-1 text-sm text-muted">
            {home.stillEmpty} {empty.map(({ heading }) => heading).join("; ")}
          </p>
        )}
        {report.lastChange && <p className="mt-1 text-sm text-muted">{home.lastChange(report.lastChange.by, formatDateTime(report.lastChange.at, actor.locale))}</p>}
      </div>
      <SectionChart sections={report.sections} label={home.chartLabel(period)} describe={home.sectionCount} />
      <div className="flex flex-col justify-center gap-2">
        <Link href={`/reports/${report.id}`} className={buttonClass(mayEdit ? "primary" : "plain")}>
          {mayEdit && <PenLine className="size-4" aria-hidden />}
          {mayEdit ? home.continue : home.read}
          <span className="sr-only"> {period}</span>
        </Link>
        <a href={`/reports/${report.id}/docx`} className={buttonClass("plain")}>
          <Download className="size-4" aria-hidden />
          {home.download}
          <span className="sr-only"> {period}</span>
        </a>
      </div>
    </li>
  );
}
