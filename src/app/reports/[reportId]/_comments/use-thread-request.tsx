"use client";
import { useRef, useState, type ReactNode } from "react";
import { useMessages } from "@/components/messages-provider";
import { sendJson } from "@/components/send-json";
import type { LiveDecision } from "@/domain/arrange";
import type { ThreadRequest } from "@/services/review/thread-request";
import { useSignInAgain } from "../_editor/use-sign-in-again";
import { useLiveReport } from "../_live/live-context";

type Failed = ReturnType<typeof useMessages>["comments"]["failed"];
/** What "stale" means to the person depends on what they asked for. */
export type StaleSentence = "passage" | "suggestion" | "thread";

/** What is asked; made anew for each try where it takes the server to make it. */
export type Wanted = ThreadRequest | (() => Promise<ThreadRequest>);

export type ThreadSender = {
  /** The answer, or null when it failed; `problem` says why. */
  send<T>(wanted: Wanted, stale: StaleSentence): Promise<T | null>;
  problem: string | null;
  say(problem: string | null): void;
  busy: boolean;
  /** Where one signs in again; must be rendered. */
  dialog: ReactNode;
};

/**
 * Sends what a person does with threads. After each answer the page looks at the
 * report anew; a session that ended is renewed in place and the request sent again.
 */
export function useThreadRequest(): ThreadSender {
  const live = useLiveReport();
  const { comments } = useMessages();
  const [problem, say] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const isSending = useRef(false);
  const { ask, dialog } = useSignInAgain();

  const send = async <T,>(wanted: Wanted, stale: StaleSentence): Promise<T | null> => {
    if (isSending.current) return null;
    isSending.current = true;
    setBusy(true);
    say(null);
    const attempt = async () => sendJson<T>(`/api/reports/${live.view.id}/threads`, typeof wanted === "function" ? await wanted() : wanted);
    let sent = await attempt();
    while (!sent.ok && sent.code === "not-signed-in" && (await ask())) sent = await attempt();
    if (!sent.ok) say(sentenceOf(sent, comments.failed, stale));
    await live.lookAnew();
    isSending.current = false;
    setBusy(false);
    return sent.ok ? sent.body : null;
  };

  return { send, problem, say, busy, dialog };
}

function sentenceOf({ code, message, current }: { code: string; message: string; current?: unknown }, words: Failed, stale: StaleSentence): string {
  if (code === "unreachable") return words.unreachable;
  if (code === "not-signed-in") return words.signedOut;
  if (code === "stale") return stale !== "thread" && (current as LiveDecision | undefined)?.deleted ? words.deleted : words[stale];
  return message;
}
