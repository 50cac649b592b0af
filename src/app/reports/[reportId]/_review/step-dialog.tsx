"use client";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { ButtonRow, Dialog } from "@/components/dialog";
import { TextAreaField } from "@/components/field";
import { KeptNote } from "@/components/kept-note";
import { useLocale, useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { useKeptText } from "@/components/use-kept-text";
import { WORKFLOW } from "@/domain/workflow";
import { formatDateTime } from "@/messages/format";
import { FindingsLeft } from "../_findings/findings-left";
import { useLive, useLiveReport, usePerson } from "../_live/live-context";
import type { Act } from "./acts";
import { useStepFacts } from "./step-facts";
import { StepProblemNote } from "./step-problem";
import { useStep } from "./use-step";
import { useTooLong } from "./use-too-long";
import { WillHappen } from "./will-happen";

export type DialogAct = Exclude<Act, "submit" | "issue">;

const REASON: Record<DialogAct, "required" | "optional" | "none"> = {
  "take-back": WORKFLOW["take-back"].reason,
  return: WORKFLOW.return.reason,
  approve: WORKFLOW.approve.reason,
  "withdraw-approval": WORKFLOW["withdraw-approval"].reason,
  recall: WORKFLOW.recall.reason,
  revise: "none",
  "allow-exception": "required",
  "confirm-exception": "none",
};

/** Asks before a step: what will happen, and why it is taken. It rests on the content that was on the page when it was opened. */
export function StepDialog({ act, onClose }: { act: DialogAct; onClose: () => void }) {
  const live = useLiveReport();
  const router = useRouter();
  const { review, common } = useMessages();
  const words = review.steps[act];
  const facts = useStepFacts();
  const [hash] = useState(() => live.view.hash);
  const { keptKey, reason, setReason, forgetReason, wrong, check } = useReason(act);
  const { isBusy, problem, forget, send } = useStep();
  const overtaken = useOvertaken(act) && !isBusy && !problem;
  const mayAct = useLive((view) => view.review.may[`report.${act}`].allowed);

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const box = event.currentTarget.querySelector("textarea");
    if (!mayAct) return;
    if (!check()) return box?.focus();
    const done = await send({ step: act, hash, ...(reason.trim() ? { reason } : {}) });
    if (!done) return;
    forgetReason();
    toast(words.done);
    onClose();
    if (act === "revise" && done.id) router.push(`/reports/${done.id}`);
  };
  const lookAnew = () => void live.lookAnew().then(onClose);

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={words.title} description={<Submitted act={act} />}>
      <div className="flex flex-col gap-3">
        {problem && <StepProblemNote problem={problem} onForget={forget} onLookAnew={lookAnew} />}
        {overtaken && <Overtaken />}
        <form onSubmit={(event) => void onSubmit(event)} noValidate className="flex flex-col gap-3">
          <WillHappen lines={words.will(facts)} />
          {act === "approve" && <OpenThreads />}
          {act === "approve" && <FindingsLeft onGo={onClose} />}
          {REASON[act] !== "none" && (
            <TextAreaField
              label={words.reason}
              hint={words.hint}
              error={wrong}
              value={reason}
              required={REASON[act] === "required"}
              autoFocus
              onChange={(event) => setReason(event.target.value)}
            />
          )}
          {REASON[act] !== "none" && <KeptNote keptKey={keptKey} />}
          <ButtonRow>
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button type="submit" look={act === "recall" ? "alert" : "primary"} aria-disabled={isBusy || !mayAct || undefined}>
              {isBusy ? words.busy : words.submit}
            </Button>
          </ButtonRow>
        </form>
      </div>
    </Dialog>
  );
}

/** The reason as it is typed; it outlives the dialog until it is sent. `wrong` says under its box why it cannot be. */
function useReason(act: DialogAct) {
  const live = useLiveReport();
  const person = usePerson();
  const { review } = useMessages();
  const keptKey = `${person.id}:${live.view.id}:${act}`;
  const [reason, setText, forgetReason] = useKeptText(keptKey);
  const [isAskedFor, setIsAskedFor] = useState(false);
  const tooLong = useTooLong(reason);
  const isMissing = REASON[act] === "required" && reason.trim() === "";
  const setReason = (text: string) => {
    setText(text);
    if (text.trim() !== "") setIsAskedFor(false);
  };
  /** Whether it may be sent; a missing one is asked for. */
  const check = () => {
    setIsAskedFor(isMissing);
    return !isMissing && tooLong === undefined;
  };
  return { keptKey, reason, setReason, forgetReason, wrong: isAskedFor && isMissing ? review.dialog.reasonRequired : tooLong, check };
}

/** The step was possible when the dialog was opened and is not any more. */
function useOvertaken(act: DialogAct): boolean {
  const [wasAllowed] = useState(useLive((view) => view.review.may[`report.${act}`].allowed));
  return !useLive((view) => view.review.may[`report.${act}`].allowed) && wasAllowed;
}

function Overtaken() {
  const { review, common } = useMessages();
  const { state, stateBy } = useLive((view) => view.review);
  return <Notice tone="alert">{review.dialog.overtaken(common.states[state], stateBy)}</Notice>;
}

/** An approval does not wait for comments; whoever approves knows that there are some. */
function OpenThreads() {
  const { activity } = useMessages();
  const open = useLive((view) => view.review.threads).filter(({ status }) => status === "open");
  const suggestions = open.filter(({ kind }) => kind === "suggestion").length;
  if (open.length === 0) return null;
  return <p className="text-sm font-medium">{activity.openThreads(open.length - suggestions, suggestions)}</p>;
}

/** Whoever decides on a submission sees whose it is. */
function Submitted({ act }: { act: DialogAct }) {
  const { review } = useMessages();
  const locale = useLocale();
  const submitted = useLive((view) => view.review.submitted);
  if (!submitted || (act !== "approve" && act !== "return" && act !== "allow-exception")) return null;
  return review.dialog.submittedBy(submitted.byName, formatDateTime(new Date(submitted.at), locale));
}
