"use client";
/** Proofreading of a report that is being read. */
import { useEffect, useMemo } from "react";
import type { ReportState } from "@/domain/workflow";
import { useLive, useLiveReport } from "../_live/live-context";
import type { FindingsContext } from "../_findings/findings-context";
import { enterList } from "../_findings/list-keys";
import { useLiveProof } from "../_findings/use-live-proof";
import { documentOfView } from "./document-of-view";

/** What was signed and issued is read as it is: nothing in it can be mended any more, and marks would cast doubt on it. */
const isStillOpen = (state: ReportState): boolean => state !== "issued" && state !== "recalled";

type Findings = NonNullable<React.ContextType<typeof FindingsContext>>;

/** Null for a report that was issued. `show` brings the list to the front. */
export function useReadingFindings(show: () => void): Findings | null {
  const live = useLiveReport();
  const isOn = useLive((view) => isStillOpen(view.review.state));
  const proof = useLiveProof(live, () => documentOfView(live.view), isOn);
  useEffect(() => live.subscribe(() => proof.touch()), [live, proof]);
  return useMemo(() => {
    const bringUp = (box?: string) => {
      show();
      if (box !== undefined) requestAnimationFrame(() => enterList(box));
    };
    return isOn ? { proof, mended: [], show: bringUp } : null;
  }, [isOn, proof, show]);
}
