"use client";
/** What a person does with entries of the ledger, each with a way back. */
import { useMemo } from "react";
import { toast } from "sonner";
import { useMessages } from "@/components/messages-provider";
import { sendJson, type Sent } from "@/components/send-json";
import type { Messages } from "@/messages";
import type { LedgerRequest } from "@/services/ledger/entry-rules";
import type { LedgerEntryView } from "@/services/ledger/list";

type Seen = Pick<LedgerEntryView, "id" | "version">;
type Written = { version: number };

export type LedgerActs = ReturnType<typeof makeActs>;

/** `refresh` shows the ledger anew; it is called after every act that changed it, and where somebody else did. */
export function useLedgerActs(refresh: () => Promise<void> | void): LedgerActs {
  const { ledger } = useMessages();
  return useMemo(() => makeActs(refresh, ledger), [refresh, ledger]);
}

/** Refusals after which the page shows something that is no longer so. */
const OVERTAKEN = ["stale", "not-found", "wrong-state", "approval-stands"];

function makeActs(refresh: () => Promise<void> | void, words: Messages["ledger"]) {
  const problemOf = ({ code, message }: { code: string; message: string }) => (code === "unreachable" ? words.failed.unreachable : code === "stale" ? words.failed.stale : message);

  const send = async <T,>(request: LedgerRequest): Promise<Sent<T>> => {
    const sent = await sendJson<T>("/api/ledger", request);
    if (sent.ok || OVERTAKEN.includes(sent.code)) await refresh();
    return sent;
  };

  /** Says what was done, with the way back; or why it was not. */
  const act = async (request: LedgerRequest, done: string, back?: (version: number) => LedgerRequest): Promise<boolean> => {
    const sent = await send<Written>(request);
    if (!sent.ok) {
      toast.error(problemOf(sent));
      return false;
    }
    const onClick = () => void act(back!(sent.body.version), words.done.undone);
    toast(done, back ? { action: { label: words.acts.undo, onClick } } : {});
    return true;
  };

  const seen = ({ id, version }: Seen) => ({ id, version });

  return {
    send,
    problemOf,
    leaveOut: (entry: Seen, reason: string) => act({ type: "leave-out", ...seen(entry), reason }, words.done.leftOut, (version) => ({ type: "reopen", id: entry.id, version })),
    reopen: (entry: LedgerEntryView) =>
      act({ type: "reopen", ...seen(entry) }, words.done.reopened, (version) => ({ type: "leave-out", id: entry.id, version, reason: entry.leftOutReason ?? "" })),
    remove: (entry: Seen) => act({ type: "remove", ...seen(entry) }, words.done.removed, (version) => ({ type: "restore", id: entry.id, version })),
    restore: (entry: Seen) => act({ type: "restore", ...seen(entry) }, words.done.restored, (version) => ({ type: "remove", id: entry.id, version })),
    link: (entry: Seen, decisionId: string) => act({ type: "link", ...seen(entry), decisionId }, words.done.linked, (version) => ({ type: "unlink", id: entry.id, version })),
    unlink: (entry: LedgerEntryView) => {
      const decisionId = entry.place?.decisionId;
      return act({ type: "unlink", ...seen(entry) }, words.done.reopened, decisionId ? (version) => ({ type: "link", id: entry.id, version, decisionId }) : undefined);
    },
  };
}
