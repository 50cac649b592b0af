"use client";
/** Sends one step and says what came of it. */
import { useRef, useState } from "react";
import { useMessages } from "@/components/messages-provider";
import { sendJson } from "@/components/send-json";
import { STEPS, WORKFLOW, type Step } from "@/domain/workflow";
import type { ReviewView } from "@/services/report/review-view";
import { useLiveReport, usePerson } from "../_live/live-context";
import type { Act } from "./acts";

export type StepBody = { step: Exclude<Act, "issue">; hash?: string; reason?: string };
/** `code` is an AppErrorCode or unreachable; `message` says what happened and what to do. */
export type StepProblem = { code: string; message: string };

type StepSender = {
  isBusy: boolean;
  problem: StepProblem | null;
  forget: () => void;
  /** What the server answered, or null when the step was not taken; then `problem` says why. Asked twice at once it sends once. */
  send: (body: StepBody) => Promise<{ id?: string } | null>;
};

/** Afterwards, whatever the answer, the page shows the report as it is now. */
export function useStep(): StepSender {
  const live = useLiveReport();
  const person = usePerson();
  const { review } = useMessages();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<StepProblem | null>(null);
  const isSending = useRef(false);

  const send: StepSender["send"] = async (body) => {
    if (isSending.current) return null;
    isSending.current = true;
    setIsBusy(true);
    setProblem(null);
    const sent = await sendJson<{ id?: string }>(`/api/reports/${live.view.id}/steps`, body);
    await live.lookAnew();
    isSending.current = false;
    if (sent.ok) return sent.body;
    // The answer was lost, the step was not.
    if (sent.code === "unreachable" && wasTaken(body.step, live.view.review, person.name)) return {};
    setIsBusy(false);
    setProblem({ code: sent.code, message: sent.message || review.dialog.unreachable });
    return null;
  };
  return { isBusy, problem, forget: () => setProblem(null), send };
}

/** Whether the report stands where the step leads, put there by this person. */
function wasTaken(act: Act, { state, stateBy }: ReviewView, name: string): boolean {
  return isStep(act) && state === WORKFLOW[act].to && stateBy === name;
}

function isStep(act: Act): act is Step {
  return (STEPS as readonly string[]).includes(act);
}
