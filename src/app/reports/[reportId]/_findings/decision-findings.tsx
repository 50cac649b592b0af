"use client";
import { useEffect, useState } from "react";
import { useMessages } from "@/components/messages-provider";
import { boxId } from "../_editor/use-acts";
import { useFindings, useProof } from "./findings-context";
import type { Found } from "./found";
import { SeverityIcon } from "./severity-mark";
import { useFindingActs } from "./use-finding-acts";

/** Rest in typing after which the line under the box that is typed in may change. */
const CALM = 2_000;
const NONE: readonly Found[] = [];

/** The findings on one decision, under its box: a quiet line, only where something is worth a look. */
export function DecisionFindings({ decisionId }: { decisionId: string }) {
  const { row, panel } = useMessages().findings;
  const { show } = useFindings();
  const acts = useFindingActs();
  const found = useCalmly(decisionId, useProof(({ inBox }) => inBox.get(decisionId) ?? NONE));
  const first = found.find(({ severity }) => severity === "error") ?? found[0];
  if (!first) return null;
  const errors = found.filter(({ severity }) => severity === "error").length;
  return (
    <p data-findings={decisionId} className="px-2 pb-1 text-sm break-words text-muted">
      <span className="mr-1 inline-block align-text-bottom">
        <SeverityIcon severity={first.severity} />
      </span>
      <span className="font-medium text-ink">{row.summary(errors, found.length - errors)}:</span> {first.message}{" "}
      {first.replacement !== null && (
        <>
          <button type="button" title={panel.mendTo(first.replacement)} onClick={() => acts.mendOne(first)} className="rounded font-medium text-ink underline underline-offset-2">
            {panel.mend}
            <span className="sr-only">: {first.message}</span>
          </button>{" "}
        </>
      )}
      <button type="button" onClick={() => show(decisionId)} className="rounded underline underline-offset-2 hover:text-ink">
        {row.seeAll}
      </button>
    </p>
  );
}

/** The same list a while later where one is typing in the decision's box: nothing jumps under one's hands. */
function useCalmly(decisionId: string, found: readonly Found[]): readonly Found[] {
  const [shown, setShown] = useState(found);
  useEffect(() => {
    const box = document.getElementById(boxId(decisionId));
    const show = () => setShown(found);
    const wait = () => setTimeout(show, document.activeElement === box ? CALM : 0);
    let timer = wait();
    const onInput = () => {
      clearTimeout(timer);
      timer = wait();
    };
    const onBlur = () => {
      clearTimeout(timer);
      timer = setTimeout(show);
    };
    box?.addEventListener("input", onInput);
    box?.addEventListener("blur", onBlur);
    return () => {
      clearTimeout(timer);
      box?.removeEventListener("input", onInput);
      box?.removeEventListener("blur", onBlur);
    };
  }, [decisionId, found]);
  return shown;
}
