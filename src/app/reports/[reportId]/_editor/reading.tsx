"use client";
import clsx from "clsx";
import type { ReactNode } from "react";
import { useMessages } from "@/components/messages-provider";
import type { Row } from "./row-order";

/** A decision for those who read: text, not a box that refuses to be typed in. */
export function ReadDecision({ row: { decision, slot } }: { row: Row }) {
  const { editor } = useMessages();
  const { joinsPrevious, marker } = decision;
  return (
    <li data-decision={decision.id} className={clsx("flex items-start py-1 leading-6", joinsPrevious && "ml-6")}>
      <span aria-hidden className="w-6 shrink-0 text-center text-muted">
        {joinsPrevious ? ";" : marker === "dash" ? "–" : ""}
      </span>
      <div className="min-w-0 flex-1 px-2">
        {joinsPrevious && <p className="text-xs text-muted">{editor.joins}</p>}
        <p className="break-words whitespace-pre-wrap">{slot.text}</p>
      </div>
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
