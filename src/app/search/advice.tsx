import Link from "next/link";
import type { Messages } from "@/messages";
import type { SearchFilter } from "@/services/search/search";
import { isNarrowed, searchHref } from "./query";

/** What can be typed, each example a search of its own. */
export function HowToSearch({ words: { search } }: { words: Messages }) {
  return (
    <section className="rounded border border-line bg-paper p-5">
      <h2 className="text-lg">{search.howTitle}</h2>
      <ul className="mt-3 grid max-w-4xl gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
        {search.how.map(({ typed, what }) => (
          <li key={typed} className="sm:col-span-2 sm:grid sm:grid-cols-subgrid">
            <Link href={searchHref({ q: typed })} className="font-medium underline">
              {typed}
            </Link>
            <span className="block text-muted">{what}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Says that nothing was found, and what to try. */
export function NothingFound({ filter, words: { search } }: { filter: SearchFilter; words: Messages }) {
  return (
    <section className="rounded border border-line bg-paper p-5">
      <h2 className="text-lg break-words">{filter.q.trim() === "" ? search.nothingFiltered : search.nothing(shortened(filter.q.trim()))}</h2>
      <p className="mt-3 text-muted">{search.tryTitle}</p>
      <ul className="mt-1 list-disc pl-5">
        {isNarrowed(filter) && (
          <li>
            <Link href={searchHref({ q: filter.q })} className="underline">
              {search.tryWithoutFilter}
            </Link>
          </li>
        )}
        {filter.q.trim() !== "" && search.try.map((advice) => <li key={advice}>{advice}</li>)}
      </ul>
    </section>
  );
}

const LONGEST = 120;

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…`;
}
