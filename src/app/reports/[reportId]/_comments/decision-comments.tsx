"use client";
import clsx from "clsx";
import { MessageSquare, MessageSquarePlus } from "lucide-react";
import { useMessages } from "@/components/messages-provider";
import type { Passage } from "@/text/passage";
import { useLive } from "../_live/live-context";
import type { CommentsFocus } from "./focus";
import { passageShown } from "./passage-pieces";

type DecisionCommentsProps = { decisionId: string; onOpen: (focus: CommentsFocus) => void; className?: string };

/** The way from a decision to its comments: how many are open, or to write the first. Words selected in its box go along. */
export function DecisionComments({ decisionId, onOpen, className }: DecisionCommentsProps) {
  const { comments } = useMessages();
  const open = useLive((view) => view.review.threads.filter((thread) => thread.decisionId === decisionId && thread.status === "open").length);
  const mayComment = useLive((view) => view.review.may["report.comment"].allowed);
  const stored = useLive((view) => view.decisions.find(({ id }) => id === decisionId)?.text);
  if (stored === undefined || (open === 0 && !mayComment)) return null;
  const Icon = open > 0 ? MessageSquare : MessageSquarePlus;
  return (
    <button
      type="button"
      aria-label={comments.atDecision(open)}
      title={comments.atDecision(open)}
      onClick={(event) => onOpen({ decisionId, passage: passageInBox(event.currentTarget.closest("[data-decision]")?.querySelector("textarea"), stored) })}
      className={clsx(
        "inline-flex items-center gap-1 rounded p-1 text-sm hover:bg-line",
        open > 0 ? "text-ink" : "text-muted opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100",
        className,
      )}
    >
      <Icon className="size-4" aria-hidden />
      {open > 0 && comments.count(open)}
    </button>
  );
}

/**
 * The words selected in a text box, as a passage of the stored text; null when none
 * are, or when they are not stored yet. A box keeps its selection when the focus leaves.
 */
export function passageInBox(box: HTMLTextAreaElement | null | undefined, stored: string): Passage | null {
  return box ? passageShown(stored, box.value, box.selectionStart, box.selectionEnd) : null;
}
