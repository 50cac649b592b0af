"use client";
import { CircleAlert, CircleCheck } from "lucide-react";
import type { MouseEvent } from "react";
import { useMessages } from "@/components/messages-provider";
import type { Shortcoming } from "@/text/completeness";
import { useLive, useLiveReport } from "../_live/live-context";
import { addressOf, sentenceOf, useGoTo, type Target } from "./places";

type ShortcomingListsProps = { shortcomings: readonly Shortcoming[]; onGo: (target: Target) => void };

/** What keeps the report from being submitted, and what is worth another look; each line leads to its place. */
export function ShortcomingLists({ shortcomings, onGo }: ShortcomingListsProps) {
  const { review } = useMessages();
  const blocking = shortcomings.filter(({ blocks }) => blocks);
  const others = shortcomings.filter(({ blocks }) => !blocks);
  if (shortcomings.length === 0) {
    return (
      <p className="flex items-center gap-2">
        <CircleCheck className="size-4 shrink-0" aria-hidden />
        {review.submit.allWell}
      </p>
    );
  }
  return (
    <>
      {blocking.length > 0 && (
        <section className="rounded border border-alert bg-alert-wash px-3 py-2">
          <h3 className="flex items-center gap-2 text-sm text-alert">
            <CircleAlert className="size-4 shrink-0" aria-hidden />
            {review.submit.blocking(blocking.length)}
          </h3>
          <Lines shortcomings={blocking} onGo={onGo} />
        </section>
      )}
      {others.length > 0 && (
        <section className="rounded border border-line px-3 py-2">
          <h3 className="text-sm">{review.submit.toLookAt(others.length)}</h3>
          <Lines shortcomings={others} onGo={onGo} />
        </section>
      )}
    </>
  );
}

function Lines({ shortcomings, onGo }: ShortcomingListsProps) {
  const live = useLiveReport();
  const goTo = useGoTo();
  const messages = useMessages();
  // On the page that holds the boxes the link only closes the dialog and goes there.
  const follow = (event: MouseEvent, target: Target) => {
    if (!goTo) return;
    event.preventDefault();
    onGo(target);
  };
  return (
    // Many lines scroll by themselves: what pressing the button does stays in sight.
    <ul className="mt-1 flex max-h-[32dvh] flex-col gap-1 overflow-y-auto px-0.5 text-sm">
      {shortcomings.map((shortcoming, index) => (
        <li key={index}>
          <a href={addressOf(live.view.id, shortcoming)} onClick={(event) => follow(event, shortcoming)} className="rounded underline underline-offset-2">
            {sentenceOf(shortcoming, messages)}
          </a>
          {shortcoming.threadId && <ThreadWords threadId={shortcoming.threadId} />}
        </li>
      ))}
    </ul>
  );
}

/** Of several comments in one section: which one it is. */
function ThreadWords({ threadId }: { threadId: string }) {
  const thread = useLive((view) => view.review.threads.find(({ id }) => id === threadId));
  const words = thread && (thread.comments[0]?.text || thread.replacement);
  return words && <span className="line-clamp-1 text-muted">“{words}”</span>;
}
