"use client";
import { Plus } from "lucide-react";
import { useActionState, useEffect, useRef } from "react";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { IDLE, type FormState } from "@/server/form-state";
import type { SectionView } from "@/services/office/section";
import { saveSectionsAction } from "./actions";
import { SectionRow } from "./section-row";
import { useSectionRows } from "./use-section-rows";

export function SectionsForm({ sections }: { sections: SectionView[] }) {
  const { office } = useMessages();
  const words = office.sections;
  const list = useSectionRows(sections);
  const take = list.take;
  const form = useRef<HTMLFormElement>(null);
  const [state, action] = useActionState(async (previous: FormState<SectionView[]>, data: FormData) => {
    const next = await saveSectionsAction(previous, data);
    if (next.result) {
      take(next.result);
      toast.success(words.saved);
    }
    return next;
  }, IDLE);
  const added = useRef<string | null>(null);
  useEffect(() => {
    if (added.current) form.current?.querySelector<HTMLInputElement>(`[data-row="${added.current}"]`)?.focus();
    added.current = null;
  }, [list.rows.length]);
  const active = list.rows.filter((row) => row.active);
  return (
    <form ref={form} action={action} noValidate>
      <input type="hidden" name="sections" value={JSON.stringify(list.rows.map(({ key, version, heading, active }) => ({ key, version, heading, active })))} />
      <StaleNotice state={state} list={list} />
      <ol className="divide-y divide-line rounded border border-line bg-paper">
        {list.rows.map((row, index) => (
          <SectionRow key={row.id} row={row} number={row.active ? active.indexOf(row) + 1 : null} index={index} count={list.rows.length} list={list} />
        ))}
      </ol>
      <p className="mt-2 text-sm text-muted">{words.keyboard}</p>
      {state.status === "refused" && !state.current && (
        <div className="mt-3">
          <Notice tone="alert">{state.errors.sections ? words.empty : state.message}</Notice>
        </div>
      )}
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
        <Button
          onClick={() => {
            added.current = list.add();
          }}
        >
          <Plus className="size-4" aria-hidden />
          {words.add}
        </Button>
        <div className="flex items-center gap-3">
          {list.changed && <span className="text-sm font-medium text-alert">{words.unsaved}</span>}
          <SubmitButton>{words.save}</SubmitButton>
        </div>
      </div>
    </form>
  );
}

function StaleNotice({ state, list }: { state: FormState<SectionView[]>; list: ReturnType<typeof useSectionRows> }) {
  const words = useMessages().office.sections;
  const stored = state.current as SectionView[] | undefined;
  if (!stored) return null;
  return (
    <div className="mb-4">
      <Notice tone="alert">
        {words.stale}
        <ol className="my-2 list-decimal pl-6 text-ink">
          {stored.map(({ key, heading, active }) => (
            <li key={key}>
              {heading} {!active && `(${words.unusedNote})`}
            </li>
          ))}
        </ol>
        <div className="flex gap-2">
          <Button size="small" onClick={() => list.rebase(stored)}>
            {words.keepMine}
          </Button>
          <Button size="small" onClick={() => list.take(stored)}>
            {words.takeStored}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
