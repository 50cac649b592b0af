"use client";
/** From a list, a notice or an address to a place in the report that is open. */
import { useSearchParams } from "next/navigation";
import { useCallback, useEffect } from "react";
import { flushSync } from "react-dom";
import type { CommentsFocus } from "../_comments/focus";
import { goToDecision } from "../_comments/go-to";
import { TITLE_ID } from "../_ledger/ids";
import { useLiveReport } from "../_live/live-context";
import { targetOf, type Target } from "../_review/places";
import { fieldBoxId } from "./field-box";
import { showPart } from "./report-parts";
import { boxId } from "./use-acts";

type Show = { write: () => void; comments: (focus: CommentsFocus) => void; ledger: () => void };

/** Leads to a place: brings it into sight and puts the cursor there. */
export function useGoToPlace({ write, comments, ledger }: Show): (target: Target) => void {
  return useCallback(
    ({ place, threadId, start, end }) => {
      if (place.part === "ledger") {
        flushSync(ledger);
        return document.getElementById(TITLE_ID)?.focus();
      }
      // On a tablet the text is a tab of its own.
      flushSync(write);
      switch (place.part) {
        case "decision":
          if (place.id === null) showPart(`section-${place.key}`);
          else goToDecision(place.id);
          if (place.id !== null) select(boxId(place.id), start, end);
          break;
        case "section":
          if (!goToBox(fieldBoxId(`heading:${place.key}`), start, end)) showPart(`section-${place.key}`);
          break;
        case "field":
          if (!goToBox(fieldBoxId(place.field), start, end, place.index)) showPart(partOf(place.field));
          break;
        case "report":
          showPart("part-start");
      }
      if (threadId !== undefined) comments({ threadId });
    },
    [write, comments, ledger],
  );
}

/** What the address asks for: ?thread=, ?decision=, ?section= or ?field=, also when it changes while the page is open. */
export function usePlaceOfAddress(goTo: (target: Target) => void): void {
  const live = useLiveReport();
  const asked = useSearchParams().toString();
  useEffect(() => {
    const target = targetOf(new URLSearchParams(asked), live.view);
    // The page is built by then.
    const timer = target && setTimeout(() => goTo(target));
    return () => void (timer && clearTimeout(timer));
  }, [asked, live, goTo]);
}

const TAIL: readonly string[] = ["closing", "recipients", "authority", "office", "signer", "printEmptySections"];

function partOf(field: string): string {
  return TAIL.includes(field) ? "part-tail" : "part-head";
}

/** False when there is no such box, as where the report is only read. */
function goToBox(id: string, start?: number, end?: number, line = 0): boolean {
  const box = document.getElementById(id);
  if (!box) return false;
  const part = box.closest("details");
  if (part) part.open = true;
  box.scrollIntoView({ block: "center" });
  box.focus({ preventScroll: true });
  select(id, start, end, line);
  return true;
}

/** Marks the words that are meant. Lists stand in one box, a paragraph a line; offsets count from their paragraph. */
function select(id: string, start: number | undefined, end: number | undefined, line = 0): void {
  const box = document.getElementById(id);
  if (!(box instanceof HTMLTextAreaElement) || start === undefined || end === undefined) return;
  const before = box.value.split("\n").slice(0, line).reduce((length, text) => length + text.length + 1, 0);
  box.setSelectionRange(before + start, before + end);
}
