"use client";
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { useMessages } from "@/components/messages-provider";
import type { ReportView } from "@/services/report/load-report";
import type { CommentsFocus } from "../_comments/focus";
import { PassageButton } from "../_comments/passage-button";
import { useStops } from "../_compare/use-stops";
import { OpenInLedger } from "../_ledger/open-in-ledger";
import { useLive, useLiveReport } from "../_live/live-context";
import { StateBanner } from "../_review/state-banner";
import { CommentsSide } from "./comments-side";
import { documentOfView } from "./document-of-view";
import { hasNews } from "./live-news";
import { NewsNote } from "./news-note";
import { Outline } from "./outline";
import { PaperInView } from "./paper-in-view";
import { Against, ReadingBar, type Comparing, type Mode } from "./reading-bar";
import { showDecision } from "./show-decision";
import { TopBar } from "./top-bar";
import { useChanges } from "./use-changes";
import { useKeepPlace } from "./use-keep-place";
import { useLetters } from "./use-letters";
import { useNews } from "./use-news";

type DeskProps = { at: { decisionId?: string; threadId?: string } };

/** The paper in the middle, its sections on the left, comments on the right or over it. */
export function Desk({ at }: DeskProps) {
  const { reading } = useMessages().review;
  const view = useLive((current) => current);
  const document = useMemo(() => documentOfView(view), [view]);
  const frame = useRef<HTMLDivElement>(null);
  const { news, hide } = useNews(useLiveReport());
  const letters = useLetters();
  const comparing = useComparing(view, frame);
  const { mode, asked, onlyChanges } = comparing;
  // With the changes marked on the paper, or all of it read, there is nothing left to tell.
  if (hasNews(news) && (mode !== "plain" || isAllRead(comparing, view))) hide();
  const comments = useCommentsFocus(at);
  useKeepPlace(frame, document, asked.changes, mode, onlyChanges, letters.size);
  return (
    <div className="flex h-[calc(100dvh-2.75rem)] flex-col print:block print:h-auto">
      <TopBar commentsOpen={comments.isOpen} onComments={comments.toggle} />
      <ReadingBar document={document} comparing={comparing} letters={letters} onMarked={hide} />
      <div className="relative flex min-h-0 flex-1 print:block">
        <Outline document={document} frame={frame} />
        <div className="relative min-w-0 flex-1">
          <NewsNote news={news} onHide={hide} />
          <div ref={frame} tabIndex={0} role="region" aria-label={reading.paper} className={FRAME}>
            <div className="mx-auto mb-3 flex max-w-[794px] flex-col gap-2 empty:hidden print:hidden">
              <StateBanner />
              <OpenInLedger />
              {mode !== "plain" && asked.changes && !asked.changes.comparison.identical && <Against changes={asked.changes} />}
            </div>
            <PaperInView mode={mode} document={document} asked={asked} onlyChanges={onlyChanges} letters={letters.size} onComments={comments.open} />
          </div>
          <PassageButton onCompose={comments.open} />
        </div>
        <CommentsSide focus={comments.focus} open={comments.isOpen} onClose={comments.toggle} />
      </div>
    </div>
  );
}

/** A frame of its own for what is positioned in it: words for screen readers would make the page scroll. The place is kept by useKeepPlace, not by the browser. */
const FRAME = "relative h-full overflow-y-auto bg-wash p-3 [overflow-anchor:none] max-sm:p-2 print:h-auto print:overflow-visible print:bg-white print:p-0";

/** Which changes are shown, and the way through them. */
function useComparing(view: ReportView, frame: RefObject<HTMLElement | null>): Comparing {
  const [mode, setMode] = useState<Mode>("plain");
  const [onlyChanges, setOnlyChanges] = useState(false);
  const version = [view.hash, view.review.state, view.review.submitted?.versionId].join();
  const sinceRead = useChanges(view.id, "read", version, true);
  const sinceSubmission = useChanges(view.id, "submission", version, mode === "submission");
  const stops = useStops(frame, mode !== "plain");
  return { mode, setMode, onlyChanges, setOnlyChanges, sinceRead, asked: mode === "submission" ? sinceSubmission : sinceRead, stops };
}

/** Whether the person has read the report as it is now; returning and approving says so too. */
function isAllRead({ sinceRead: { changes } }: Comparing, view: ReportView): boolean {
  return changes !== null && changes.comparison.identical && changes.hash === view.hash;
}

/** What the comments show, and whether they lie open where they have no column. */
function useCommentsFocus({ decisionId, threadId }: DeskProps["at"]) {
  const live = useLiveReport();
  const [focus, setFocus] = useState<CommentsFocus | null>(threadId ? { threadId } : null);
  const [isOpen, setIsOpen] = useState(threadId !== undefined);
  const open = useCallback((wanted: CommentsFocus) => {
    setFocus(wanted);
    setIsOpen(true);
  }, []);
  // The place that the address names, once.
  useEffect(() => {
    const decision = decisionId ?? live.view.review.threads.find(({ id }) => id === threadId)?.decisionId;
    if (decision) showDecision(decision);
  }, [live, decisionId, threadId]);
  return { focus, isOpen, open, toggle: () => setIsOpen((was) => !was) };
}
