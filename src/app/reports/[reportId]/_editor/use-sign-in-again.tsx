"use client";
import { useCallback, useState, type ReactNode } from "react";
import { usePerson } from "../_live/live-context";
import { SignInDialog } from "./sign-in-dialog";

/** A session that ended is renewed in place. `ask` opens the dialog, which must be rendered, and tells whether the person signed in. */
export function useSignInAgain(): { ask: () => Promise<boolean>; dialog: ReactNode } {
  const person = usePerson();
  const [waiting, setWaiting] = useState<{ answer(signedIn: boolean): void } | null>(null);
  const ask = useCallback(
    () =>
      new Promise<boolean>((resolve) => {
        const answer = (signedIn: boolean) => {
          setWaiting(null);
          resolve(signedIn);
        };
        setWaiting({ answer });
      }),
    [],
  );
  return { ask, dialog: waiting && <SignInDialog username={person.username} onSignedIn={() => waiting.answer(true)} onClose={() => waiting.answer(false)} /> };
}
