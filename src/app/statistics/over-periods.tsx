import Link from "next/link";
import { Button, buttonClass } from "@/components/button";
import { SelectField } from "@/components/field";
import { messagesFor, type Locale } from "@/messages";
import { QUARTERS_SHOWN, type PeriodFigures } from "@/services/statistics/periods";
import { Figure } from "./figure";
import { periodFigures } from "./figures";
import { statisticsHref } from "./query";
import { Strips } from "./strips";

/** Of this page alone, when many columns are printed. */
const LANDSCAPE = "@page { size: A4 landscape }";

type Props = { found: PeriodFigures; locale: Locale };

/** Decisions by section over the quarters, and over the longer periods apart from them. */
export function OverPeriods({ found, locale }: Props) {
  const { statistics } = messagesFor(locale);
  const { quarters, longer } = found;
  return (
    <>
      {quarters.length > QUARTERS_SHOWN && <style>{LANDSCAPE}</style>}
      <YearsForm found={found} locale={locale} />
      {quarters.length + longer.length === 0 && (
        <p className="rounded border border-line bg-paper p-5">
          {statistics.none}{" "}
          <Link href="/statistics" className="underline">
            {statistics.showNewest}
          </Link>
        </p>
      )}
      {quarters.length > 0 && <Periods found={found} part="quarters" note={statistics.counted} locale={locale} />}
      {longer.length > 0 && <Periods found={found} part="longer" note={statistics.longerNote} locale={locale} />}
    </>
  );
}

function Periods({ found, part, note, locale }: Props & { part: "quarters" | "longer"; note: string }) {
  const words = messagesFor(locale);
  const { from, to } = found;
  const figures = periodFigures(found[part], found, words.statistics[part], words);
  return (
    <Figure figures={figures} note={note} href={statisticsHref(from === null ? {} : { from, to: to! }, part)} locale={locale}>
      <Strips figures={figures} locale={locale} />
    </Figure>
  );
}

/** A plain form whose answer is an address: it works before any script does, and can be kept as a bookmark. */
function YearsForm({ found: { years, from, to }, locale }: { found: PeriodFigures; locale: Locale }) {
  const { statistics } = messagesFor(locale);
  // Years of an address typed by hand are shown as they are, with a report or without.
  const offered = [...new Set([...years, ...(from === null ? [] : [from, to!])])].sort((a, b) => b - a);
  const select = (name: "from" | "to", chosen: number | null, otherwise: string) => (
    <SelectField label={statistics[name]} name={name} defaultValue={String(chosen ?? "")}>
      <option value="">{otherwise}</option>
      {offered.map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </SelectField>
  );
  return (
    <form key={`${from} ${to}`} action="/statistics" aria-label={statistics.choose} className="flex flex-wrap items-end gap-3 print:hidden">
      {select("from", from, statistics.newest(QUARTERS_SHOWN))}
      {select("to", to, statistics.now)}
      <Button type="submit">{statistics.show}</Button>
      {from !== null && (
        <Link href="/statistics" className={buttonClass("quiet")}>
          {statistics.clear}
        </Link>
      )}
    </form>
  );
}
