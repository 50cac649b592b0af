"use client";
import clsx from "clsx";
import { MessageSquarePlus } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import type { ReportView } from "@/services/report/load-report";
import type { ThreadView } from "@/services/report/review-view";
import type { Passage } from "@/text/passage";
import { useLive, useLiveReport } from "../_live/live-context";
import { Composer } from "./composer";
import type { CommentsFocus } from "./focus";
import { goToDecision } from "./go-to";
import { cardId, TITLE_ID } from "./ids";
import { groupThreads, type ThreadGroup } from "./standing";
import { ThreadCard } from "./thread-card";
import type { TakeBasis } from "./use-settle";
import { useHasDraft } from "./words-box";

type CommentsPanelProps = TakeBasis & {
  focus: CommentsFocus | null;
  /** A thread leads to its decision; the page may have to bring it into sight first. */
  onGoTo?: (decisionId: string) => void;
};

type Filter = "open" | "settled";
type Wanted = { decisionId: string | null; passage: Passage | null };
/** `turn` differs each time it is asked for, so that asking again leads to its box again. */
type Composing = Wanted & { turn: number };

/** All comments and suggestions of the report, as the report reads. */
export function CommentsPanel({ focus, onGoTo, ...basis }: CommentsPanelProps) {
  const { comments } = useMessages();
  const threads = useLive((view) => view.review.threads);
  const mayComment = useLive((view) => view.review.may["report.comment"].allowed);
  const panel = usePanel(focus, threads, mayComment);
  const { filter, composing, focused } = panel;
  const groups = useGroups(threads, filter);
  const addTo = mayComment ? (decisionId: string) => panel.compose({ decisionId, passage: null }) : null;

  const goTo = (decisionId: string | null) => {
    if (decisionId === null) return;
    onGoTo?.(decisionId);
    // The page may have to show its text first.
    requestAnimationFrame(() => goToDecision(decisionId));
  };

  return (
    // Room at the foot: a short note over it must not hide the last card's buttons for good.
    <section aria-labelledby={TITLE_ID} className="flex flex-col gap-3 p-3 pb-24">
      <div className="flex flex-wrap items-center gap-2">
        <h2 id={TITLE_ID} tabIndex={-1} className="mr-auto text-base">
          {comments.title}
        </h2>
        {mayComment && (
          <Button size="small" onClick={() => panel.compose({ decisionId: null, passage: null })}>
            <MessageSquarePlus className="size-4" aria-hidden />
            {comments.addToReport}
          </Button>
        )}
      </div>
      <FilterChoice filter={filter} threads={threads} onFilter={panel.setFilter} />
      {composing && (
        <Composer key={composing.turn} decisionId={composing.decisionId} passage={composing.passage} onDone={(threadId) => panel.sent(threadId, composing.turn)} onClose={() => panel.compose(null)} />
      )}
      {groups.length === 0 && !composing && <Empty filter={filter} mayComment={mayComment} />}
      {groups.map((group) => (
        <Group key={group.decisionId ?? "report"} group={group} focused={focused} isComposing={composing?.decisionId === group.decisionId} basis={basis} onGoTo={() => goTo(group.decisionId)} onAdd={addTo} />
      ))}
    </section>
  );
}

function useGroups(threads: ThreadView[], filter: Filter): ThreadGroup[] {
  const sections = useLive((view) => view.sections);
  const decisions = useLive((view) => view.decisions);
  return useMemo(() => {
    const shown = threads.filter(({ status }) => (filter === "open") === (status === "open"));
    return groupThreads(shown, sections, decisions);
  }, [threads, sections, decisions, filter]);
}

/** What the panel shows: moved by the person, and by the page when it asks for a thread or a decision. */
function usePanel(focus: CommentsFocus | null, threads: ThreadView[], mayComment: boolean) {
  const live = useLiveReport();
  const [filter, setFilter] = useState<Filter>("open");
  const [composing, setComposing] = useState<Composing | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [answered, setAnswered] = useState<CommentsFocus | null>(null);
  const [turns, setTurns] = useState(0);
  const newestTurn = useRef(turns);
  useEffect(() => {
    newestTurn.current = turns;
  }, [turns]);
  const bringUp = useRef<string | null>(null);

  const compose = (wanted: Wanted | null) => {
    setComposing(wanted && { ...wanted, turn: turns + 1 });
    setTurns(turns + 1);
  };
  const show = (thread: ThreadView) => {
    setFilter(thread.status === "open" ? "open" : "settled");
    setFocused(thread.id);
  };

  if (focus !== answered) {
    setAnswered(focus);
    const asked = focus && askedBy(focus, threads);
    if (asked?.thread) show(asked.thread);
    if (asked?.composing && mayComment) compose(asked.composing);
  }

  useEffect(() => {
    if (focused === null || bringUp.current === focused) return;
    bringUp.current = focused;
    const card = document.getElementById(cardId(focused));
    card?.scrollIntoView({ block: "nearest" });
    card?.focus({ preventScroll: true });
  }, [focused]);
  useEffect(() => {
    bringUp.current = null;
  }, [answered]);

  // The answer may come after the next comment was begun: that one stays, with what is typed in it.
  const sent = (threadId: string, turn: number) => {
    if (turn !== newestTurn.current) return;
    compose(null);
    const thread = live.view.review.threads.find(({ id }) => id === threadId);
    if (thread) show(thread);
  };

  return { filter, setFilter, composing, compose, focused, sent };
}

