"use client";
import { useActionState, useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { ButtonRow } from "@/components/dialog";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useOnDone } from "@/components/use-on-done";
import { IDLE } from "@/server/form-state";
import type { PaperView } from "@/services/citation/rows";
import { fillIn, formatCitation, seriesKey, type Paper } from "@/text/citation";
import { mergePapersAction } from "./actions";
import { nameOf } from "./name-of";
import type { PaperActs } from "./use-paper-acts";

type MergeFormProps = { papers: (Paper & Pick<PaperView, "id" | "version" | "times">)[]; acts: PaperActs; onClose: (isDone: boolean) => void };

/** Which of some papers stays, and what it will be with what the others know. */
export function MergeForm({ papers, acts, onClose }: MergeFormProps) {
  const { citations, common } = useMessages();
  const words = citations.memory;
  const [state, action] = useActionState(mergePapersAction, IDLE);
  // The one cited most is most likely the right one.
  const [keptId, setKeptId] = useState(() => papers.toSorted((a, b) => b.times - a.times)[0]!.id);
  const kept = papers.find(({ id }) => id === keptId)!;
  const others = papers.filter(({ id }) => id !== keptId);
  const result = others.reduce<Paper>((known, other) => fillIn(known, other), kept);
  useOnDone(state, () => {
    acts.tellMerged(nameOf(kept), state.result!.others);
    onClose(true);
  });
  return (
    <ActionForm state={state} action={action} className="flex flex-col gap-4">
      {state.status === "refused" && <Notice tone="alert">{state.message}</Notice>}
      {papers.some((paper) => seriesKey(paper) !== seriesKey(kept)) && <Notice>{words.merge.differ}</Notice>}
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 text-sm font-medium">{words.merge.keep}</legend>
        {papers.map((paper) => (
          <label key={paper.id} className="flex gap-2 rounded border border-line px-3 py-2">
            <input type="radio" name="kept" checked={paper.id === keptId} onChange={() => setKeptId(paper.id)} className="mt-1 size-4 accent-ink" />
            <span className="min-w-0 break-words">
              {formatCitation(paper, "full")}
              <span className="block text-sm text-muted">{paper.times === 0 ? words.never : words.times(paper.times)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div aria-live="polite">
        <p className="text-sm font-medium">{words.merge.result}</p>
        <p className="break-words">{formatCitation(result, "full")}</p>
      </div>
      <input type="hidden" name="into" value={`${kept.id} ${kept.version}`} />
      {others.map(({ id, version }) => (
        <input key={id} type="hidden" name="others" value={`${id} ${version}`} />
      ))}
      <ButtonRow>
        <Button onClick={() => onClose(false)}>{common.cancel}</Button>
        <SubmitButton busy={words.merge.busy}>{words.merge.submit}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
