"use client";
import { useMessages } from "@/components/messages-provider";
import type { Verdict } from "@/domain/permission";
import { WORKFLOW, type ReportState, type Step } from "@/domain/workflow";
import type { Act } from "./acts";

/** States in which the steps that are not of the workflow table are possible. */
const STATES_OF_OTHERS: Record<Exclude<Act, Step>, readonly ReportState[]> = {
  revise: ["recalled"],
  "allow-exception": ["in-review"],
  "confirm-exception": ["approved", "issued", "recalled"],
};

const isOther = (act: Act): act is Exclude<Act, Step> => act in STATES_OF_OTHERS;

/** Why a step cannot be taken now, as a sentence; null when it can. */
export function useRefusalWords(): (act: Act, verdict: Verdict) => string | null {
  const { review, common } = useMessages();
  const { refusals } = review;
  return (act, verdict) => {
    if (verdict.allowed) return null;
    switch (verdict.reason) {
      case "state": {
        const states = isOther(act) ? STATES_OF_OTHERS[act] : WORKFLOW[act].from;
        return refusals.state(states.map((state) => `“${common.states[state]}”`).join(refusals.or));
      }
      case "own-submission":
        return act === "confirm-exception" ? refusals["own-exception"] : refusals["own-submission"];
      case "nothing-to-confirm":
      case "superseded":
        return refusals[verdict.reason];
      default:
        return refusals.role;
    }
  };
}