/** A thread that is asked for; of a decision its first open one; with none, or for a passage, a new comment. */
function askedBy({ threadId, decisionId, passage }: CommentsFocus, threads: readonly ThreadView[]): { thread?: ThreadView | undefined; composing?: Wanted } {
  if (threadId !== undefined) return { thread: threads.find(({ id }) => id === threadId) };
  if (decisionId === undefined) return {};
  const open = threads.find((thread) => thread.decisionId === decisionId && thread.status === "open");
  return open && !passage ? { thread: open } : { composing: { decisionId, passage: passage ?? null } };
}

function FilterChoice({ filter, threads, onFilter }: { filter: Filter; threads: readonly ThreadView[]; onFilter: (filter: Filter) => void }) {
  const { comments } = useMessages();
  const open = threads.filter(({ status }) => status === "open").length;
  const counts = { open, settled: threads.length - open };
  return (
    <div role="group" aria-label={comments.filter} className="flex rounded border border-line bg-wash p-0.5">
      {(["open", "settled"] as const).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={filter === name}
          onClick={() => onFilter(name)}
          className={clsx("flex-1 rounded px-2 py-1 text-sm font-medium", filter === name ? "bg-paper text-ink shadow-sm" : "text-muted")}
        >
          {comments.filters[name]} ({comments.count(counts[name])})
        </button>
      ))}
    </div>
  );
}

function Empty({ filter, mayComment }: { filter: Filter; mayComment: boolean }) {
  const { empty } = useMessages().comments;
  return (
    <div className="py-4 text-center text-muted">
      <p>{empty[filter]}</p>
      {filter === "open" && mayComment && <p className="mt-1 text-sm">{empty.openHint}</p>}
    </div>
  );
}

type GroupProps = { group: ThreadGroup; focused: string | null; isComposing: boolean; basis: TakeBasis; onGoTo: () => void; onAdd: ((decisionId: string) => void) | null };

/** Words written before and not sent. */
function Unsent({ decisionId, onWrite }: { decisionId: string; onWrite: () => void }) {
  const { comments } = useMessages();
  if (!useHasDraft(decisionId)) return null;
  return (
    <Button size="small" look="alert" className="self-start" onClick={onWrite}>
      {comments.unsent}
    </Button>
  );
}

/** The number a section prints with; 0 for one that does not print. */
function sectionNumber({ sections, decisions, fields }: ReportView, sectionKey: string | undefined): number {
  const printed = sections.filter(({ key }) => fields.printEmptySections || decisions.some((decision) => decision.sectionKey === key && !decision.deleted));
  return printed.findIndex(({ key }) => key === sectionKey) + 1;
}

/** The threads of one decision under its beginning, which leads to it. */
function Group({ group: { decisionId, decision, isDeleted, threads }, focused, isComposing, basis, onGoTo, onAdd }: GroupProps) {
  const { comments } = useMessages();
  const number = useLive((view) => sectionNumber(view, decision?.sectionKey));
  const beginning = decision ? decision.text.slice(0, 120) : "";
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-start gap-1 text-sm">
        {decisionId === null || isDeleted ? (
          <p className="min-w-0 flex-1 font-medium">
            <span className="line-clamp-1">{decisionId === null ? comments.wholeReport : beginning}</span>
            {isDeleted && <span className="block font-normal text-muted">{comments.deletedDecision}</span>}
          </p>
        ) : (
          <button type="button" onClick={onGoTo} aria-label={comments.goTo(beginning)} className="flex min-w-0 flex-1 gap-1 rounded text-left font-medium hover:underline">
            {number > 0 && <span className="shrink-0 text-muted">{comments.inSection(number)}</span>}
            <span className="line-clamp-1">{beginning}</span>
          </button>
        )}
        {onAdd && decisionId !== null && !isDeleted && (
          <button type="button" onClick={() => onAdd(decisionId)} aria-label={comments.addToDecision} title={comments.addToDecision} className="rounded p-0.5 text-muted hover:bg-wash">
            <MessageSquarePlus className="size-4" aria-hidden />
          </button>
        )}
      </div>
      {onAdd && decisionId !== null && !isComposing && <Unsent decisionId={decisionId} onWrite={() => onAdd(decisionId)} />}
      {threads.map(({ thread, standing }) => (
        <ThreadCard key={thread.id} thread={thread} standing={standing} isFocused={focused === thread.id} onGoTo={onGoTo} {...basis} />
      ))}
    </div>
  );
}
