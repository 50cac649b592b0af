/** The log as a spreadsheet, filtered like the page. */
import { actorOrRefuse, toDownloadError } from "@/server/json-route";
import { spreadsheetResponse, toSpreadsheet, type SpreadsheetCell } from "@/server/spreadsheet";
import { messagesFor } from "@/messages";
import { formatDateTime } from "@/messages/format";
import type { Locale } from "@/services/actor";
import { exportLog, logFilterSchema, MOST_EXPORTED } from "@/services/audit-log";
import type { LogChange, LogEntry } from "@/services/audit-log/entry";

export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOrRefuse();
    const filter = logFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    const { entries, cut } = await exportLog(actor, filter);
    const { log } = messagesFor(actor.locale).activity;
    const { at, person, act, report, reason, before, after } = log.columns;
    const columns = [
      { header: at, width: 17 },
      { header: person, width: 24 },
      { header: act, width: 48 },
      { header: report, width: 26 },
      { header: reason, width: 40 },
      { header: before, width: 60 },
      { header: after, width: 60 },
    ];
    const rows = entries.map((entry) => rowOf(entry, actor.locale));
    if (cut) rows.push([log.cut(MOST_EXPORTED)]);
    return spreadsheetResponse(await toSpreadsheet(log.title, columns, rows), log.fileName);
  } catch (error) {
    return toDownloadError(request, error);
  }
}

function rowOf(line: LogEntry, locale: Locale): SpreadsheetCell[] {
  const { activity, common } = messagesFor(locale);
  const { report } = line;
  const title = report && (report.period ? activity.reportTitle(common.period(report.period), report.revision) : activity.log.removedReport);
  const texts = (side: "before" | "after") =>
    line.changes
      .map((change) => told(change, change[side], locale))
      .filter((text) => text !== null)
      .join("\n");
  return [formatDateTime(line.at, locale), line.actorName, activity.entry.actions[line.action](line.facts), title, line.quote, texts("before"), texts("after")];
}

function told({ field }: LogChange, value: string | null, locale: Locale): string | null {
  const { fields } = messagesFor(locale).activity.entry;
  return value === null || field === null ? value : `${fields[field] ?? field}: ${value}`;
}
