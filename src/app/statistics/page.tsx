import clsx from "clsx";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { buttonClass } from "@/components/button";
import { PulseRefresh } from "@/components/pulse-provider";
import { messagesFor, type Locale } from "@/messages";
import { getLocale, requireActor } from "@/server/session";
import type { Actor } from "@/services/actor";
import { AppError } from "@/services/app-error";
import { officeSequence } from "@/services/notice/pulse";
import { coverageChoices, reportCoverage, type Coverage } from "@/services/statistics/coverage";
import { decisionsByPeriod } from "@/services/statistics/periods";
import { PrintButton } from "@/components/print-button";
import { OneReport } from "./one-report";
import { OverPeriods } from "./over-periods";
import { statisticsHref, statisticsSchema } from "./query";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).statistics.title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Pictures with their numbers: all periods, or with ?report= one report. */
export default async function StatisticsPage({ searchParams }: Props) {
  const query = statisticsSchema.parse(await searchParams);
  const actor = await requireActor(statisticsHref(query));
  const sequence = await officeSequence(actor);
  const choices = await coverageChoices(actor);
  const { statistics } = messagesFor(actor.locale);
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-4 px-4 py-5 sm:px-6 print:max-w-none print:p-0">
      <style>{"@page { margin: 12mm }"}</style>
      <PulseRefresh sequence={sequence} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 className="text-xl">{statistics.title}</h1>
          <p className="max-w-prose text-muted print:hidden">{statistics.intro}</p>
        </div>
        {choices.length > 0 && (
          <div className="print:hidden">
            <PrintButton label={statistics.print} />
          </div>
        )}
      </div>
      {choices.length === 0 && <Empty locale={actor.locale} />}
      {choices.length > 0 && <Views newest={choices[0]!.id} isReport={query.report !== undefined} locale={actor.locale} />}
      {choices.length > 0 && query.report === undefined && <OverPeriods found={await decisionsByPeriod(actor, query)} locale={actor.locale} />}
      {query.report !== undefined && <OneReport coverage={await coverageOr404(actor, query.report)} choices={choices} actor={actor} />}
    </div>
  );
}

function Views({ newest, isReport, locale }: { newest: string; isReport: boolean; locale: Locale }) {
  const { views } = messagesFor(locale).statistics;
  const view = (href: string, label: string, isHere: boolean) => (
    <Link href={href} aria-current={isHere ? "page" : undefined} className={clsx("border-b-2 px-1 py-1.5 font-medium", isHere ? "border-ink" : "border-transparent text-muted hover:text-ink")}>
      {label}
    </Link>
  );
  return (
    <nav aria-label={views.label} className="flex gap-5 border-b border-line print:hidden">
      {view("/statistics", views.periods, !isReport)}
      {view(statisticsHref({ report: newest }), views.report, isReport)}
    </nav>
  );
}

function Empty({ locale }: { locale: Locale }) {
  const { statistics } = messagesFor(locale);
  return (
    <div className="rounded border border-dashed border-edge bg-paper p-10 text-center">
      <h2 className="text-lg">{statistics.emptyTitle}</h2>
      <p className="mx-auto mt-1 mb-4 max-w-prose text-muted">{statistics.emptyBody}</p>
      <Link href="/" className={buttonClass("primary")}>
        {statistics.goToReports}
      </Link>
    </div>
  );
}

async function coverageOr404(actor: Actor, reportId: string): Promise<Coverage> {
  try {
    return await reportCoverage(actor, reportId);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}
