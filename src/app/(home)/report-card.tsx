import { Download, PenLine } from "lucide-react";
import Link from "next/link";
import { buttonClass } from "@/components/button";
import { check } from "@/domain/permission";
import { pathToReport, type WaitingKind } from "@/domain/waiting";
import { messagesFor } from "@/messages";
import { formatDateTime } from "@/messages/format";
import type { Actor } from "@/services/actor";
import type { ReportSummary } from "@/services/report/list-reports";
import { givenWords, replacesWords } from "./report-words";
import { SectionChart } from "./section-chart";
import { StateWord } from "./state-word";

type ReportCardProps = { report: ReportSummary; actor: Actor; waiting: WaitingKind | null };

/** One period: its state, a picture of its sections, what is still empty, and the way in. */
export function ReportCard({ report, actor, waiting }: ReportCardProps) {
  const { home, common, statistics } = messagesFor(actor.locale);
  const period = common.period(report.period);
  return (
    <div className="flex flex-wrap items-stretch gap-x-6 gap-y-3 p-4">
      <div className="min-w-60 flex-1">
        <div className="flex flex-wrap items-center gap-2">
          <h3 className="text-lg">
            <Link href={`/reports/${report.id}`} className="rounded hover:underline">
              {home.reportOf(period)}
            </Link>
          </h3>
          <StateWord state={report.state} locale={actor.locale} />
        </div>
        <Facts report={report} actor={actor} />
      </div>
      <SectionChart sections={report.sections} label={home.chartLabel(period)} describe={home.sectionCount} more={{ href: `/statistics?report=${report.id}`, label: statistics.ofReport, period }} />
      <div className="flex flex-col justify-center gap-2">
        <MainLink report={report} actor={actor} waiting={waiting} />
        <a href={`/reports/${report.id}/docx`} className={buttonClass("plain")}>
          <Download className="size-4" aria-hidden />
          {report.issued ? home.downloadIssued : home.download}
          <span className="sr-only"> {period}</span>
        </a>
      </div>
    </div>
  );
}

/** Number and date once issued, before that what is still empty; always who changed it last. */
function Facts({ report, actor }: { report: ReportSummary; actor: Actor }) {
  const { home } = messagesFor(actor.locale);
  const empty = report.sections.filter(({ decisions }) => decisions === 0);
  const total = report.sections.reduce((sum, { decisions }) => sum + decisions, 0);
  const named = [givenWords(report, actor.locale), replacesWords(report, actor.locale)].filter(Boolean).join(" · ");
  return (
    <>
      {named && <p className="mt-1">{named}</p>}
      {report.unconfirmedException && <p className="mt-1 text-alert">{home.unconfirmed}</p>}
      {!report.issued && (
        <p className="mt-1">
          {home.total(total)} · {empty.length === 0 ? home.allFilled : <span className="text-alert">{home.emptySections(empty.length)}</span>}
        </p>
      )}
      {!report.issued && empty.length > 0 && total > 0 && (
        <p className="mt-1 text-sm text-muted">
          {home.stillEmpty} {empty.map(({ heading }) => heading).join("; ")}
        </p>
      )}
      {report.lastChange && <p className="mt-1 text-sm text-muted">{home.lastChange(report.lastChange.by, formatDateTime(report.lastChange.at, actor.locale))}</p>}
    </>
  );
}

/** The one next act: what waits for the person, else to go on writing, else to look. */
function MainLink({ report, actor, waiting }: ReportCardProps) {
  const { home, common } = messagesFor(actor.locale);
  const mayWrite = (report.state === "drafting" || report.state === "returned") && check(actor, "report.edit", report.facts).allowed;
  const act = { approve: home.review, "approve-again": home.review, "confirm-exception": home.confirm, issue: home.issue }[waiting as string];
  return (
    <Link href={act ? pathToReport(actor.role, report.id) : `/reports/${report.id}`} className={buttonClass(act || mayWrite ? "primary" : "plain")}>
      {!act && mayWrite && <PenLine className="size-4" aria-hidden />}
      {act ?? (mayWrite ? home.continue : home.read)}
      <span className="sr-only"> {common.period(report.period)}</span>
    </Link>
  );
}
