"use client";
import { useActionState, useState } from "react";
import { buttonClass } from "@/components/button";
import { ButtonRow, Dialog } from "@/components/dialog";
import { SelectField, TextField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import { SubmitButton } from "@/components/submit-button";
import { periodKindSchema, periodSchema, type Period } from "@/domain/report-document";
import { IDLE } from "@/server/form-state";
import { openReportAction } from "./actions";
import { FormProblem } from "./form-problem";
import { OpenParts } from "./open-parts";
import { OpenStart } from "./open-start";
import { useOpening } from "./use-opening";

/** Chooses a period, what its report starts from and what it is put together from, and opens it. */
export function OpenDialog({ suggested, onClose }: { suggested: Period; onClose: () => void }) {
  const { home, common } = useMessages();
  const words = home.openDialog;
  const [state, action] = useActionState(openReportAction, IDLE);
  const [kind, setKind] = useState(suggested.kind);
  const [index, setIndex] = useState(suggested.index);
  const [year, setYear] = useState(String(suggested.year));
  const [from, setFrom] = useState<string | null>(null);
  // The quarters left out by hand; another year has quarters of its own.
  const [without, setWithout] = useState<readonly string[]>([]);
  const period = periodSchema.safeParse({ kind, index: kind === "quarter" ? index : 1, year: Number(year) }).data ?? null;
  const opening = useOpening(period, from);
  const parts = opening.view?.parts ?? [];
  const toggle = (id: string) => setWithout(without.includes(id) ? without.filter((one) => one !== id) : [...without, id]);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={words.title} description={words.body}>
      {/* React resets a form after its action, and with it what the lists show, though not what they hold: https://github.com/facebook/react/issues/30580 */}
      <form action={action} onReset={(event) => event.preventDefault()} className="flex flex-col gap-3">
        <FormProblem state={state} />
        <div className="grid grid-cols-[1.4fr_1fr_1fr] gap-3">
          <SelectField label={words.kind} name="kind" value={kind} onChange={(event) => setKind(periodKindSchema.parse(event.target.value))}>
            {periodKindSchema.options.map((option) => (
              <option key={option} value={option}>
                {words.kinds[option]}
              </option>
            ))}
          </SelectField>
          {kind === "quarter" && (
            <SelectField label={words.quarter} name="index" value={index} onChange={(event) => setIndex(Number(event.target.value))}>
              {["I", "II", "III", "IV"].map((roman, at) => (
                <option key={roman} value={at + 1}>
                  {roman}
                </option>
              ))}
            </SelectField>
          )}
          <TextField label={words.year} name="year" inputMode="numeric" value={year} onChange={(event) => setYear(event.target.value)} error={state.errors.year} />
        </div>
        {period && <OpenStart opening={opening} chosen={from} onChoose={setFrom} />}
        {period && kind !== "quarter" && opening.view && <OpenParts year={period.year} parts={parts} isIn={(id) => !without.includes(id)} onToggle={toggle} />}
        <input type="hidden" name="from" value={from ?? ""} />
        <input type="hidden" name="without" value={without.join(" ")} />
        <ButtonRow>
          <button type="button" className={buttonClass("plain")} onClick={onClose}>
            {common.cancel}
          </button>
          <SubmitButton disabled={!period}>{period ? words.submit(common.period(period)) : words.title}</SubmitButton>
        </ButtonRow>
      </form>
    </Dialog>
  );
}
