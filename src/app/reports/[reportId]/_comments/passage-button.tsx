"use client";
import { MessageSquarePlus } from "lucide-react";
import { useEffect, useState } from "react";
import { buttonClass } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import type { Passage } from "@/text/passage";
import { useLive, useLiveReport } from "../_live/live-context";
import { passageShown } from "./passage-pieces";

type Selected = { decisionId: string; passage: Passage; left: number; top: number };

/** A selection that is still being made with the finger or the mouse is left alone for this long. */
const REST = 250;
const BELOW = 8;
const WIDTH = 190;
const HEIGHT = 36;

/**
 * While words of one decision's text (see PassageText) are selected, a button
 * beside them to comment on them. Put once on a page, behind the text.
 */
export function PassageButton({ onCompose }: { onCompose: (at: { decisionId: string; passage: Passage }) => void }) {
  const { comments } = useMessages();
  const mayComment = useLive((view) => view.review.may["report.comment"].allowed);
  const selected = useSelectedPassage(mayComment);
  if (!selected) return null;
  const { decisionId, passage, left, top } = selected;
  return (
    <button
      type="button"
      // The selection stays while the button is pressed.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        document.getSelection()?.removeAllRanges();
        onCompose({ decisionId, passage });
      }}
      style={{ left, top }}
      className={`${buttonClass("primary", "small")} fixed z-30 shadow-lg print:hidden`}
    >
      <MessageSquarePlus className="size-4" aria-hidden />
      {comments.passage.comment}
    </button>
  );
}

function useSelectedPassage(isOn: boolean): Selected | null {
  const live = useLiveReport();
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    if (!isOn) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const storedText = (id: string) => live.view.decisions.find((decision) => decision.id === id)?.text ?? null;
    const look = () => setSelected(selectedIn(document.getSelection(), storedText));
    const later = () => {
      clearTimeout(timer);
      if (document.getSelection()?.isCollapsed !== false) setSelected(null);
      else timer = setTimeout(look, REST);
    };
    document.addEventListener("selectionchange", later);
    window.addEventListener("scroll", later, { capture: true, passive: true });
    window.addEventListener("resize", later);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", later);
      window.removeEventListener("scroll", later, { capture: true });
      window.removeEventListener("resize", later);
    };
  }, [isOn, live]);
  return isOn ? selected : null;
}

/** What is selected, where it lies inside one decision's text. */
function selectedIn(selection: Selection | null, storedText: (id: string) => string | null): Selected | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const place = textOf(range.startContainer);
  if (!place) return null;
  // A selection drawn past the end, as a triple click does, means the words up to it.
  const inside = range.cloneRange();
  if (!place.contains(range.endContainer)) {
    const next = textOf(range.endContainer);
    if (next && range.endOffset > 0) return null;
    inside.setEnd(place, place.childNodes.length);
  }
  const id = place.dataset.decisionText!;
  const stored = storedText(id);
  const start = lettersBefore(place, inside.startContainer, inside.startOffset);
  const passage = stored === null ? null : passageShown(stored, place.textContent ?? "", start, start + inside.toString().length);
  const box = Array.from(inside.getClientRects()).at(-1);
  if (!passage || !box) return null;
  const below = box.bottom + BELOW + HEIGHT < window.innerHeight;
  return { decisionId: id, passage, left: Math.max(8, Math.min(box.right - WIDTH / 2, window.innerWidth - WIDTH - 8)), top: below ? box.bottom + BELOW : Math.max(8, box.top - HEIGHT - BELOW) };
}

function textOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("[data-decision-text]") ?? null;
}

function lettersBefore(place: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(place);
  before.setEnd(node, offset);
  return before.toString().length;
}
