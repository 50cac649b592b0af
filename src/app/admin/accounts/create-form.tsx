"use client";
import { useActionState, useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { ButtonRow } from "@/components/dialog";
import { TextField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { IDLE, typed } from "@/server/form-state";
import { createAccountAction } from "./actions";
import { PasswordShown } from "./password-shown";
import { RoleChoice } from "./role-choice";

export function CreateForm({ suggestedPassword, onClose }: { suggestedPassword: string; onClose: () => void }) {
  const { accounts, common } = useMessages();
  const words = accounts.admin;
  const [state, action] = useActionState(createAccountAction, IDLE);
  const [password, setPassword] = useState(suggestedPassword);
  if (state.status === "done" && state.result) {
    return <PasswordShown {...state.result} message={words.created(state.result.name)} onClose={onClose} />;
  }
  return (
    <ActionForm state={state} action={action} className="flex flex-col gap-4">
      {state.message && <Notice tone="alert">{state.message}</Notice>}
      <TextField label={accounts.account.name} name="name" defaultValue={typed(state, "name")} error={state.errors.name} required autoComplete="off" />
      <TextField
        label={words.columns.username}
        hint={words.usernameHint}
        name="username"
        defaultValue={typed(state, "username")}
        error={state.errors.username}
        required
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <RoleChoice chosen={typed(state, "role", "drafter")} error={state.errors.role} />
      <TextField
        label={words.temporaryPassword}
        hint={words.temporaryPasswordHint}
        name="password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={state.errors.password}
        required
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className="font-mono"
      />
      <ButtonRow>
        <Button onClick={onClose}>{common.cancel}</Button>
        <SubmitButton busy={common.saving}>{words.create}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
