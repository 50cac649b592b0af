import Link from "next/link";
import { messagesFor } from "@/messages";
import { formatDate, formatDateTime } from "@/messages/format";
import type { Locale } from "@/services/actor";
import type { LogChange, LogEntry } from "@/services/audit-log/entry";
import type { LogLine } from "@/services/audit-log/fold";
import { diffWords } from "@/text/word-diff";

type LogListProps = {
  lines: LogLine[];
  locale: Locale;
  /** Names the report in each line; left out on a report's own timeline. */
  withReport?: boolean;
};

/** Entries of the log under their days, the newest first. */
export function LogList({ lines, locale, withReport = false }: LogListProps) {
  return byDay(lines, locale).map(([day, ofDay]) => (
    <section key={day} aria-label={day} className="mt-4">
      <h2 className="mb-1 text-sm font-medium text-muted">{day}</h2>
      <ol className="divide-y divide-line rounded border border-line bg-paper">
        {ofDay.map((line) => (
          <LogItem key={line.id} line={line} locale={locale} withReport={withReport} />
        ))}
      </ol>
    </section>
  ));
}

/** 14:05; the day stands over the list. */
function formatTime(at: Date, locale: Locale): string {
  return formatDateTime(at, locale).slice(-"14:05".length);
}

function byDay(lines: LogLine[], locale: Locale): [string, LogLine[]][] {
  const days = new Map<string, LogLine[]>();
  for (const line of lines) {
    const day = formatDate(line.at, locale);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days];
}

function LogItem({ line, locale, withReport }: { line: LogLine; locale: Locale; withReport: boolean }) {
  const { entry } = messagesFor(locale).activity;
  return (
    <li className="flex gap-3 px-4 py-2">
      <time dateTime={line.at.toISOString()} className="w-12 shrink-0 text-sm leading-6 text-muted tabular-nums">
        {formatTime(line.at, locale)}
      </time>
      <div className="min-w-0 flex-1">
        <span className="font-semibold">{line.actorName}</span> {entry.actions[line.action](line.facts)}
        {line.earlier.length > 0 && <span className="text-muted"> ({entry.saves(line.earlier.length + 1)})</span>}
        {withReport && line.report && <ReportName report={line.report} locale={locale} />}
        {line.quote && <p className="mt-0.5 line-clamp-4 whitespace-pre-line">“{line.quote}”</p>}
        {line.changes.length > 0 && <Changes line={line} locale={locale} />}
      </div>
    </li>
  );
}

function ReportName({ report, locale }: { report: NonNullable<LogEntry["report"]>; locale: Locale }) {
  const { activity, common } = messagesFor(locale);
  const title = report.period ? activity.reportTitle(common.period(report.period), report.revision) : activity.log.removedReport;
  return (
    <span className="text-muted">
      {" · "}
      {report.exists ? (
        <Link href={`/reports/${report.id}/history`} className="rounded underline">
          {title}
        </Link>
      ) : (
        `${title} (${activity.log.removedReport})`
      )}
    </span>
  );
}

/** What was there before and what after, opened on demand; a folded line can be opened save by save. */
function Changes({ line, locale }: { line: LogLine; locale: Locale }) {
  const { entry } = messagesFor(locale).activity;
  return (
    <details className="mt-0.5">
      <summary className="w-fit rounded text-sm text-muted underline-offset-2 hover:underline">
        {entry.changes(line.changes.length + line.moreChanges)}
      </summary>
      <ul className="my-1 flex flex-col gap-2">
        {line.changes.map((change, index) => (
          <li key={index}>
            <Change change={change} locale={locale} withSection={line.changes.length > 1} />
          </li>
        ))}
        {line.moreChanges > 0 && <li className="text-sm text-muted">{entry.more(line.moreChanges)}</li>}
      </ul>
      {line.earlier.length > 0 && <EachSave line={line} locale={locale} />}
    </details>
  );
}

function EachSave({ line, locale }: { line: LogLine; locale: Locale }) {
  const { entry } = messagesFor(locale).activity;
  const newest = { ...line, changes: line.changes.map((change) => ({ ...change, before: line.earlier[0]?.changes[0]?.after ?? change.before })) };
  return (
    <details className="mb-1">
      <summary className="w-fit rounded text-sm text-muted underline-offset-2 hover:underline">{entry.eachSave}</summary>
      <ol className="mt-1 flex flex-col gap-1.5 border-l-2 border-line pl-3">
        {[newest, ...line.earlier].map((save) => (
          <li key={save.id}>
            <time dateTime={save.at.toISOString()} className="text-sm text-muted tabular-nums">
              {formatTime(save.at, locale)}
            </time>
            {save.changes[0] && <Change change={save.changes[0]} locale={locale} />}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The section is named where there are several; of one alone the sentence above has told it. */
function Change({ change, locale, withSection = false }: { change: LogChange; locale: Locale; withSection?: boolean }) {
  const { entry } = messagesFor(locale).activity;
  const what = change.field === null ? entry.kinds[change.kind] : (entry.fields[change.field] ?? change.field);
  const [before, after] = [shown(change, change.before, locale), shown(change, change.after, locale)];
  return (
    <div className="text-sm leading-6">
      <span className="text-muted">{[what, withSection && change.section].filter(Boolean).join(", ")}: </span>
      <span className="whitespace-pre-line">{before === null && after === null ? entry.nothing : <WordDiff before={before ?? ""} after={after ?? ""} locale={locale} />}</span>
    </div>
  );
}

/** A stored value as one says it: roles and yes or no in words. */
function shown({ field }: LogChange, value: string | null, locale: Locale): string | null {
  const { entry } = messagesFor(locale).activity;
  if (value === null) return null;
  return (field === "role" ? entry.roles[value] : field === "printEmptySections" ? entry.flags[value] : undefined) ?? value;
}

/** What went is struck through, what came is underlined; both are said to those who do not see it. */
function WordDiff({ before, after, locale }: { before: string; after: string; locale: Locale }) {
  const { entry } = messagesFor(locale).activity;
  return diffWords(before, after).map(({ kind, text }, index) => {
    if (kind === "same") return <span key={index}>{text}</span>;
    return kind === "removed" ? (
      <del key={index} className="bg-alert-wash text-alert">
        <span className="sr-only">{entry.removedText} </span>
        {text}
      </del>
    ) : (
      <ins key={index} className="bg-wash font-medium">
        <span className="sr-only">{entry.addedText} </span>
        {text}
      </ins>
    );
  });
}
