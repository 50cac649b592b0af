"use client";
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
import type { AccountSummary } from "@/services/account/list";
import { changeAccountAction } from "./actions";
import { RoleChoice } from "./role-choice";

type Stored = Pick<AccountSummary, "name" | "role" | "version">;

export function ChangeForm({ account, onClose }: { account: AccountSummary; onClose: () => void }) {
  const { accounts, common } = useMessages();
  const words = accounts.admin;
  const [state, action] = useActionState(changeAccountAction, IDLE);
  useOnDone(state, () => {
    toast.success(words.changed);
    onClose();
  });
  // After a refusal as stale, the next save is made knowing what is stored now.
  const stored = state.current as Stored | undefined;
  return (
    <ActionForm state={state} action={action} className="flex flex-col gap-4">
      {state.message && <Notice tone="alert">{state.message}</Notice>}
      {stored && <p className="text-sm font-medium text-alert">{words.storedNow(stored.name, common.roles[stored.role])}</p>}
      <input type="hidden" name="id" value={account.id} />
      <input type="hidden" name="version" value={stored?.version ?? account.version} />
      <TextField label={accounts.account.name} name="name" defaultValue={typed(state, "name", account.name)} error={state.errors.name} required autoComplete="off" />
      <RoleChoice chosen={typed(state, "role", account.role)} error={state.errors.role} />
      <ButtonRow>
        <Button onClick={onClose}>{common.cancel}</Button>
        <SubmitButton busy={common.saving}>{common.save}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
