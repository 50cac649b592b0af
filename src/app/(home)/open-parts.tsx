"use client";
import { CheckField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import type { PartView } from "@/services/ledger/compose-parts";

type OpenPartsProps = { year: number; parts: readonly PartView[]; isIn: (periodId: string) => boolean; onToggle: (periodId: string) => void };

/** The quarters a longer report is put together from. */
export function OpenParts({ year, parts, isIn, onToggle }: OpenPartsProps) {
  const { home, common } = useMessages();
  const words = home.openDialog.compose;
  const total = parts.reduce((sum, { periodId, count }) => sum + (isIn(periodId) ? count : 0), 0);
  return (
    <fieldset className="flex flex-col gap-2 rounded border border-line px-3 py-2">
      <legend className="px-1 text-sm font-medium">{words.legend}</legend>
      <p className="text-sm text-muted">{parts.length > 0 ? words.hint : words.none(year)}</p>
      {parts.map(({ periodId, period, state, count }) => (
        <CheckField
          key={periodId}
          label={words.quarter(common.period(period), count)}
          hint={state === "issued" ? common.states.issued : words.notIssued(common.states[state])}
          checked={isIn(periodId)}
          onChange={() => onToggle(periodId)}
        />
      ))}
      {parts.length > 0 && <p className="text-sm">{words.total(total)}</p>}
    </fieldset>
  );
}
