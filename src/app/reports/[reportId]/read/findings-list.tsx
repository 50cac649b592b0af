"use client";
import { useCallback, useEffect, useRef, type RefObject } from "react";
import type { ReportDocument } from "@/domain/report-document";
import { passageOf } from "@/text/passage";
import type { CommentsFocus } from "../_comments/focus";
import type { Found, FoundSpot } from "../_findings/found";
import { useLive, useLiveReport } from "../_live/live-context";
import { showSpot } from "./finding-places";
import { ReadingFindings } from "./reading-findings";

type FindingsListProps = {
  page: RefObject<HTMLElement | null>;
  document: ReportDocument;
  onComments: (focus: CommentsFocus) => void;
  /** Before one is led to the paper, which the list may lie over. */
  onGo: () => void;
};

/** The list of findings with the way to the paper and to a comment. */
export function FindingsList({ page, document, onComments, onGo }: FindingsListProps) {
  const live = useLiveReport();
  const mayComment = useLive((view) => view.review.may["report.comment"].allowed);
  // The same functions each time: a card is drawn again only when its finding has changed.
  const newest = useRef({ document, onGo });
  useEffect(() => {
    newest.current = { document, onGo };
  });
  const goTo = useCallback(
    (spot: FoundSpot) => {
      newest.current.onGo();
      // The sheet over the paper goes first.
      requestAnimationFrame(() => page.current && showSpot(page.current, newest.current.document, spot));
    },
    [page],
  );
  const comment = useCallback(
    ({ box, start, end }: Found) => {
      const text = live.view.decisions.find(({ id }) => id === box)?.text;
      // Somebody may have changed it a moment ago: the comment is then on the decision.
      const passage = text !== undefined && start < end && end <= text.length ? passageOf(text, start, end) : null;
      if (text !== undefined) onComments({ decisionId: box!, passage });
    },
    [live, onComments],
  );
  return <ReadingFindings document={document} onGoTo={goTo} onComment={mayComment ? comment : null} />;
}
