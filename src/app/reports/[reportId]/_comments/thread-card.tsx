"use client";
import clsx from "clsx";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import type { ThreadView } from "@/services/report/review-view";
import { useLive, usePerson } from "../_live/live-context";
import { Byline, CommentItem } from "./comment-item";
import { cardId } from "./ids";
import type { Standing } from "./standing";
import { SuggestionDiff } from "./suggestion-diff";
import { TimeMark } from "./time-mark";
import { useSettle, type TakeBasis } from "./use-settle";
import { useThreadRequest, type ThreadSender } from "./use-thread-request";
import { useDraft, WordsBox, type Draft } from "./words-box";

type ThreadCardProps = TakeBasis & { thread: ThreadView; standing: Standing; isFocused: boolean; onGoTo: () => void };

/** One thread: what it is about, what was said, what can be done with it. */
export function ThreadCard({ thread, standing, isFocused, onGoTo, ...basis }: ThreadCardProps) {
  const { comments } = useMessages();
  const sender = useThreadRequest();
  const draft = useDraft(`reply:${thread.id}`);
  return (
    <article
      id={cardId(thread.id)}
      tabIndex={-1}
      aria-label={`${comments.kinds[thread.kind]}: ${thread.createdByName}`}
      // Keyboards have the button above the card.
      onClick={(event) => {
        const onControl = (event.target as Element).closest("button, textarea, label, form, li[role=option]");
        if (!onControl && document.getSelection()?.isCollapsed !== false) onGoTo();
      }}
      className={clsx("flex flex-col gap-2 rounded border bg-paper p-3", isFocused ? "border-ink ring-1 ring-ink" : "border-line")}
    >
      <About thread={thread} standing={standing} />
      {thread.comments.length > 0 && (
        <ul className="flex flex-col gap-2">
          {thread.comments.map((comment) => (
            <CommentItem key={comment.id} comment={comment} />
          ))}
        </ul>
      )}
      {thread.status !== "open" && <SettledLine thread={thread} takenGone={standing.takenGone} />}
      <CardActs thread={thread} standing={standing} sender={sender} draft={draft} basis={basis} />
      {sender.dialog}
    </article>
  );
}

function About({ thread, standing: { passageGone, suggested } }: { thread: ThreadView; standing: Standing }) {
  const { comments } = useMessages();
  return (
    <>
      {thread.passage && (
        <blockquote className="border-l-2 border-edge pl-2 text-sm">
          <span className="sr-only">{comments.passage.quote}: </span>
          <span className={clsx("line-clamp-4 break-words", passageGone && "text-muted")}>“{thread.passage.quote}”</span>
        </blockquote>
      )}
      {passageGone && <Remark>{comments.passage.gone}</Remark>}
      {suggested && (
        <>
          <div>
            <p className="text-sm font-medium">{comments.kinds.suggestion}</p>
            {thread.comments[0]?.authorId !== thread.createdById && <Byline id={thread.createdById} name={thread.createdByName} at={thread.createdAt} />}
          </div>
          <div className="rounded bg-desk px-2 py-1.5">
            <SuggestionDiff before={suggested.before} after={suggested.after} brief />
          </div>
          {thread.status === "open" && suggested.fit === "carried" && <Remark>{comments.partsChanged}</Remark>}
          {thread.status === "open" && suggested.fit === "overwrites" && <Remark alert>{comments.overwrites}</Remark>}
          {thread.status === "open" && suggested.fit === "says-already" && <Remark>{comments.saysAlready}</Remark>}
        </>
      )}
    </>
  );
}

function Remark({ alert = false, children }: { alert?: boolean; children: ReactNode }) {
  return <p className={clsx("text-sm", alert ? "text-alert" : "text-muted")}>{children}</p>;
}

function SettledLine({ thread, takenGone }: { thread: ThreadView; takenGone: boolean }) {
  const { comments } = useMessages();
  const name = thread.settledByName ?? "";
  const isWithdrawn = thread.status === "declined" && name === thread.createdByName;
  const sentence = thread.status === "open" ? "" : isWithdrawn ? comments.withdrawn(name) : comments[thread.status](name);
  return (
    <div className="text-sm">
      <p className="font-medium">
        {sentence}
        {thread.settledAt && (
          <span className="font-normal text-muted">
            {" · "}
            <TimeMark at={thread.settledAt} />
          </span>
        )}
      </p>
      {takenGone && <Remark>{comments.takenGone}</Remark>}
    </div>
  );
}

