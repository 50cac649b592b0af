import { todayInVietnam } from "@/services/register/today";
import type { Metadata } from "next";
import Link from "next/link";
import { suggestPeriod } from "@/domain/period";
import { PulseRefresh } from "@/components/pulse-provider";
import { periodKey } from "@/domain/period-key";
import { check } from "@/domain/permission";
import { messagesFor, type Messages } from "@/messages";
import { getLocale, requireActor } from "@/server/session";
import type { Actor } from "@/services/actor";
import { unopenedLedgers } from "@/services/ledger/list";
import { officeSequence } from "@/services/notice/pulse";
import { listWaiting, type WaitingItem } from "@/services/notice/waiting";
import { listReports } from "@/services/report/list-reports";
import { ledgerHref } from "../ledger/query";
import { arrangeReports, type PeriodGroup } from "./arrange-reports";
import { HomeActions } from "./home-actions";
import { ReportCard } from "./report-card";
import { EarlierReports, ReportRow } from "./report-row";
import { WaitingList } from "./waiting-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).home.title };
}

/** What waits for the person, then the periods of the office: what each holds and one click to go on. */
export default async function HomePage() {
  const actor = await requireActor();
  const words = messagesFor(actor.locale);
  const { home } = words;
  // Read before all else: what happens meanwhile is then seen again rather than missed.
  const sequence = await officeSequence(actor);
  const [reports, waiting, unopened] = await Promise.all([listReports(actor), listWaiting(actor), unopenedLedgers(actor)]);
  const mayOpen = check(actor, "report.open").allowed;
  const suggested = suggestPeriod(reports.map(({ period }) => period), todayInVietnam());
  return (
    <div className="mx-auto w-full max-w-5xl px-4 py-6">
      <PulseRefresh sequence={sequence} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl">{home.title}</h1>
        {mayOpen && <HomeActions suggested={suggested} />}
      </div>
      <WaitingList items={waiting} actor={actor} />
      {mayOpen && <Unopened ledgers={unopened.slice(0, MOST_UNOPENED)} words={words} />}
      {reports.length === 0 && (
        <div className="mt-5 rounded border border-dashed border-edge bg-paper p-10 text-center">
          <h2 className="text-lg">{home.emptyTitle}</h2>
          <p className="mx-auto mt-1 max-w-prose text-muted">{mayOpen ? home.emptyBody : home.emptyBodyReader}</p>
        </div>
      )}
      {arrangeReports(reports).map(([year, groups]) => (
        <div key={year} className="mt-5">
          <h2 className="mb-2 text-base text-muted">{home.year(year)}</h2>
          <ul className="flex flex-col gap-2">
            {groups.map((group) => (
              <PeriodItem key={group.newest.id} group={group} actor={actor} waiting={waiting} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** More than an office leaves unopened; all are on the ledger's page. */
const MOST_UNOPENED = 6;

/** What is recorded for periods whose report nobody has opened: said calmly, and not forgotten. */
function Unopened({ ledgers, words: { home, common } }: { ledgers: Awaited<ReturnType<typeof unopenedLedgers>>; words: Messages }) {
  if (ledgers.length === 0) return null;
  return (
    <p className="mt-2 text-sm">
      {home.unopened}{" "}
      {ledgers.map(({ period, open }, index) => (
        <span key={periodKey(period)}>
          {index > 0 && ", "}
          <Link href={ledgerHref(period)} className="underline">
            {home.unopenedPeriod(common.period(period), open)}
          </Link>
        </span>
      ))}
    </p>
  );
}

function PeriodItem({ group: { newest, earlier, full }, actor, waiting }: { group: PeriodGroup; actor: Actor; waiting: WaitingItem[] }) {
  const kind = waiting.find(({ reportId }) => reportId === newest.id)?.kind ?? null;
  return (
    <li className="rounded border border-line bg-paper">
      {full ? <ReportCard report={newest} actor={actor} waiting={kind} /> : <ReportRow report={newest} actor={actor} />}
      <EarlierReports reports={earlier} actor={actor} />
    </li>
  );
}
