import { FileSpreadsheet, Printer } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { buttonClass } from "@/components/button";
import { PulseRefresh } from "@/components/pulse-provider";
import { check } from "@/domain/permission";
import { messagesFor } from "@/messages";
import { getLocale, requireActor } from "@/server/session";
import { officeSequence } from "@/services/notice/pulse";
import { listRegister, registerChoices, registerFilterSchema, registerOffice, type RegisterFilter } from "@/services/register/list";
import { listTerms } from "@/services/register/term";
import { todayInVietnam } from "@/services/register/today";
import { PaperNumbers } from "./paper-numbers";
import { isFiltered, registerHref } from "./query";
import { RegisterFilterForm } from "./register-filter";
import { RegisterPages, RegisterTable } from "./register-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).register.title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RegisterPage({ searchParams }: Props) {
  const query = await searchParams;
  const actor = await requireActor("/register");
  const filter = registerFilterSchema.parse(query);
  const { register } = messagesFor(actor.locale);
  // Read first: what happens while the rest is read makes the page look again.
  const sequence = await officeSequence(actor);
  const [found, choices, office, terms] = await Promise.all([listRegister(actor, filter), registerChoices(actor), registerOffice(actor), listTerms(actor)]);
  const series = terms.flatMap((term) => term.series.map(({ documentType, lastNumber }) => ({ documentType, term: term.name, lastNumber })));
  return (
    <div className="flex w-full flex-col gap-4 px-4 py-5 sm:px-6">
      <PulseRefresh sequence={sequence} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 className="text-xl">{register.title}</h1>
          <p className="max-w-prose text-muted">{register.intro}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          {!choices.isEmpty && <Exports filter={filter} words={register} />}
          {check(actor, "register.record").allowed && <PaperNumbers symbol={office.symbol} today={todayInVietnam()} series={series} />}
        </div>
      </div>
      {choices.isEmpty ? (
        <div className="rounded border border-dashed border-edge bg-paper p-10 text-center">
          <h2 className="text-lg">{register.emptyTitle}</h2>
          <p className="mx-auto mt-1 max-w-prose text-muted">{register.emptyBody}</p>
        </div>
      ) : (
        <>
          <RegisterFilterForm key={JSON.stringify(filter)} filter={filter} choices={choices} words={register} />
          <p aria-live="polite" className="text-sm text-muted">
            {register.total(found.total)}
          </p>
          {found.total === 0 ? (
            <p className="rounded border border-line bg-paper p-6">
              {register.nothingFound}{" "}
              {isFiltered(filter) && (
                <Link href="/register" className="underline">
                  {register.showAll}
                </Link>
              )}
            </p>
          ) : (
            <RegisterTable entries={found.entries} locale={actor.locale} />
          )}
          <RegisterPages found={found} filter={filter} words={register} />
        </>
      )}
    </div>
  );
}

function Exports({ filter, words }: { filter: RegisterFilter; words: { print: string; export: string } }) {
  const whole = { ...filter, page: 1 };
  return (
    <>
      <Link href={registerHref("/register/print", whole)} className={buttonClass()}>
        <Printer className="size-4" aria-hidden />
        {words.print}
      </Link>
      <a href={registerHref("/register/xlsx", whole)} className={buttonClass()}>
        <FileSpreadsheet className="size-4" aria-hidden />
        {words.export}
      </a>
    </>
  );
}
