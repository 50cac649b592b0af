import type { Metadata } from "next";
import { suggestPeriod } from "@/domain/period";
import { check } from "@/domain/permission";
import { messagesFor } from "@/messages";
import { getLocale, requireActor } from "@/server/session";
import { listReports, type ReportSummary } from "@/services/report/list-reports";
import { HomeActions } from "./home-actions";
import { ReportCard } from "./report-card";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).home.title };
}

/** The periods of the office: what each holds, what is still empty, one click to go on writing. */
export default async function HomePage() {
  const actor = await requireActor();
  const { home } = messagesFor(actor.locale);
  const reports = await listReports(actor);
  const mayOpen = check(actor, "report.open").allowed;
  const suggested = suggestPeriod(reports.map(({ period }) => period), today());
  return (
    <div className="mx-auto w-full max-w-5xl px-4 py-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl">{home.title}</h1>
        {mayOpen && <HomeActions suggested={suggested} />}
      </div>
      {reports.length === 0 && (
        <div className="mt-5 rounded border border-dashed border-edge bg-paper p-10 text-center">
          <h2 className="text-lg">{home.emptyTitle}</h2>
          <p className="mx-auto mt-1 max-w-prose text-muted">{mayOpen ? home.emptyBody : home.emptyBodyReader}</p>
        </div>
      )}
      {byYear(reports).map(([year, ofYear]) => (
        <div key={year} className="mt-5">
          <h2 className="mb-2 text-base text-muted">
            {home.year(year)}
          </h2>
          <ul className="flex flex-col gap-3">
            {ofYear.map((report) => (
              <ReportCard key={report.id} report={report} actor={actor} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** Reports under their years, both in the order they came in. */
function byYear(reports: ReportSummary[]): [number, ReportSummary[]][] {
  const years = new Map<number, ReportSummary[]>();
  for (const report of reports) years.set(report.period.year, [...(years.get(report.period.year) ?? []), report]);
  return [...years];
}

function today(): string {
  return new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" });
}
