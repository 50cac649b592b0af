"use client";
import { writeDay } from "@/domain/typed-day";
import { useActionState } from "react";
import { toast } from "sonner";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { ButtonRow } from "@/components/dialog";
import { TextField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useOnDone } from "@/components/use-on-done";
import { IDLE, typed } from "@/server/form-state";
import type { TermView } from "@/services/register/term";
import { saveTermAction } from "./actions";

/** What the form starts with: a stored term, or the beginnings of a new one. */
export type TermStart = { id?: string; version?: number; name: string; startsOn: string };

export function TermForm({ start, onClose }: { start: TermStart; onClose: () => void }) {
  const { register, common } = useMessages();
  const words = register.terms;
  const [state, action] = useActionState(saveTermAction, IDLE);
  const name = typed(state, "name", start.name);
  useOnDone(state, () => {
    toast.success(words.saved(name));
    onClose();
  });
  // After a refusal as stale, the next save is made knowing what is stored now.
  const stored = state.current as Pick<TermView, "name" | "startsOn" | "version"> | undefined;
  return (
    <ActionForm state={state} action={action} className="flex flex-col gap-4">
      {state.message && <Notice tone="alert">{state.message}</Notice>}
      {stored && <p className="text-sm font-medium text-alert">{words.storedNow(stored.name, writeDay(stored.startsOn))}</p>}
      <input type="hidden" name="id" value={start.id ?? ""} />
      <input type="hidden" name="version" value={stored?.version ?? start.version ?? 0} />
      <TextField label={words.name} hint={words.nameHint} name="name" defaultValue={name} error={state.errors.name} required autoComplete="off" />
      <TextField label={words.startsOn} type="date" name="startsOn" defaultValue={typed(state, "startsOn", start.startsOn)} error={state.errors.startsOn} required />
      <ButtonRow>
        <Button onClick={onClose}>{common.cancel}</Button>
        <SubmitButton busy={common.saving}>{common.save}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
