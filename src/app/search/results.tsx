import Link from "next/link";
import { Fragment } from "react";
import { buttonClass } from "@/components/button";
import { hrefOf, MarkedText, numberWords, placeOf, reportName, stateOf } from "@/components/find-anything-words";
import { messagesFor, type Locale, type Messages } from "@/messages";
import type { Hit, HitReport } from "@/services/search/hit";
import type { SearchFilter, SearchResult } from "@/services/search/search";
import { StateWord } from "../(home)/state-word";
import { searchHref } from "./query";

export function Hits({ hits, locale }: { hits: readonly Hit[]; locale: Locale }) {
  return (
    <ol className="flex flex-col divide-y divide-line rounded border border-line bg-paper">
      {hits.map((hit, place) => (
        <HitItem key={place} hit={hit} locale={locale} />
      ))}
    </ol>
  );
}

function HitItem({ hit, locale }: { hit: Hit; locale: Locale }) {
  const words = messagesFor(locale);
  const { report } = hit;
  return (
    <li className="flex flex-col gap-1 px-4 py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link href={hrefOf(hit)} className="font-medium underline underline-offset-2">
          {placeOf(hit, words)}
        </Link>
        {hit.kind === "ledger" ? <span className="rounded bg-wash px-2 py-0.5 text-sm">{stateOf(hit, words)}</span> : report && <StateWord state={report.state} locale={locale} />}
        {report && (hit.kind === "decision" || hit.kind === "text") && <span className="text-sm text-muted">{numberWords(report, words).join(", ")}</span>}
        {report && hit.kind === "entry" && (
          <Link href={`/reports/${report.id}`} className="text-sm underline">
            {reportName(report, words)}
          </Link>
        )}
      </p>
      <p className="max-w-5xl whitespace-pre-line break-words">
        <MarkedText excerpt={hit.excerpt} />
      </p>
      {hit.kind === "decision" && hit.alsoIn.length > 0 && (
        <p className="text-sm text-muted">
          {words.search.alsoIn}{" "}
          {hit.alsoIn.map(({ id, report: other }, place) => (
            <Fragment key={id}>
              {place > 0 && ", "}
              <Link href={`/reports/${other.id}?decision=${id}`} className="underline">
                {words.common.period(other.period)}
              </Link>
            </Fragment>
          ))}
        </p>
      )}
    </li>
  );
}

/** Reports of the period that was named, and sections of the name that was typed: often the very thing looked for. */
export function Shortcuts({ result: { periods, headings }, filter, locale }: { result: SearchResult; filter: SearchFilter; locale: Locale }) {
  const words = messagesFor(locale);
  if (periods.length === 0 && headings.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-3 rounded border border-line bg-paper px-4 py-3">
      {periods.length > 0 && (
        <nav aria-label={words.search.reportsNamed} className="flex flex-col gap-1">
          <h2 className="text-sm text-muted">{words.search.reportsNamed}</h2>
          {periods.map((report) => (
            <ReportLink key={report.id} report={report} locale={locale} />
          ))}
        </nav>
      )}
      {headings.length > 0 && (
        <nav aria-label={words.search.sectionsNamed} className="flex flex-col gap-1">
          <h2 className="text-sm text-muted">{words.search.sectionsNamed}</h2>
          {headings.map(({ key, heading, reports }) => (
            <span key={key}>
              <Link href={searchHref({ section: key, year: filter.year, state: filter.state })} className="underline">
                {heading}
              </Link>{" "}
              <span className="text-sm text-muted">{words.search.inReports(reports)}</span>
            </span>
          ))}
        </nav>
      )}
    </div>
  );
}

function ReportLink({ report, locale }: { report: HitReport; locale: Locale }) {
  const words = messagesFor(locale);
  return (
    <span className="flex flex-wrap items-baseline gap-2">
      <Link href={`/reports/${report.id}`} className="underline">
        {reportName(report, words)}
      </Link>
      <StateWord state={report.state} locale={locale} />
      <span className="text-sm text-muted">{numberWords(report, words).join(", ")}</span>
    </span>
  );
}

export function SearchPages({ result: { page, pages }, filter, words: { search } }: { result: SearchResult; filter: SearchFilter; words: Messages }) {
  if (pages === 1) return null;
  const href = (to: number) => searchHref({ ...filter, page: to });
  return (
    <nav aria-label={search.pages} className="flex items-center justify-center gap-3 pb-6">
      {page > 1 && (
        <Link href={href(page - 1)} className={buttonClass("plain", "small")}>
          {search.previous}
        </Link>
      )}
      <span>{search.page(page, pages)}</span>
      {page < pages && (
        <Link href={href(page + 1)} className={buttonClass("plain", "small")}>
          {search.next}
        </Link>
      )}
    </nav>
  );
}
