import type { Metadata } from "next";
import { CELL, PrintSheet } from "@/components/print-sheet";
import { quarterOf } from "@/domain/period";
import { writeDay } from "@/domain/typed-day";
import { messagesFor, type Messages } from "@/messages";
import { formatDate, withCapital } from "@/messages/format";
import { getLocale, requireActor } from "@/server/session";
import { filterEntries, ledgerFilterSchema, loadLedger, type LedgerEntryView, type LedgerFilter, type LedgerView } from "@/services/ledger/list";
import { registerOffice } from "@/services/register/list";
import { todayInVietnam } from "@/services/register/today";
import { arrangeEntries, type EntryGroup } from "../arrange-entries";
import { ledgerHref } from "../query";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).ledger.title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The ledger of a period as a sheet: what the filter leaves, as it was decided. */
export default async function LedgerPrintPage({ searchParams }: Props) {
  const query = await searchParams;
  const actor = await requireActor("/ledger/print");
  const filter = ledgerFilterSchema.parse(query);
  const { ledger, common } = messagesFor(actor.locale);
  const period = filter.period ?? quarterOf(todayInVietnam());
  const [view, office] = await Promise.all([loadLedger(actor, period), registerOffice(actor)]);
  const shown = filterEntries(view, view.entries, filter);
  return (
    <PrintSheet office={office} title={ledger.print.title} back={{ href: ledgerHref(period, filter), label: ledger.print.back }} printLabel={ledger.print.now}>
      <p className="text-center text-base font-bold">{withCapital(common.period(period))}</p>
      <p className="mb-3 text-center italic">{[filterWords(filter, ledger), ledger.print.drawnUp(formatDate(new Date(), actor.locale))].filter(Boolean).join(". ")}</p>
      {shown.length === 0 ? <p>{ledger.print.empty}</p> : <Sheet groups={inPrintOrder(shown, view, filter)} view={view} ledger={ledger} />}
      {shown.length > 0 && <p className="mt-3">{ledger.print.sum(shown.length, countOf(shown))}</p>}
    </PrintSheet>
  );
}

function filterWords({ standing, q }: LedgerFilter, ledger: Messages["ledger"]): string {
  return [standing && ledger.print.only(ledger.standings[standing]), q && ledger.print.having(q)].filter(Boolean).join(". ");
}

function countOf(entries: readonly LedgerEntryView[]): LedgerView["counts"] {
  const of = (standing: LedgerEntryView["standing"]) => entries.filter((entry) => entry.standing === standing).length;
  return { open: of("open"), "in-report": of("in-report"), "left-out": of("left-out") };
}

/** On the screen the newest meeting is on top; on paper one reads as it was decided. */
function inPrintOrder(entries: readonly LedgerEntryView[], view: LedgerView, { sort }: LedgerFilter): EntryGroup[] {
  const groups = arrangeEntries(entries, view, sort);
  return sort === "section" ? groups : groups.map((group) => ({ ...group, entries: group.entries.toReversed() })).toReversed();
}


type SheetProps = { groups: readonly EntryGroup[]; view: LedgerView; ledger: Messages["ledger"] };

function Sheet({ groups, view, ledger }: SheetProps) {
  const { columns } = ledger;
  const bySection = groups[0]?.heading !== null;
  // What heads a group is not said again in its rows.
  const heads = [columns.ordinal, columns.text, bySection ? `${columns.day}, ${columns.meeting.toLowerCase()}` : columns.section, columns.paper, columns.unit, columns.standing];
  const before = groups.map((_group, index) => groups.slice(0, index).reduce((sum, { entries }) => sum + entries.length, 0));
  return (
    <table className="w-full table-fixed border-collapse text-left">
      <colgroup>
        {["w-[4%]", "w-[36%]", "w-[15%]", "w-[15%]", "w-[14%]", "w-[16%]"].map((width, index) => (
          <col key={index} className={width} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={`${CELL} text-center font-bold`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group, index) => (
        <tbody key={group.key}>
          <tr className="break-inside-avoid break-after-avoid">
            <th scope="rowgroup" colSpan={heads.length} className={`${CELL} font-bold`}>
              {group.heading ?? [group.day ? writeDay(group.day) : ledger.undated, group.meeting].filter(Boolean).join(" · ")}
            </th>
          </tr>
          {group.entries.map((entry, at) => (
            <SheetRow key={entry.id} entry={entry} ordinal={before[index]! + at + 1} bySection={bySection} view={view} ledger={ledger} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type SheetRowProps = { entry: LedgerEntryView; ordinal: number; bySection: boolean } & Omit<SheetProps, "groups">;

function SheetRow({ entry, ordinal, bySection, view, ledger }: SheetRowProps) {
  const { text, origin, standing, decidedOn, meeting, sectionKey, sourcePaper, originUnit, place, leftOutReason } = entry;
  const settled = standing === "in-report" && place ? ledger.place(place.number, place.heading, place.index) : standing === "left-out" && leftOutReason ? ledger.reason(leftOutReason) : null;
  return (
    <tr className="break-inside-avoid">
      <th scope="row" className={`${CELL} text-center font-normal`}>
        {ordinal}
      </th>
      <td className={CELL}>{origin && standing === "open" ? origin.text : text}</td>
      <td className={CELL}>{bySection ? [decidedOn && writeDay(decidedOn), meeting].filter(Boolean).join(", ") : (view.headings[sectionKey] ?? sectionKey)}</td>
      <td className={CELL}>{sourcePaper}</td>
      <td className={CELL}>{originUnit}</td>
      <td className={CELL}>{[ledger.standings[standing], settled].filter(Boolean).join(". ")}</td>
    </tr>
  );
}
