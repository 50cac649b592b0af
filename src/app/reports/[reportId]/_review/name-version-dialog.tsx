"use client";
import { useRef, useState, type FormEvent } from "react";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { ButtonRow, Dialog } from "@/components/dialog";
import { TextField } from "@/components/field";
import { KeptNote } from "@/components/kept-note";
import { useMessages } from "@/components/messages-provider";
import { sendJson } from "@/components/send-json";
import { useKeptText } from "@/components/use-kept-text";
import { useLiveReport, usePerson } from "../_live/live-context";
import { StepProblemNote } from "./step-problem";
import type { StepProblem } from "./use-step";

type NameVersionDialogProps = {
  beforeStep?: () => Promise<boolean>;
  /** What the page shows is no longer so; called before it closes. */
  onOutdated?: () => void;
  onClose: () => void;
};

/** Stores the report as it is now under a name, so that one can come back to it. */
export function NameVersionDialog({ beforeStep, onOutdated, onClose }: NameVersionDialogProps) {
  const { review, common } = useMessages();
  const words = review.nameVersion;
  const closeOutdated = () => {
    onOutdated?.();
    onClose();
  };
  const { keptKey, name, setName, isBusy, error, problem, setProblem, store } = useNaming(beforeStep, closeOutdated);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void store();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={words.title} description={words.body}>
      <div className="flex flex-col gap-3">
        {problem && <StepProblemNote problem={problem} onForget={() => setProblem(null)} onLookAnew={closeOutdated} />}
        <form onSubmit={onSubmit} noValidate className="flex flex-col gap-3">
          <TextField label={words.name} hint={words.hint} error={error} value={name} required autoFocus onChange={(event) => setName(event.target.value)} />
          <KeptNote keptKey={keptKey} />
          <ButtonRow>
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button type="submit" look="primary" aria-disabled={isBusy || undefined}>
              {isBusy ? words.busy : words.submit}
            </Button>
          </ButtonRow>
        </form>
      </div>
    </Dialog>
  );
}

function useNaming(beforeStep: NameVersionDialogProps["beforeStep"], onDone: () => void) {
  const { review } = useMessages();
  const live = useLiveReport();
  const person = usePerson();
  const keptKey = `${person.id}:${live.view.id}:name-version`;
  const [name, setName, forgetName] = useKeptText(keptKey);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | undefined>();
  const [problem, setProblem] = useState<StepProblem | null>(null);
  const isSending = useRef(false);

  const send = async (): Promise<StepProblem | null> => {
    if (beforeStep && !(await beforeStep())) return { code: "unsaved", message: review.submit.unsaved };
    const sent = await sendJson(`/api/reports/${live.view.id}/versions`, { type: "name", name });
    await live.lookAnew();
    return sent.ok ? null : { code: sent.code, message: sent.message || review.dialog.unreachable };
  };
  const store = async () => {
    setError(name.trim() === "" ? review.nameVersion.required : undefined);
    if (isSending.current || name.trim() === "") return;
    isSending.current = true;
    setIsBusy(true);
    const found = await send();
    isSending.current = false;
    setIsBusy(false);
    setProblem(found);
    if (found) return;
    toast(review.nameVersion.done(name.trim()));
    forgetName();
    onDone();
  };
  return { keptKey, name, setName, isBusy, error, problem, setProblem, store };
}
