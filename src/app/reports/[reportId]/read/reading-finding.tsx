"use client";
import { memo } from "react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { SuggestionDiff } from "../_comments/suggestion-diff";
import { fieldOfKey } from "../_editor/text-fields";
import { Also, Why } from "../_findings/finding-parts";
import type { Found, FoundSpot } from "../_findings/found";
import { SeverityMark } from "../_findings/severity-mark";

type ReadingFindingProps = { found: Found; onGoTo: (spot: FoundSpot) => void; onComment: ((found: Found) => void) | null };

/** One finding as a reader sees it. */
export const ReadingFinding = memo(function ReadingFinding({ found, onGoTo, onComment }: ReadingFindingProps) {
  const { findings, comments } = useMessages();
  const { rule, severity, message, quote, replacement, box, also } = found;
  const isInDecision = box !== null && fieldOfKey(box) === null;
  return (
    <li data-finding={found.key} data-box={box ?? undefined} className="flex flex-col gap-1.5 rounded border border-line bg-paper p-3 focus-within:border-edge">
      <p className="flex flex-wrap items-center gap-x-2 text-sm">
        <SeverityMark severity={severity} />
        <span className="text-muted">{findings.rules[rule]}</span>
      </p>
      <p>{message}</p>
      {quote !== "" && (
        <div className="rounded bg-desk px-2 py-1.5 text-sm">{replacement === null ? <p className="line-clamp-4 break-words">{quote}</p> : <SuggestionDiff before={quote} after={replacement} brief />}</div>
      )}
      {box !== null && (
        <div className="flex flex-wrap gap-1.5">
          <Button size="small" onClick={() => onGoTo(found)}>
            {findings.panel.goTo("")}
            <span className="sr-only">: {quote.slice(0, 80)}</span>
          </Button>
          {isInDecision && onComment && (
            <Button size="small" look="quiet" onClick={() => onComment(found)}>
              {comments.passage.comment}
              <span className="sr-only">: {quote.slice(0, 80)}</span>
            </Button>
          )}
        </div>
      )}
      {also.length > 0 && <Also spots={also} onGoTo={onGoTo} />}
      <Why found={found} />
    </li>
  );
});
