"use client";
/** Proofreads the report of an open page, and follows what others write and put aside. */
import { useEffect, useState } from "react";
import { getJson } from "@/components/send-json";
import type { ReportDocument } from "@/domain/report-document";
import type { Proofreading } from "@/services/proofreading/load";
import type { LiveReport } from "../_live/live-report";
import { startChecker } from "./checker";
import { Proof } from "./proof";

function proofOf(live: LiveReport, read: () => ReportDocument): Proof {
  return new Proof({
    read,
    load: async (withPrevious) => {
      const answer = await getJson<Proofreading>(`/api/reports/${live.view.id}/findings${withPrevious ? "" : "?brief"}`);
      return answer.ok ? answer.body : null;
    },
    startChecker,
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}

/** `read` gives the text to be read as it stands on the page. While `isOn` is false nothing is read. */
export function useLiveProof(live: LiveReport, read: () => ReportDocument, isOn = true): Proof {
  const [proof] = useState(() => proofOf(live, read));
  useEffect(() => {
    if (!isOn) return;
    const callOff = whenIdle(() => void proof.start());
    return () => {
      callOff();
      proof.stop();
    };
  }, [proof, isOn]);
  useEffect(() => {
    let { sequence } = live.view;
    return live.subscribe(() => {
      if (live.view.sequence === sequence) return;
      sequence = live.view.sequence;
      void proof.refresh();
    });
  }, [live, proof]);
  return proof;
}

/** Longest wait for a quiet moment after the page has opened. */
const AT_LAST = 3_000;

/** Once the page is built and quiet: reading the report must not delay the first letter typed in it. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const idle = requestIdleCallback(run, { timeout: AT_LAST });
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(run, 500);
  return () => clearTimeout(timer);
}
