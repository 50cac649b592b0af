/** What the filter of the ledger finds, as a spreadsheet. */
import { periodSlug, quarterOf } from "@/domain/period";
import { writeDay } from "@/domain/typed-day";
import { messagesFor, type Messages } from "@/messages";
import { formatDateTime } from "@/messages/format";
import { actorOrRefuse, toDownloadError } from "@/server/json-route";
import { spreadsheetResponse, toSpreadsheet, type SpreadsheetCell } from "@/server/spreadsheet";
import type { Locale } from "@/services/actor";
import { filterEntries, ledgerFilterSchema, loadLedger, type LedgerEntryView, type LedgerView } from "@/services/ledger/list";
import { todayInVietnam } from "@/services/register/today";
import { arrangeEntries } from "../arrange-entries";

export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await actorOrRefuse();
    const filter = ledgerFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    const view = await loadLedger(actor, filter.period ?? quarterOf(todayInVietnam()));
    const entries = arrangeEntries(filterEntries(view, view.entries, filter), view, filter.sort).flatMap((group) => group.entries);
    const { ledger } = messagesFor(actor.locale);
    const bytes = await toSpreadsheet(ledger.title, columnsOf(ledger), entries.map((entry, index) => [index + 1, ...cellsOf(entry, view, actor.locale)]));
    return spreadsheetResponse(bytes, `${ledger.fileName}-${periodSlug(view.period)}`);
  } catch (error) {
    return toDownloadError(request, error);
  }
}

function columnsOf({ columns }: Messages["ledger"]) {
  const widths = { ordinal: 6, day: 12, meeting: 24, section: 30, text: 70, paper: 30, unit: 30, standing: 18, place: 22, reason: 30, by: 22, at: 18 };
  return (Object.keys(widths) as (keyof typeof widths)[]).map((name) => ({ header: columns[name], width: widths[name] }));
}

function cellsOf(entry: LedgerEntryView, { headings }: LedgerView, locale: Locale): SpreadsheetCell[] {
  const { ledger } = messagesFor(locale);
  const { decidedOn, meeting, sectionKey, text, sourcePaper, originUnit, standing, place, leftOutReason, recorded } = entry;
  return [
    decidedOn && writeDay(decidedOn),
    meeting,
    headings[sectionKey] ?? sectionKey,
    text,
    sourcePaper,
    originUnit,
    ledger.standings[standing],
    standing === "in-report" && place ? ledger.place(place.number, place.heading, place.index) : null,
    standing === "left-out" ? leftOutReason : null,
    recorded.byName,
    formatDateTime(new Date(recorded.at), locale),
  ];
}
