import Link from "next/link";
import { Button, buttonClass } from "@/components/button";
import { SelectField } from "@/components/field";
import { pathToReport } from "@/domain/waiting";
import { messagesFor, type Messages } from "@/messages";
import type { Actor } from "@/services/actor";
import type { Coverage, ReportChoice } from "@/services/statistics/coverage";
import { StateWord } from "../(home)/state-word";
import { Bars } from "./bars";
import { Figure } from "./figure";
import { coverageFigures, papersFigures } from "./figures";
import { statisticsHref } from "./query";
import { Strips } from "./strips";

type Props = { coverage: Coverage; choices: readonly ReportChoice[]; actor: Actor };

/** What one report covers: in words first, then its decisions and the papers it cites, by section. */
export function OneReport({ coverage, choices, actor }: Props) {
  const words = messagesFor(actor.locale);
  const { statistics } = words;
  const { id, types } = coverage;
  const [decisions, papers] = [coverageFigures(coverage, words), papersFigures(coverage, words)];
  return (
    <>
      <ReportForm coverage={coverage} choices={choices} actor={actor} />
      <Summary coverage={coverage} words={words} />
      <Figure figures={decisions} note={statistics.counted} href={statisticsHref({ report: id }, "coverage")} locale={actor.locale}>
        <Bars figures={decisions} locale={actor.locale} />
      </Figure>
      {types.length > 0 ? (
        <Figure figures={papers} note={statistics.papersNote} href={statisticsHref({ report: id }, "papers")} locale={actor.locale}>
          <Strips figures={papers} locale={actor.locale} />
        </Figure>
      ) : (
        <section className="rounded border border-line bg-paper p-5">
          <h2 className="text-lg">{statistics.papers}</h2>
          <p className="mt-1 text-muted">{statistics.noPapers}</p>
        </section>
      )}
    </>
  );
}

function ReportForm({ coverage: { id, period, state }, choices, actor }: Props) {
  const { statistics, common } = messagesFor(actor.locale);
  const name = common.period(period);
  return (
    <div className="flex flex-wrap items-end gap-3 print:hidden">
      <form key={id} action="/statistics" className="flex flex-wrap items-end gap-3">
        <SelectField label={statistics.report} name="report" defaultValue={id} className="min-w-48">
          {/* One that a correction took the place of is reached from its own page only. */}
          {!choices.some((choice) => choice.id === id) && <option value={id}>{statistics.recalled(name)}</option>}
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {common.period(choice.period)}
            </option>
          ))}
        </SelectField>
        <Button type="submit">{statistics.show}</Button>
      </form>
      <Link href={pathToReport(actor.role, id)} className={buttonClass("quiet")}>
        {statistics.openReport}
      </Link>
      <span className="pb-1.5">
        <StateWord state={state} locale={actor.locale} />
      </span>
    </div>
  );
}

/** The gaps by name: a picture shows them, a sentence can be read out. */
function Summary({ coverage: { period, sections, whole }, words: { statistics, common } }: { coverage: Coverage; words: Messages }) {
  const empty = sections.filter(({ decisions }) => decisions === 0);
  return (
    <div className="flex flex-col gap-1">
      <h2 className="text-lg first-letter:uppercase">{common.period(period)}</h2>
      <p>{whole.decisions === 0 ? statistics.noDecisions : statistics.summary(whole.decisions, whole.cited)}</p>
      {whole.decisions > 0 && (empty.length === 0 ? <p className="text-muted">{statistics.allFilled}</p> : <p className="text-alert">{statistics.emptySections(empty.map(({ heading }) => heading).join("; "))}</p>)}
    </div>
  );
}
