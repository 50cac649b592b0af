"use client";
import { useActionState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { ButtonRow } from "@/components/dialog";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useOnDone } from "@/components/use-on-done";
import { IDLE } from "@/server/form-state";
import type { AccountSummary } from "@/services/account/list";
import { disableAccountAction, enableAccountAction, resetPasswordAction } from "./actions";
import { PasswordShown } from "./password-shown";

type Kind = "reset" | "disable" | "enable";

const ACTIONS = { reset: resetPasswordAction, disable: disableAccountAction, enable: enableAccountAction };

/** Says what will happen to the person, then does it. */
export function ConfirmForm({ kind, account, onClose }: { kind: Kind; account: AccountSummary; onClose: () => void }) {
  const { accounts, common } = useMessages();
  const words = accounts.admin;
  const [state, action] = useActionState(ACTIONS[kind], IDLE);
  useOnDone(state, () => {
    if (kind === "reset") return;
    toast.success(kind === "disable" ? words.disableDone(account.name) : words.enableDone(account.name));
    onClose();
  });
  if (state.result) {
    const { name, username } = account;
    return <PasswordShown name={name} username={username} password={state.result.password} message={words.resetDone(name)} onClose={onClose} />;
  }
  return (
    <form action={action}>
      <input type="hidden" name="id" value={account.id} />
      <ul className="flex list-disc flex-col gap-1.5 pl-5">
        {words[`${kind}Consequences`].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {state.message && (
        <div className="mt-4">
          <Notice tone="alert">{state.message}</Notice>
        </div>
      )}
      <ButtonRow>
        <Button onClick={onClose}>{common.cancel}</Button>
        <SubmitButton look={kind === "enable" ? "primary" : "alert"} busy={common.saving}>
          {words[kind]}
        </SubmitButton>
      </ButtonRow>
    </form>
  );
}
