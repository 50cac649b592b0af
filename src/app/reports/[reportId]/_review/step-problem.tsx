"use client";
import { useEffect, useRef } from "react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { SignInDialog } from "../_editor/sign-in-dialog";
import { usePerson } from "../_live/live-context";
import type { StepProblem } from "./use-step";

type StepProblemNoteProps = { problem: StepProblem; onForget: () => void; onLookAnew: () => void };

/** Why a step was not taken. A session that ended is renewed on the spot; a changed report can be looked at first. */
export function StepProblemNote({ problem, onForget, onLookAnew }: StepProblemNoteProps) {
  const { review } = useMessages();
  const { username } = usePerson();
  const note = useRef<HTMLDivElement>(null);
  // In a dialog with a long reason it may lie above what is in sight.
  useEffect(() => {
    // Newer browsers answer a promise, which is no way to clean up.
    note.current?.scrollIntoView({ block: "nearest" });
  }, [problem]);
  return (
    <div ref={note} className="scroll-m-4">
      <Notice tone="alert">
        <p>{problem.message}</p>
        {problem.code === "content-changed" && (
          <Button size="small" className="mt-2" onClick={onLookAnew}>
            {review.dialog.lookAnew}
          </Button>
        )}
      </Notice>
      {problem.code === "not-signed-in" && <SignInDialog username={username} onSignedIn={onForget} onClose={onForget} />}
    </div>
  );
}
