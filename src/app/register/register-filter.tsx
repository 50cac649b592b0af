import { Search } from "lucide-react";
import Link from "next/link";
import { Button, buttonClass } from "@/components/button";
import { TextField } from "@/components/field";
import { FilterSelect } from "@/components/filter-select";
import type { Messages } from "@/messages";
import { REGISTER_STATES, type RegisterChoices, type RegisterFilter } from "@/services/register/list";
import { isFiltered } from "./query";

type Props = { filter: RegisterFilter; choices: RegisterChoices; words: Messages["register"] };
type Option = { value: string; label: string };

/** A plain form whose answer is an address: it works before any script does, and can be kept as a bookmark. */
export function RegisterFilterForm({ filter, choices, words }: Props) {
  const { filter: labels } = words;
  const select = (name: "term" | "year" | "type" | "state", options: Option[]) => <FilterSelect label={labels[name]} name={name} value={filter[name]} all={labels.all} options={options} />;
  return (
    <form action="/register" role="search" aria-label={labels.legend} className="flex flex-wrap items-end gap-3 rounded border border-line bg-paper p-3">
      {select("term", choices.terms.map(({ id, name }) => ({ value: id, label: name })))}
      {select("year", choices.years.map((year) => ({ value: String(year), label: String(year) })))}
      {select("type", choices.types.map((type) => ({ value: type, label: type })))}
      {select("state", REGISTER_STATES.map((state) => ({ value: state, label: words.states[state] })))}
      <div className="min-w-60 flex-1">
        <TextField label={labels.q} name="q" type="search" defaultValue={filter.q} placeholder={labels.qHint} maxLength={200} autoComplete="off" />
      </div>
      <Button type="submit">
        <Search className="size-4" aria-hidden />
        {labels.apply}
      </Button>
      {isFiltered(filter) && (
        <Link href="/register" className={buttonClass("quiet")}>
          {labels.clear}
        </Link>
      )}
    </form>
  );
}
