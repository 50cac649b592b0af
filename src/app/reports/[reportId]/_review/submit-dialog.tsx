"use client";
import { useCallback, useEffect, useState, type FormEvent } from "react";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { ButtonRow, Dialog } from "@/components/dialog";
import { TextAreaField } from "@/components/field";
import { KeptNote } from "@/components/kept-note";
import { useLocale, useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { getJson } from "@/components/send-json";
import { useKeptText } from "@/components/use-kept-text";
import { formatDateTime } from "@/messages/format";
import type { Readiness } from "@/services/report/readiness";
import { FindingsLeft } from "../_findings/findings-left";
import { useLiveReport, usePerson } from "../_live/live-context";
import type { Target } from "./places";
import { ShortcomingLists } from "./shortcoming-lists";
import { StepProblemNote } from "./step-problem";
import { useStep } from "./use-step";
import { useTooLong } from "./use-too-long";
import { WillHappen } from "./will-happen";

type SubmitDialogProps = {
  /** Stores unsaved text; false when some could not be stored. */
  beforeStep: (() => Promise<boolean>) | undefined;
  /** Closes the dialog; with a target, to go there. */
  onClose: (target?: Target) => void;
};

/** Looks the report through, shows what is missing, and submits what was looked through. */
export function SubmitDialog({ beforeStep, onClose }: SubmitDialogProps) {
  const { review, common } = useMessages();
  const words = review.steps.submit;
  const { readiness, failure, lookAgain: checkAgain } = useReadiness(beforeStep);
  const keptKey = useNoteKey();
  const [note, setNote, forgetNote] = useKeptText(keptKey);
  const tooLong = useTooLong(note);
  const { isBusy, problem, forget, send } = useStep();
  const blocking = readiness?.shortcomings.filter(({ blocks }) => blocks).length ?? 0;
  const isReady = readiness !== null && blocking === 0;

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || tooLong) return;
    if (!(await send({ step: "submit", hash: readiness.hash, ...(note.trim() ? { reason: note } : {}) }))) return;
    forgetNote();
    toast(words.done);
    onClose();
  };
  const lookAgain = () => {
    forget();
    checkAgain();
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={words.title}>
      <div className="flex flex-col gap-3">
        {problem && <StepProblemNote problem={problem} onForget={forget} onLookAnew={lookAgain} />}
        {failure && <Notice tone="alert">{failure}</Notice>}
        {!readiness && !failure && <p role="status">{review.submit.checking}</p>}
        {readiness && <ShortcomingLists shortcomings={readiness.shortcomings} onGo={onClose} />}
        {readiness && <FindingsLeft onGo={() => onClose()} />}
        {readiness && <OtherPeople readiness={readiness} />}
        <form onSubmit={(event) => void onSubmit(event)} className="flex flex-col gap-3">
          {isReady && <WillHappen lines={words.will()} />}
          {isReady && <TextAreaField label={words.reason} error={tooLong} value={note} onChange={(event) => setNote(event.target.value)} className="min-h-14!" />}
          {isReady && <KeptNote keptKey={keptKey} />}
          {blocking > 0 && <p className="text-sm">{review.submit.stillBlocked(blocking)}</p>}
          <ButtonRow>
            <Button onClick={() => onClose()}>{common.cancel}</Button>
            {(failure || problem) && <Button onClick={lookAgain}>{review.submit.checkAgain}</Button>}
            <Button type="submit" look="primary" aria-disabled={!isReady || isBusy || undefined}>
              {isBusy ? words.busy : words.submit}
            </Button>
          </ButtonRow>
        </form>
      </div>
    </Dialog>
  );
}

function useNoteKey(): string {
  const live = useLiveReport();
  const person = usePerson();
  return `${person.id}:${live.view.id}:submit`;
}

type Found = { readiness: Readiness | null; failure: string | null };
const NOTHING_YET: Found = { readiness: null, failure: null };

/** Stores what is unsaved, then looks the report through. */
function useReadiness(beforeStep: SubmitDialogProps["beforeStep"]) {
  const live = useLiveReport();
  const { review } = useMessages();
  const [found, setFound] = useState(NOTHING_YET);
  const [beforeOpened] = useState(() => beforeStep);
  const look = useCallback(async (): Promise<Found> => {
    if (beforeOpened && !(await beforeOpened())) return { readiness: null, failure: review.submit.unsaved };
    const answer = await getJson<Readiness>(`/api/reports/${live.view.id}/readiness`);
    return answer.ok ? { readiness: answer.body, failure: null } : { readiness: null, failure: answer.message || review.submit.failed };
  }, [live, review, beforeOpened]);
  useEffect(() => void look().then(setFound), [look]);
  const lookAgain = () => {
    setFound(NOTHING_YET);
    void look().then(setFound);
  };
  return { ...found, lookAgain };
}

/** Who else is at the report: what they are typing would no longer get in. */
function OtherPeople({ readiness: { others, changedBy } }: { readiness: Readiness }) {
  const { review } = useMessages();
  const locale = useLocale();
  if (others.length === 0 && !changedBy) return null;
  return (
    <div className="text-sm">
      {others.length > 0 && <p>{review.submit.others(others.join(", "))}</p>}
      {changedBy && <p className="text-muted">{review.submit.changedBy(changedBy.name, formatDateTime(new Date(changedBy.at), locale))}</p>}
    </div>
  );
}
