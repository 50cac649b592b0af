import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/button";
import { SelectField, TextField } from "@/components/field";
import { comparePeriodsNewestFirst } from "@/domain/period";
import { messagesFor } from "@/messages";
import type { Locale } from "@/services/actor";
import type { logChoices, LogFilter } from "@/services/audit-log";
import { ACTION_GROUPS } from "@/services/audit-log/groups";

type Props = { filter: LogFilter; choices: Awaited<ReturnType<typeof logChoices>>; locale: Locale; children: ReactNode };

/** Who, what, which report, when. A plain form: it works before the page's scripts have come. */
export function LogFilterForm({ filter, choices, locale, children }: Props) {
  const { activity, common } = messagesFor(locale);
  const { log } = activity;
  const reports = choices.reports.sort((a, b) => comparePeriodsNewestFirst(a.period, b.period) || b.revision - a.revision);
  const isFiltered = Object.values(filter).some((part) => part !== undefined);
  return (
    // Keyed by the filter: the boxes of an uncontrolled form would keep what another address said.
    <form key={JSON.stringify(filter)} action="/admin/log" className="flex flex-wrap items-end gap-3 rounded border border-line bg-paper p-4">
      <div className="grid w-full grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] gap-3">
        <SelectField label={log.person} name="person" defaultValue={filter.person ?? ""}>
          <option value="">{log.everybody}</option>
          {choices.people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField label={log.group} name="group" defaultValue={filter.group ?? ""}>
          <option value="">{log.everything}</option>
          {ACTION_GROUPS.map((group) => (
            <option key={group} value={group}>
              {log.groups[group]}
            </option>
          ))}
        </SelectField>
        <SelectField label={log.report} name="report" defaultValue={filter.report ?? ""}>
          <option value="">{log.everyReport}</option>
          {reports.map(({ id, period, revision }) => (
            <option key={id} value={id}>
              {activity.reportTitle(common.period(period), revision)}
            </option>
          ))}
        </SelectField>
        <TextField label={log.from} name="from" type="date" defaultValue={filter.from ?? ""} />
        <TextField label={log.to} name="to" type="date" defaultValue={filter.to ?? ""} />
      </div>
      <button type="submit" className={buttonClass("primary")}>
        {log.filter}
      </button>
      {isFiltered && (
        <Link href="/admin/log" className={buttonClass("quiet")}>
          {log.clear}
        </Link>
      )}
      {children}
    </form>
  );
}
