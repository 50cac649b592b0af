import { withCapital } from "@/messages/format";
import { FileSpreadsheet, Printer } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { buttonClass } from "@/components/button";
import { Notice } from "@/components/notice";
import { PulseRefresh } from "@/components/pulse-provider";
import { comparePeriodsNewestFirst, quarterOf } from "@/domain/period";
import { periodBeside, periodKey } from "@/domain/period-key";
import { check } from "@/domain/permission";
import type { Period } from "@/domain/report-document";
import { EDITABLE_STATES } from "@/domain/workflow";
import { messagesFor, type Messages } from "@/messages";
import { getLocale, requireActor } from "@/server/session";
import type { Actor } from "@/services/actor";
import { filterEntries, ledgerFilterSchema, ledgerPeriods, loadLedger, type LedgerFilter, type LedgerPeriod, type LedgerView } from "@/services/ledger/list";
import { officeSequence } from "@/services/notice/pulse";
import { todayInVietnam } from "@/services/register/today";
import { offered } from "./arrange-entries";
import { LedgerDesk } from "./ledger-desk";
import { LedgerFilterForm, StandingLinks } from "./ledger-filter";
import { OpenReportButton } from "./open-report-button";
import { ledgerHref } from "./query";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).ledger.title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The ledger of one period, the present quarter unless another is asked for. */
export default async function LedgerPage({ searchParams }: Props) {
  const query = await searchParams;
  const actor = await requireActor("/ledger");
  const filter = ledgerFilterSchema.parse(query);
  const words = messagesFor(actor.locale);
  const today = todayInVietnam();
  const period = filter.period ?? quarterOf(today);
  // Read first: what happens while the rest is read makes the page look again.
  const sequence = await officeSequence(actor);
  const [view, periods] = await Promise.all([loadLedger(actor, period), ledgerPeriods(actor)]);
  const shown = filterEntries(view, view.entries, filter);
  const { entries, ...rest } = view;
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-4 px-4 py-5 sm:px-6">
      <PulseRefresh sequence={sequence} />
      <Head view={view} filter={filter} actor={actor} words={words} />
      <LedgerFilterForm key={JSON.stringify(filter)} period={period} asked={filter} periods={periodChoices(periods, period, quarterOf(today))} words={words} />
      {view.entries.length > 0 && <Others periods={periods} shown={period} words={words} />}
      {view.report && !EDITABLE_STATES.includes(view.report.state) && <Notice>{words.ledger.closed(words.common.states[view.report.state])}</Notice>}
      <LedgerDesk
        key={periodKey(period)}
        view={rest}
        shown={shown}
        offered={{ meetings: offered(entries, "meeting"), units: offered(entries, "originUnit") }}
        sort={filter.sort}
        personId={actor.id}
        today={today}
        mayRecord={check(actor, "ledger.record").allowed}
        maySettle={check(actor, "ledger.settle").allowed}
      >
        {view.entries.length > 0 && <StandingLinks view={view} asked={filter} words={words} />}
      </LedgerDesk>
      {view.unseen > 0 && view.report && (
        <p>
          {words.ledger.unseen(view.unseen)}{" "}
          <Link href={`/reports/${view.report.id}?write&ledger`} className="underline">
            {words.ledger.seeUnseen}
          </Link>
        </p>
      )}
      {shown.length === 0 && <Nothing view={view} periods={periods} actor={actor} words={words} />}
    </div>
  );
}

function Head({ view, filter, actor, words: { ledger, common } }: { view: LedgerView; filter: LedgerFilter; actor: Actor; words: Messages }) {
  const { period, report } = view;
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div className="flex-1 basis-96">
        <h1 className="text-xl">{ledger.of(common.period(period))}</h1>
        <p className="max-w-4xl text-sm text-muted">{ledger.intro}</p>
      </div>
      <div className="flex flex-wrap items-start gap-2">
        {view.entries.length > 0 && (
          <>
            <Link href={ledgerHref(period, filter, "/ledger/print")} className={buttonClass()}>
              <Printer className="size-4" aria-hidden />
              {ledger.print.view}
            </Link>
            <a href={ledgerHref(period, filter, "/ledger/xlsx")} className={buttonClass()}>
              <FileSpreadsheet className="size-4" aria-hidden />
              {ledger.export}
            </a>
          </>
        )}
        {report && (
          <Link href={`/reports/${report.id}`} className={buttonClass()}>
            {ledger.goToReport(common.period(period))}
          </Link>
        )}
        {!report && check(actor, "report.open").allowed && <OpenReportButton period={period} />}
      </div>
    </div>
  );
}

/** Periods in which something waits, lest it be forgotten because another period is shown. */
function Others({ periods, shown, words: { ledger, common } }: { periods: readonly LedgerPeriod[]; shown: Period; words: Messages }) {
  const waiting = periods.filter(({ period, open }) => open > 0 && periodKey(period) !== periodKey(shown)).slice(0, 8);
  if (waiting.length === 0) return null;
  return (
    <p className="text-sm">
      {ledger.others}{" "}
      {waiting.map(({ period, open, reportId }, index) => (
        <span key={periodKey(period)}>
          {index > 0 && ", "}
          <Link href={ledgerHref(period, { standing: "open" })} className="underline">
            {ledger.filter.withOpen(common.period(period), open)}
          </Link>
          {reportId === null && ` (${ledger.notOpened})`}
        </span>
      ))}
    </p>
  );
}

/** Where something was recorded, for who comes to a period without anything. */
function Elsewhere({ periods, words: { ledger, common } }: { periods: readonly LedgerPeriod[]; words: Messages }) {
  const waiting = periods.filter(({ open }) => open > 0);
  const recorded = [...waiting, ...periods.filter(({ entries, open }) => entries > 0 && open === 0)].slice(0, 8);
  if (recorded.length === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="text-base">{ledger.elsewhere}</h3>
      <ul className="mt-1 flex flex-col gap-1">
        {recorded.map(({ period, entries, open, reportId }) => (
          <li key={periodKey(period)}>
            <Link href={ledgerHref(period)} className="underline">
              {withCapital(common.period(period))}
            </Link>
            : {ledger.recordedThere(entries, open)}
            {reportId === null && ` (${ledger.notOpened})`}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Nothing({ view, periods, actor, words }: { view: LedgerView; periods: readonly LedgerPeriod[]; actor: Actor; words: Messages }) {
  const { ledger, common } = words;
  if (view.entries.length > 0)
    return (
      <p className="rounded border border-line bg-paper p-6">
        {ledger.nothingFound}{" "}
        <Link href={ledgerHref(view.period)} className="underline">
          {ledger.showAll}
        </Link>
      </p>
    );
  return (
    <div className="rounded border border-dashed border-edge bg-paper p-8 text-center">
      <h2 className="text-lg">{withCapital(ledger.emptyTitle(common.period(view.period)))}</h2>
      <p className="mx-auto mt-1 max-w-prose text-muted">{check(actor, "ledger.record").allowed ? ledger.emptyBody : ledger.emptyBodyReader}</p>
      <Elsewhere periods={periods} words={words} />
    </div>
  );
}

/** The periods one may mean: those there are, and the quarters around the present one, newest first. */
function periodChoices(known: readonly LedgerPeriod[], shown: Period, now: Period): { period: Period; open: number }[] {
  const near = [now, periodBeside(now, 1), periodBeside(now, -1), shown].flatMap((period) => (period ? [{ period, open: 0 }] : []));
  const all = new Map([...near, ...known].map((one) => [periodKey(one.period), one]));
  return [...all.values()].sort((a, b) => comparePeriodsNewestFirst(a.period, b.period));
}
