"use client";
import { Eye, EyeOff } from "lucide-react";
import { useActionState, useEffect, useRef, useState } from "react";
import { ActionForm } from "@/components/action-form";
import { TextField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { IDLE, typed } from "@/server/form-state";
import { signInAction } from "./actions";

export function SignInForm({ next }: { next: string }) {
  const { accounts } = useMessages();
  const words = accounts.signIn;
  const [state, action] = useActionState(signInAction, IDLE);
  const [shown, setShown] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A wrong pair is about no one field; the password is what has to be typed again.
    if (state.status === "refused" && Object.keys(state.errors).length === 0) password.current?.focus();
  }, [state]);
  return (
    <ActionForm state={state} action={action} className="flex flex-col gap-4">
      {state.message && Object.keys(state.errors).length === 0 && <Notice tone="alert">{state.message}</Notice>}
      <input type="hidden" name="next" value={next} />
      <TextField
        label={words.username}
        name="username"
        defaultValue={typed(state, "username")}
        error={state.errors.username}
        required
        autoFocus
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <div className="relative">
        <TextField
          ref={password}
          label={words.password}
          name="password"
          type={shown ? "text" : "password"}
          error={state.errors.password}
          required
          autoComplete="current-password"
          className="pr-10"
        />
        <button
          type="button"
          aria-label={shown ? words.hidePassword : words.showPassword}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="absolute top-[1.8rem] right-1 rounded p-1.5 text-muted hover:bg-wash hover:text-ink"
        >
          {shown ? <EyeOff className="size-4.5" aria-hidden /> : <Eye className="size-4.5" aria-hidden />}
        </button>
      </div>
      <SubmitButton busy={words.submitting} className="mt-1 h-10 w-full">
        {words.submit}
      </SubmitButton>
    </ActionForm>
  );
}
