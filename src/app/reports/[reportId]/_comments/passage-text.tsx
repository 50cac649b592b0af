"use client";
import { MessageSquare } from "lucide-react";
import { useMemo } from "react";
import { useMessages } from "@/components/messages-provider";
import type { ThreadView } from "@/services/report/review-view";
import { passagePieces } from "./passage-pieces";

type PassageTextProps = {
  decisionId: string;
  /** The decision's text as it is shown, stored or printed. */
  text: string;
  /** Of the whole report or of the decision. */
  threads: readonly ThreadView[];
  onOpen: (threadId: string) => void;
};

/**
 * A decision's text to be read, with the passages of open threads marked. The
 * letters inside are exactly `text`, so that it reads and copies as it is and
 * PassageButton can tell what is selected; a small button behind each passage
 * leads to its thread, and for a mouse the marked words do too.
 */
export function PassageText({ decisionId, text, threads, onOpen }: PassageTextProps) {
  const { comments } = useMessages();
  const own = useMemo(() => threads.filter((thread) => thread.decisionId === decisionId), [threads, decisionId]);
  const pieces = useMemo(() => passagePieces(text, own), [text, own]);
  return (
    <span data-decision-text={decisionId}>
      {pieces.map((piece, index) => (
        <span key={index}>
          {piece.threads.length === 0 ? (
            piece.text
          ) : (
            <mark
              onClick={() => document.getSelection()?.isCollapsed !== false && onOpen(piece.threads.at(-1)!.id)}
              className="cursor-pointer border-b-2 border-edge bg-wash text-inherit"
            >
              {piece.text}
            </mark>
          )}
          {piece.ending.length > 0 && (
            <button
              type="button"
              aria-label={labelOf(piece.ending, comments.passage)}
              title={labelOf(piece.ending, comments.passage)}
              onClick={() => onOpen(piece.ending[0]!.id)}
              className="relative -top-1 ml-0.5 inline-flex rounded p-0.5 align-baseline text-ink select-none hover:bg-line print:hidden"
            >
              <MessageSquare className="size-3" aria-hidden />
            </button>
          )}
        </span>
      ))}
    </span>
  );
}

type PassageWords = ReturnType<typeof useMessages>["comments"]["passage"];

function labelOf(threads: readonly ThreadView[], words: PassageWords): string {
  const [first] = threads;
  const quote = (first!.passage?.quote ?? "").slice(0, 80);
  return threads.length === 1 ? words.open(first!.createdByName, quote) : words.several(threads.length, quote);
}
