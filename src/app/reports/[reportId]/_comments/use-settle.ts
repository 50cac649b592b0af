"use client";
import { toast } from "sonner";
import { useMessages } from "@/components/messages-provider";
import { sendJson } from "@/components/send-json";
import type { ThreadView } from "@/services/report/review-view";
import type { TakenSuggestion } from "@/services/review/suggestion";
import { useLiveReport } from "../_live/live-context";
import { keepPlace } from "./go-to";
import { CARD_PREFIX, cardId, TITLE_ID } from "./ids";
import { standingOf } from "./standing";
import type { ThreadSender, Wanted } from "./use-thread-request";
import type { Draft } from "./words-box";

/** What the page around the panel knows of text that is not stored yet, and of the approval given up. */
export type TakeBasis = {
  /** Stores what is being typed into a decision; false when that failed. */
  beforeTake?: ((decisionId: string) => Promise<boolean>) | undefined;
  /** The approval the person agreed to give up, as its version's id. */
  overApproval?: (() => string | undefined) | undefined;
};

/** Settling a thread, each in one click, with a way back. */
export function useSettle(thread: ThreadView, sender: ThreadSender, draft: Draft, { beforeTake, overApproval }: TakeBasis) {
  const live = useLiveReport();
  const { comments } = useMessages();
  const seen = { threadId: thread.id, version: thread.version };

  const undoTake = async (entryId: string) => {
    const sent = await sendJson(`/api/reports/${live.view.id}/commands`, { type: "undo", entryId, overApproval: overApproval?.() });
    await live.lookAnew();
    if (sent.ok) toast(comments.done.undone);
    else toast.error(sent.message || comments.failed.unreachable);
  };

  /** Sends what settles or opens the thread; it leaves the list for the other one, and the keyboard goes to its neighbour. */
  const send = async <T,>(request: Wanted): Promise<T | null> => {
    const settlePlace = keepPlace(CARD_PREFIX, cardId(thread.id), TITLE_ID);
    const done = await sender.send<T>(request, "thread");
    if (done !== null) settlePlace();
    return done;
  };

  const reopen = (version = thread.version) => send({ type: "reopen", threadId: thread.id, version });

  /** The way back for a thread just settled, in its newest version. */
  const wayBack = () => {
    const label = comments.done.undo;
    const onClick = () => void reopen(live.view.review.threads.find(({ id }) => id === thread.id)?.version);
    return { action: { label, onClick } };
  };

  return {
    reopen: () => reopen(),

    resolve: async () => {
      if (await send({ type: "resolve", ...seen })) toast(comments.done.resolved, wayBack());
    },

    decline: async () => {
      const hasReason = draft.text.trim() !== "";
      const request: Wanted = async () => ({ type: "decline", ...seen, reason: hasReason ? await draft.words() : undefined });
      if (!(await send(request))) return;
      if (hasReason) draft.sent();
      toast(comments.done.declined, wayBack());
    },

    take: async () => {
      const shown = standingOf(thread, live.view.decisions);
      if (!shown.decision) return;
      if (beforeTake && !(await beforeTake(shown.decision.id))) return sender.say(comments.failed.unsaved);
      await live.lookAnew();
      // Text just stored, or another's edit, may have changed what taking would do: it is looked at first.
      const now = standingOf(thread, live.view.decisions);
      if (!now.decision || now.suggested?.after !== shown.suggested?.after || now.suggested?.before !== shown.suggested?.before) return sender.say(comments.failed.thread);
      const taken = await send<TakenSuggestion>({ type: "take", ...seen, decisionVersion: now.decision.version, overApproval: overApproval?.() });
      if (!taken) return;
      const { entryId } = taken;
      toast(comments.done.taken, entryId === null ? {} : { action: { label: comments.done.undo, onClick: () => void undoTake(entryId) } });
    },
  };
}
