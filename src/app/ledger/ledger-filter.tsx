import { withCapital } from "@/messages/format";
import { ChevronLeft, ChevronRight, Search } from "lucide-react";
import Link from "next/link";
import { Button, buttonClass } from "@/components/button";
import { SelectField, TextField } from "@/components/field";
import { STANDINGS } from "@/domain/ledger";
import { periodBeside, periodKey } from "@/domain/period-key";
import type { Period } from "@/domain/report-document";
import type { Messages } from "@/messages";
import type { LedgerFilter, LedgerPeriod, LedgerView } from "@/services/ledger/list";
import { ledgerHref } from "./query";

type Asked = Pick<LedgerFilter, "standing" | "q" | "sort">;
type LedgerFilterFormProps = { period: Period; asked: Asked; periods: readonly (Pick<LedgerPeriod, "period"> & { open: number })[]; words: Messages };

/** Which period, which words, which order; a plain form whose answer is an address. */
export function LedgerFilterForm({ period, asked, periods, words: { ledger, common } }: LedgerFilterFormProps) {
  const { filter } = ledger;
  const beside = (by: -1 | 1) => {
    const other = periodBeside(period, by);
    const Icon = by === -1 ? ChevronLeft : ChevronRight;
    const label = by === -1 ? filter.before : filter.after;
    return (
      other && (
        <Link href={ledgerHref(other, { sort: asked.sort })} aria-label={`${label}: ${common.period(other)}`} title={common.period(other)} className={buttonClass("plain")}>
          <Icon className="size-4" aria-hidden />
        </Link>
      )
    );
  };
  return (
    <form action="/ledger" role="search" aria-label={filter.legend} className="flex flex-wrap items-end gap-3 rounded border border-line bg-paper p-3">
      <div className="flex items-end gap-1">
        {beside(-1)}
        <SelectField label={filter.period} name="period" defaultValue={periodKey(period)}>
          {periods.map(({ period: one, open }) => (
            <option key={periodKey(one)} value={periodKey(one)}>
              {open > 0 ? filter.withOpen(withCapital(common.period(one)), open) : withCapital(common.period(one))}
            </option>
          ))}
        </SelectField>
        {beside(1)}
      </div>
      <SelectField label={filter.sort} name="sort" defaultValue={asked.sort}>
        {(["date", "section"] as const).map((sort) => (
          <option key={sort} value={sort}>
            {filter.sorts[sort]}
          </option>
        ))}
      </SelectField>
      {asked.standing && <input type="hidden" name="standing" value={asked.standing} />}
      <div className="min-w-52 flex-1">
        <TextField label={filter.q} name="q" type="search" defaultValue={asked.q} placeholder={filter.qHint} maxLength={200} autoComplete="off" />
      </div>
      <Button type="submit">
        <Search className="size-4" aria-hidden />
        {filter.apply}
      </Button>
    </form>
  );
}

/** How many entries have which standing; each number leads to them. */
export function StandingLinks({ view, asked, words: { ledger } }: { view: LedgerView; asked: Asked; words: Messages }) {
  const links = [[undefined, ledger.all, view.entries.length] as const, ...STANDINGS.map((standing) => [standing, ledger.standings[standing], view.counts[standing]] as const)];
  return (
    <nav aria-label={ledger.views} className="flex flex-wrap gap-1">
      {links.map(([standing, label, count]) => (
        <Link
          key={label}
          href={ledgerHref(view.period, { ...asked, standing })}
          aria-current={asked.standing === standing ? "page" : undefined}
          className={`${buttonClass(asked.standing === standing ? "plain" : "quiet", "small")} ${standing === "open" && count > 0 ? "text-alert!" : ""}`}
        >
          {label}
          <span className="tabular-nums">{count}</span>
        </Link>
      ))}
    </nav>
  );
}
