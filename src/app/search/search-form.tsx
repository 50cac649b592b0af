import { Search } from "lucide-react";
import Link from "next/link";
import { Button, buttonClass } from "@/components/button";
import { TextField } from "@/components/field";
import { FilterSelect } from "@/components/filter-select";
import { MAX_QUERY_LENGTH } from "@/domain/search-query";
import type { Messages } from "@/messages";
import type { SearchChoices, SearchFilter } from "@/services/search/search";
import { isNarrowed, searchHref } from "./query";

type Props = { filter: SearchFilter; choices: SearchChoices; words: Messages };
type Option = { value: string; label: string };

/** A plain form whose answer is an address: it works before any script does, and can be kept as a bookmark. */
export function SearchForm({ filter, choices, words: { search, common } }: Props) {
  const select = (name: "year" | "section" | "state", options: Option[]) => <FilterSelect label={search[name]} name={name} value={filter[name]} all={search.all} options={options} className="max-w-80" />;
  return (
    <form action="/search" role="search" aria-label={search.legend} className="flex flex-wrap items-end gap-3 rounded border border-line bg-paper p-3">
      <div className="min-w-72 flex-1 basis-full lg:basis-0">
        <TextField label={search.label} name="q" type="search" defaultValue={filter.q.slice(0, MAX_QUERY_LENGTH)} placeholder={search.placeholder} maxLength={MAX_QUERY_LENGTH} autoComplete="off" />
      </div>
      {select("year", choices.years.map((year) => ({ value: String(year), label: String(year) })))}
      {select("section", choices.sections.map(({ key, heading }) => ({ value: key, label: heading })))}
      {select("state", choices.states.map((state) => ({ value: state, label: common.states[state] })))}
      <Button type="submit" look="primary">
        <Search className="size-4" aria-hidden />
        {search.apply}
      </Button>
      {isNarrowed(filter) && (
        <Link href={searchHref({ q: filter.q })} className={buttonClass("quiet")}>
          {search.clear}
        </Link>
      )}
    </form>
  );
}
