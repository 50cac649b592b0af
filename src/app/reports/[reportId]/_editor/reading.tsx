"use client";
import clsx from "clsx";
import type { ReactNode } from "react";
import { useMessages } from "@/components/messages-provider";
import { DecisionComments } from "../_comments/decision-comments";
import { PassageText } from "../_comments/passage-text";
import { DecisionSource } from "../_ledger/decision-source";
import { useLive } from "../_live/live-context";
import { DecisionPresence } from "../_live/presence";
import { useEditorView } from "./editor-view";
import type { Row } from "./row-order";

/** A decision for those who read: text, not a box that refuses to be typed in. */
export function ReadDecision({ row: { decision, slot } }: { row: Row }) {
  const { editor } = useMessages();
  const { openComments } = useEditorView();
  const threads = useLive((view) => view.review.threads);
  const { id, joinsPrevious, marker } = decision;
  return (
    <li data-decision={id} className={clsx("group relative flex items-start rounded py-1 leading-6 focus-within:bg-wash/60 hover:bg-wash/60", joinsPrevious && "ml-6")}>
      <span aria-hidden className="w-6 shrink-0 text-center text-muted">
        {joinsPrevious ? ";" : marker === "dash" ? "–" : ""}
      </span>
      <div className="min-w-0 flex-1 px-2">
        <p className="flex gap-2 text-xs text-muted empty:hidden">
          {joinsPrevious && <span>{editor.joins}</span>}
          <DecisionPresence decisionId={id} />
        </p>
        <p className="break-words whitespace-pre-wrap">
          <PassageText decisionId={id} text={slot.text} threads={threads} onOpen={(threadId) => openComments({ threadId })} />
        </p>
        <DecisionSource decisionId={id} />
      </div>
      <DecisionComments decisionId={id} onOpen={openComments} />
    </li>
  );
}

/** A field for those who read. */
export function ReadField({ label, children }: { label: string; children: ReactNode }) {
  return (
    <dl className="min-w-0 flex-1">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="break-words whitespace-pre-line">{children || "–"}</dd>
    </dl>
  );
}
