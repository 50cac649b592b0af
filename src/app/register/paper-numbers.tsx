"use client";
import { NotebookPen } from "lucide-react";
import { useActionState, useState } from "react";
import { toast } from "sonner";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { ButtonRow, Dialog } from "@/components/dialog";
import { TextField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useOnDone } from "@/components/use-on-done";
import { IDLE, typed } from "@/server/form-state";
import { recordPaperAction } from "./actions";

type Props = {
  /** The symbol the office's numbers usually go with. */
  symbol: string;
  today: string;
  /** How far each series has come. */
  series: { documentType: string; term: string; lastNumber: number }[];
};

/** Numbers that were given by hand, entered once by a clerk. */
export function PaperNumbers(props: Props) {
  const words = useMessages().register.paper;
  const [shown, setShown] = useState({ open: false, round: 0 });
  return (
    <>
      <Button onClick={() => setShown(({ round }) => ({ open: true, round: round + 1 }))}>
        <NotebookPen className="size-4" aria-hidden />
        {words.action}
      </Button>
      <Dialog open={shown.open} onOpenChange={(open) => setShown((before) => ({ ...before, open }))} title={words.title} description={words.intro}>
        <PaperForm key={shown.round} {...props} onClose={() => setShown((before) => ({ ...before, open: false }))} />
      </Dialog>
    </>
  );
}

function PaperForm({ symbol, today, series, onClose }: Props & { onClose: () => void }) {
  const { register, common } = useMessages();
  const words = register.paper;
  const [state, action] = useActionState(recordPaperAction, IDLE);
  const { errors } = state;
  useOnDone(state, () => {
    if (state.result) toast.success(words.done(state.result.from, state.result.to));
    onClose();
  });
  // A refusal about the number has its own sentence; what is no number has none.
  const numberError = errors.from === common.form.wrong || errors.from === common.form.rules["required"] ? words.wholeNumber : errors.from;
  return (
    <ActionForm state={state} action={action} className="flex flex-col gap-4">
      {state.message && <Notice tone="alert">{state.message}</Notice>}
      {series.length > 0 && (
        <ul className="text-sm text-muted">
          {series.map(({ documentType, term, lastNumber }) => (
            <li key={`${documentType} ${term}`}>{words.standsAt(documentType, term, lastNumber)}</li>
          ))}
        </ul>
      )}
      <div className="grid grid-cols-2 items-start gap-4">
        <TextField label={words.from} name="from" inputMode="numeric" defaultValue={typed(state, "from")} error={numberError} required autoComplete="off" />
        <TextField label={words.to} hint={words.toHint} name="to" inputMode="numeric" defaultValue={typed(state, "to")} error={errors.to && words.range} autoComplete="off" />
        <TextField label={words.symbol} hint={words.symbolHint} name="symbol" defaultValue={typed(state, "symbol", symbol)} error={errors.symbol} required autoComplete="off" />
        <TextField label={words.date} name="date" type="date" defaultValue={typed(state, "date", today)} error={errors.date} required />
      </div>
      <TextField label={words.subject} hint={words.subjectHint} name="subject" defaultValue={typed(state, "subject")} error={errors.subject} required maxLength={500} autoComplete="off" />
      <TextField label={`${words.note} (${common.optional})`} name="note" defaultValue={typed(state, "note")} error={errors.note} maxLength={500} autoComplete="off" />
      <ButtonRow>
        <Button onClick={onClose}>{common.cancel}</Button>
        <SubmitButton busy={common.saving}>{words.submit}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
