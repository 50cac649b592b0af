import type { Metadata } from "next";
import { Notice } from "@/components/notice";
import type { NamedPeriod } from "@/domain/search-query";
import { messagesFor, type Messages } from "@/messages";
import { getLocale, requireActor } from "@/server/session";
import { HITS_PER_PAGE, MOST_PAGES, search, searchFilterSchema, type SearchResult } from "@/services/search/search";
import { HowToSearch, NothingFound } from "./advice";
import { searchHref } from "./query";
import { Hits, SearchPages, Shortcuts } from "./results";
import { SearchForm } from "./search-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const TITLE_LENGTH = 60;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = searchFilterSchema.parse(await searchParams);
  const words = messagesFor(await getLocale()).search;
  return { title: q.trim() === "" ? words.title : words.titleFor(q.trim().slice(0, TITLE_LENGTH)) };
}

export default async function SearchPage({ searchParams }: Props) {
  const filter = searchFilterSchema.parse(await searchParams);
  const actor = await requireActor(searchHref(filter));
  const result = await search(actor, filter);
  const words = messagesFor(actor.locale);
  const isFound = result.status === "searched" && result.total > 0;
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-4 px-4 py-5 sm:px-6">
      <div>
        <h1 className="text-xl">{words.search.title}</h1>
        <p className="max-w-prose text-muted">{words.search.intro}</p>
      </div>
      <SearchForm key={searchHref(filter)} filter={filter} choices={result.choices} words={words} />
      {result.status === "no-words" && <Notice>{words.search.noWords}</Notice>}
      {result.cut && <Notice>{words.search.cut}</Notice>}
      {result.status !== "searched" && <HowToSearch words={words} />}
      {result.status === "searched" && (
        <>
          <Shortcuts result={result} filter={filter} locale={actor.locale} />
          {isFound && <Summary result={result} words={words} />}
          {isFound && <Hits hits={result.hits} locale={actor.locale} />}
          {!isFound && result.periods.length === 0 && <NothingFound filter={filter} words={words} />}
          <SearchPages result={result} filter={filter} words={words} />
        </>
      )}
    </div>
  );
}

function Summary({ result: { total, near, named }, words }: { result: SearchResult; words: Messages }) {
  const most = MOST_PAGES * HITS_PER_PAGE;
  return (
    <div className="flex flex-col gap-2">
      {near && (
        <Notice>
          {words.search.near(near.text)} {near.without.length > 0 && words.search.without(near.without.join(", "))}
        </Notice>
      )}
      <p className="text-sm text-muted" role="status">
        {words.search.total(total)}
        {total > most && `. ${words.search.first(most)}`}
        {named && `. ${words.search.named(periodWords(named, words))}`}
      </p>
    </div>
  );
}

function periodWords({ kind, index, year }: NamedPeriod, { common }: Messages): string {
  return common.period({ kind: kind ?? "year", year: year!, index: index ?? 1 });
}
