import { writeDay } from "@/domain/typed-day";
import type { Metadata } from "next";
import { CELL, PrintSheet } from "@/components/print-sheet";
import { printNumberAndSymbol } from "@/domain/register";
import { messagesFor, type Locale } from "@/messages";
import { formatDate } from "@/messages/format";
import { getLocale, requireActor } from "@/server/session";
import type { EntryView } from "@/services/register/entry-view";
import { exportRegister, registerFilterSchema, registerOffice } from "@/services/register/list";
import { inGroups, remarksOf, stateOf } from "../entry-words";
import { registerHref } from "../query";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).register.title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The register as a sheet: what the filter finds, in the order of the book, for the archive. */
export default async function RegisterPrintPage({ searchParams }: Props) {
  const query = await searchParams;
  const actor = await requireActor("/register/print");
  const filter = registerFilterSchema.parse(query);
  const { register } = messagesFor(actor.locale);
  const [entries, office] = await Promise.all([exportRegister(actor, filter), registerOffice(actor)]);
  return (
    <PrintSheet office={office} title={register.printTitle} back={{ href: registerHref("/register", filter), label: register.printBack }} printLabel={register.printNow}>
      <p className="mb-3 text-center italic">{register.printedOn(formatDate(new Date(), actor.locale))}</p>
      {entries.length === 0 ? <p>{register.printEmpty}</p> : <Sheet entries={entries} locale={actor.locale} />}
    </PrintSheet>
  );
}

const NAME = `${CELL} whitespace-nowrap`;

function Sheet({ entries, locale }: { entries: EntryView[]; locale: Locale }) {
  const { columns } = messagesFor(locale).register;
  const heads = [columns.number, columns.date, columns.subject, columns.drafted, columns.approved, columns.issued, `${columns.state}, ${columns.note.toLowerCase()}`];
  return (
    <table className="w-full border-collapse text-left">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={`${CELL} text-center font-bold`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {inGroups(entries, locale).map(({ heading, entries: group }) => (
        <tbody key={heading}>
          <tr className="break-inside-avoid break-after-avoid">
            <th scope="rowgroup" colSpan={heads.length} className={`${CELL} font-bold`}>
              {heading}
            </th>
          </tr>
          {group.map((entry) => (
            <SheetRow key={entry.id} entry={entry} locale={locale} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function SheetRow({ entry, locale }: { entry: EntryView; locale: Locale }) {
  const { states } = messagesFor(locale).register;
  const { report } = entry;
  return (
    <tr className="break-inside-avoid">
      <th scope="row" className={`${CELL} font-normal whitespace-nowrap`}>
        {printNumberAndSymbol(entry.number, entry.symbol)}
      </th>
      <td className={`${CELL} whitespace-nowrap`}>{writeDay(entry.date)}</td>
      <td className={`${CELL} w-2/5`}>{entry.subject}</td>
      <td className={NAME}>{report?.submitted?.byName ?? report?.openedBy}</td>
      <td className={NAME}>{report?.approved?.byName}</td>
      <td className={NAME}>{entry.recorded.byName}</td>
      <td className={CELL}>{[states[stateOf(entry)], ...remarksOf(entry, locale)].join(". ")}</td>
    </tr>
  );
}
