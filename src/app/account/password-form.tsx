"use client";
import { useActionState } from "react";
import { ActionForm } from "@/components/action-form";
import { TextField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { IDLE } from "@/server/form-state";
import { changePasswordAction } from "./actions";

export function PasswordForm({ username }: { username: string }) {
  const { accounts, common } = useMessages();
  const words = accounts.account;
  const [state, action] = useActionState(changePasswordAction, IDLE);
  return (
    <ActionForm state={state} action={action} className="flex max-w-sm flex-col gap-4">
      {state.status === "done" && <Notice>{words.passwordChanged}</Notice>}
      {state.message && <Notice tone="alert">{state.message}</Notice>}
      {/* For password managers, which file a password under its user name. */}
      <input type="text" name="username" defaultValue={username} autoComplete="username" readOnly hidden />
      <TextField label={words.currentPassword} name="currentPassword" type="password" error={state.errors.currentPassword} required autoComplete="current-password" />
      <TextField label={words.newPassword} hint={words.newPasswordHint} name="newPassword" type="password" error={state.errors.newPassword} required minLength={8} autoComplete="new-password" />
      <TextField label={words.repeatPassword} name="repeatPassword" type="password" error={state.errors.repeatPassword} required autoComplete="new-password" />
      <div>
        <SubmitButton busy={common.saving}>{words.changePassword}</SubmitButton>
      </div>
    </ActionForm>
  );
}
