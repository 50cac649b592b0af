import { Search } from "lucide-react";
import Link from "next/link";
import { Button, buttonClass } from "@/components/button";
import { SelectField, TextField } from "@/components/field";
import type { Messages } from "@/messages";
import { PAPER_ORDERS, type PaperFilter } from "@/services/citation/list";
import { papersHref } from "./query";

type Props = { filter: PaperFilter; words: Messages["citations"]["memory"] };

/** A plain form whose answer is an address. */
export function PapersFilter({ filter, words }: Props) {
  return (
    <form action="/admin/citations" role="search" aria-label={words.filter.legend} className="mb-4 flex flex-wrap items-end gap-3 rounded border border-line bg-paper p-3">
      {filter.show === "forgotten" && <input type="hidden" name="show" value="forgotten" />}
      <div className="min-w-60 flex-1">
        <TextField label={words.filter.q} name="q" type="search" defaultValue={filter.q} placeholder={words.filter.qHint} maxLength={200} autoComplete="off" />
      </div>
      <SelectField label={words.filter.order} name="order" defaultValue={filter.order}>
        {PAPER_ORDERS.map((order) => (
          <option key={order} value={order}>
            {words.orders[order]}
          </option>
        ))}
      </SelectField>
      <Button type="submit">
        <Search className="size-4" aria-hidden />
        {words.filter.apply}
      </Button>
      {(filter.q !== undefined || filter.order !== "last") && (
        <Link href={papersHref({ show: filter.show })} className={buttonClass("quiet")}>
          {words.filter.clear}
        </Link>
      )}
    </form>
  );
}
