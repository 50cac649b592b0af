"use client";
import { useEffect, useState } from "react";
import { getJson } from "@/components/send-json";
import type { ReportChanges } from "@/services/review/read-mark";

export type Since = "read" | "submission";
/** `changes` is null where there is nothing to compare with; after a failure the older answer stays. */
export type Asked = { state: "asking" | "failed" | "known"; changes: ReportChanges | null };

/** What changed in the report, asked anew whenever `version` differs. */
export function useChanges(reportId: string, since: Since, version: string, wanted: boolean): Asked & { again: () => void } {
  const [asked, setAsked] = useState<Asked>({ state: "asking", changes: null });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    let isCurrent = true;
    void getJson<{ changes: ReportChanges | null }>(`/api/reports/${reportId}/read-mark?since=${since}`).then((sent) => {
      if (!isCurrent) return;
      setAsked((before) => (sent.ok ? { state: "known", changes: sent.body.changes } : { ...before, state: "failed" }));
    });
    return () => {
      isCurrent = false;
    };
  }, [reportId, since, version, wanted, attempt]);
  return { ...asked, again: () => setAttempt((count) => count + 1) };
}
