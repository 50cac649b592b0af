"use client";
import { useEffect, useState, type FormEvent } from "react";
import { Button } from "@/components/button";
import { ButtonRow, Dialog } from "@/components/dialog";
import { TextField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";

type SignInDialogProps = { username: string; onSignedIn: () => void; onClose: () => void };

/** Sign-in without leaving the page, so that unsaved text stays in its boxes. */
export function SignInDialog({ username, onSignedIn, onClose }: SignInDialogProps) {
  const { editor } = useMessages();
  const words = editor.signIn;
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const calm = useCalm();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = event.currentTarget;
    const form = new FormData(fields);
    setBusy(true);
    const found = await signIn(String(form.get("username")), String(form.get("password")), username, words);
    setProblem(found);
    setBusy(false);
    if (found !== null) fields.querySelector<HTMLInputElement>("[name=password]")?.select();
  };

  const signIn = async (name: string, password: string, expected: string, sentences: typeof words): Promise<string | null> => {
    if (name.trim().toLowerCase() !== expected) return sentences.otherPerson;
    try {
      const response = await fetch("/api/auth/sign-in/username", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ username: name, password }),
      });
      if (response.status === 429) return sentences.tooMany;
      if (response.status >= 500) return sentences.unreachable;
      if (!response.ok) return sentences.failed;
      onSignedIn();
      return null;
    } catch {
      return sentences.unreachable;
    }
  };

  if (!calm) return null;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={words.title} description={words.body}>
      <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
        {problem && <Notice tone="alert">{problem}</Notice>}
        <TextField label={words.username} name="username" autoComplete="username" defaultValue={username} required />
        <TextField label={words.password} name="password" type="password" autoComplete="current-password" required autoFocus />
        <ButtonRow>
          <Button onClick={onClose}>{words.later}</Button>
          <Button type="submit" look="primary" disabled={busy}>
            {words.submit}
          </Button>
        </ButtonRow>
      </form>
    </Dialog>
  );
}

/** A pause in typing after which the dialog may take the keyboard: the rest of a sentence must not end up as a password. */
const PAUSE = 1_000;

/** True once no key was pressed for a moment. */
function useCalm(): boolean {
  const [calm, setCalm] = useState(false);
  useEffect(() => {
    if (calm) return;
    let timer = setTimeout(() => setCalm(true), PAUSE);
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setCalm(true), PAUSE);
    };
    window.addEventListener("keydown", wait);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("keydown", wait);
    };
  }, [calm]);
  return calm;
}