type CardActsProps = { thread: ThreadView; standing: Standing; sender: ThreadSender; draft: Draft; basis: TakeBasis };

function CardActs({ thread, standing, sender, draft, basis }: CardActsProps) {
  const { comments } = useMessages();
  const mayComment = useLive((view) => view.review.may["report.comment"].allowed);
  const settle = useSettle(thread, sender, draft, basis);
  // A reply begun before, on this page or an earlier one, is shown again.
  const [asked, setReplying] = useState<boolean | null>(null);
  const isReplying = asked ?? draft.text !== "";
  const isOpen = thread.status === "open";
  const mayReopen = !isOpen && (thread.status !== "taken" || (standing.takenGone && !standing.isDeleted));
  if (!mayComment) return <Problem>{sender.problem}</Problem>;

  const close = () => {
    setReplying(false);
    document.getElementById(cardId(thread.id))?.focus({ preventScroll: true });
  };

  const reply = async () => {
    if (draft.text.trim() === "" || draft.isTooLong) return;
    if (!(await sender.send(async () => ({ type: "reply", threadId: thread.id, ...(await draft.words()) }), "thread"))) return;
    draft.sent();
    close();
  };

  return (
    <>
      {isReplying ? (
        <>
          <WordsBox draft={draft} label={comments.replyTo(thread.createdByName)} onSend={() => void reply()} problem={sender.problem} autoFocus={asked === true} rows={2} />
          <div className="flex justify-end gap-2">
            <Button size="small" onClick={close}>
              {comments.composer.cancel}
            </Button>
            <Button size="small" look="primary" disabled={sender.busy || draft.text.trim() === "" || draft.isTooLong} onClick={() => void reply()}>
              {comments.sendReply}
            </Button>
          </div>
        </>
      ) : (
        <Problem>{sender.problem}</Problem>
      )}
      <div className="flex flex-wrap gap-1.5">
        {isOpen && thread.kind === "suggestion" && <SuggestionActs thread={thread} standing={standing} busy={sender.busy} onTake={settle.take} onDecline={settle.decline} />}
        {isOpen && thread.kind === "comment" && (
          <Button size="small" disabled={sender.busy} onClick={() => void settle.resolve()}>
            {comments.resolve}
          </Button>
        )}
        {mayReopen && (
          <Button size="small" disabled={sender.busy} onClick={() => void settle.reopen()}>
            {comments.reopen}
          </Button>
        )}
        {!isReplying && (
          <Button size="small" look="quiet" onClick={() => setReplying(true)}>
            {comments.reply}
          </Button>
        )}
      </div>
    </>
  );
}

function Problem({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="text-sm text-alert empty:hidden">
      {children}
    </p>
  );
}

type SuggestionActsProps = { thread: ThreadView; standing: Standing; busy: boolean; onTake: () => Promise<void>; onDecline: () => Promise<void> };

/** For those who write the report: take or decline. Its author can withdraw it. */
function SuggestionActs({ thread, standing, busy, onTake, onDecline }: SuggestionActsProps) {
  const { comments } = useMessages();
  const person = usePerson();
  const mayEdit = useLive((view) => view.review.may["report.edit"]);
  const isOwn = thread.createdById === person.id;
  const writes = mayEdit.allowed || mayEdit.reason === "state";
  return (
    <>
      {writes && (
        <Button size="small" look="primary" disabled={busy || !mayEdit.allowed || standing.isDeleted} title={comments.takeHint} onClick={() => void onTake()}>
          {comments.take}
        </Button>
      )}
      {(writes || isOwn) && (
        <Button size="small" disabled={busy} title={comments.declineHint} onClick={() => void onDecline()}>
          {isOwn ? comments.withdraw : comments.decline}
        </Button>
      )}
      {writes && !mayEdit.allowed && <p className="basis-full text-sm text-muted">{comments.takeLater}</p>}
    </>
  );
}
