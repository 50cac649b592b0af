import { writeDay } from "@/domain/typed-day";
import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/button";
import { printNumberAndSymbol } from "@/domain/register";
import { messagesFor, type Locale, type Messages } from "@/messages";
import { formatDateTime } from "@/messages/format";
import type { Act, EntryView } from "@/services/register/entry-view";
import type { RegisterFilter, RegisterPage } from "@/services/register/list";
import { downloadCount, inGroups, remarksOf, stateOf } from "./entry-words";
import { registerHref } from "./query";

/** Whether a number still stands is seen before one scrolls to who signed. */
const COLUMNS = ["number", "date", "subject", "state", "report", "drafted", "approved", "issued", "downloads"] as const;

export function RegisterTable({ entries, locale }: { entries: readonly EntryView[]; locale: Locale }) {
  const { register } = messagesFor(locale);
  // Relative: what only a screen reader sees would else stretch the page.
  return (
    <div className="relative overflow-x-auto rounded border border-line bg-paper" tabIndex={0} role="region" aria-label={register.title}>
      <table className="w-full text-left text-sm">
        <thead className="border-b border-line text-muted">
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="px-2 py-2 font-medium whitespace-nowrap first:pl-3">
                {register.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        {inGroups(entries, locale).map(({ heading, entries: group }) => (
          <tbody key={heading}>
            <tr className="border-b border-line bg-wash">
              <th scope="rowgroup" colSpan={COLUMNS.length} className="px-3 py-1 font-medium">
                {heading}
              </th>
            </tr>
            {group.map((entry) => (
              <EntryRow key={entry.id} entry={entry} locale={locale} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function EntryRow({ entry, locale }: { entry: EntryView; locale: Locale }) {
  const { register, common } = messagesFor(locale);
  const { report, recorded } = entry;
  const period = report && common.period(report.period);
  return (
    <tr className="border-b border-line align-top last:border-0">
      <th scope="row" className="py-2 pr-2 pl-3 font-medium whitespace-nowrap tabular-nums">
        {printNumberAndSymbol(entry.number, entry.symbol)}
      </th>
      <Cell className="whitespace-nowrap tabular-nums">{writeDay(entry.date)}</Cell>
      <Cell className="min-w-48">{entry.subject}</Cell>
      <Cell className="min-w-44">
        <State entry={entry} locale={locale} />
      </Cell>
      <Cell>
        {report && (
          <Link href={`/reports/${report.id}`} aria-label={register.openReport(period!)} className="whitespace-nowrap underline">
            {period}
          </Link>
        )}
      </Cell>
      <Cell>{report && <Drafted report={report} locale={locale} />}</Cell>
      <Cell>{report?.approved && <Signed act={report.approved} locale={locale} />}</Cell>
      <Cell>{report ? <Signed act={recorded} locale={locale} /> : <span className="text-muted">{register.paperBy(recorded.byName)}</span>}</Cell>
      <Cell>{report && <Downloads entry={entry} locale={locale} />}</Cell>
    </tr>
  );
}

function Cell({ className, children }: { className?: string; children: ReactNode }) {
  return <td className={clsx("p-2", className)}>{children}</td>;
}

function Signed({ act, locale }: { act: Act; locale: Locale }) {
  return (
    <>
      {act.byName}
      <span className="block whitespace-nowrap text-muted">{formatDateTime(new Date(act.at), locale)}</span>
    </>
  );
}

/** Who submitted it, and who opened the period where that was somebody else. */
function Drafted({ report, locale }: { report: NonNullable<EntryView["report"]>; locale: Locale }) {
  const { register } = messagesFor(locale);
  const { submitted, openedBy } = report;
  return (
    <>
      {submitted && <Signed act={submitted} locale={locale} />}
      {openedBy && openedBy !== submitted?.byName && <span className="block text-muted">{register.openedBy(openedBy)}</span>}
    </>
  );
}

function Downloads({ entry, locale }: { entry: EntryView; locale: Locale }) {
  const { register } = messagesFor(locale);
  const count = downloadCount(entry);
  if (count === 0) return <span className="text-muted">{register.downloadsOf(0)}</span>;
  return (
    <details>
      <summary className="whitespace-nowrap">
        {register.downloadsOf(count)}
        <span className="sr-only">: {printNumberAndSymbol(entry.number, entry.symbol)}</span>
      </summary>
      <ul className="mt-1 flex min-w-36 flex-col gap-1">
        {entry.report!.downloads.map((person) => (
          <li key={person.name + person.lastAt}>{register.downloadsBy(person.name, person.count, formatDateTime(new Date(person.lastAt), locale))}</li>
        ))}
      </ul>
    </details>
  );
}

function State({ entry, locale }: { entry: EntryView; locale: Locale }) {
  const { register } = messagesFor(locale);
  const state = stateOf(entry);
  return (
    <>
      <span className={clsx("rounded px-1.5 py-0.5 font-medium whitespace-nowrap", state === "recalled" ? "bg-alert-wash text-alert" : state === "paper" ? "border border-dashed border-edge" : "bg-wash")}>{register.states[state]}</span>
      {remarksOf(entry, locale).map((remark, index) => (
        <span key={index} className="mt-1 block">
          {remark}
        </span>
      ))}
    </>
  );
}

export function RegisterPages({ found, filter, words }: { found: RegisterPage; filter: RegisterFilter; words: Messages["register"] }) {
  const { page, pages } = found;
  if (pages === 1) return null;
  const href = (to: number) => registerHref("/register", { ...filter, page: to });
  return (
    <nav aria-label={words.pages} className="flex items-center justify-center gap-3 pb-6">
      {page > 1 && (
        <Link href={href(page - 1)} className={buttonClass("plain", "small")}>
          {words.newer}
        </Link>
      )}
      <span>{words.page(page, pages)}</span>
      {page < pages && (
        <Link href={href(page + 1)} className={buttonClass("plain", "small")}>
          {words.older}
        </Link>
      )}
    </nav>
  );
}
