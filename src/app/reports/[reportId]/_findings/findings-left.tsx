"use client";
import { useMessages } from "@/components/messages-provider";
import { useErrorCount, useFindingCount, useShowFindings } from "./findings-context";

/** In the dialogs that submit and approve: what proofreading still has to say. Silent where there is nothing, and on pages that do not proofread. */
export function FindingsLeft({ onGo }: { onGo: () => void }) {
  const words = useMessages().findings.submit;
  const all = useFindingCount();
  const errors = useErrorCount();
  const show = useShowFindings();
  if (all === 0 || show === null) return null;
  return (
    <p className="rounded border border-line px-3 py-2 text-sm">
      {words.left(errors, all - errors)}.{" "}
      <button
        type="button"
        className="rounded underline underline-offset-2"
        onClick={() => {
          onGo();
          show();
        }}
      >
        {words.see}
      </button>
    </p>
  );
}
