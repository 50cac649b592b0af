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

/** Chooses a period and opens its report. */
export function OpenDialog({ suggested, onClose }: { suggested: Period; onClose: () => void }) {
  const { home, common } = useMessages();
  const words = home.openDialog;
  const [state, action] = useActionState(openReportAction, IDLE);
  const [kind, setKind] = useState(suggested.kind);
  const [index, setIndex] = useState(suggested.index);
  const [year, setYear] = useState(String(suggested.year));
  const chosen = periodSchema.safeParse({ kind, index: kind === "quarter" ? index : 1, year: Number(year) });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={words.title} description={words.body}>
      <form action={action} className="flex flex-col gap-3">
        <FormProblem state={state} />
        <SelectField label={words.kind} name="kind" value={kind} onChange={(event) => setKind(periodKindSchema.parse(event.target.value))}>
          {periodKindSchema.options.map((option) => (
            <option key={option} value={option}>
              {words.kinds[option]}
            </option>
          ))}
        </SelectField>
        <div className="grid grid-cols-2 gap-3">
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
        <ButtonRow>
          <button type="button" className={buttonClass("plain")} onClick={onClose}>
            {common.cancel}
          </button>
          <SubmitButton disabled={!chosen.success}>{chosen.success ? words.submit(common.period(chosen.data)) : words.title}</SubmitButton>
        </ButtonRow>
      </form>
    </Dialog>
  );
}
