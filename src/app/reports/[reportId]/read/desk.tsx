"use client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useMessages } from "@/components/messages-provider";
import type { CommentsFocus } from "../_comments/focus";
import { PassageButton } from "../_comments/passage-button";
import { useStops } from "../_compare/use-stops";
import { useLive, useLiveReport } from "../_live/live-context";
import { StateBanner } from "../_review/state-banner";
import { CommentsSide } from "./comments-side";
import { documentOfView } from "./document-of-view";
import { NewsNote } from "./news-note";
import { Outline } from "./outline";
import { PaperInView } from "./paper-in-view";
import { ReadingBar, type Mode } from "./reading-bar";
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
  const live = useLiveReport();
  const view = useLive((current) => current);
  const document = useMemo(() => documentOfView(view), [view]);
  const frame = useRef<HTMLDivElement>(null);
  const [mode, setMode] = useState<Mode>("plain");
  const [onlyChanges, setOnlyChanges] = useState(false);
  const [focus, setFocus] = useState<CommentsFocus | null>(null);
  const [commentsOpen, setCommentsOpen] = useState(false);
  const letters = useLetters();
  const { news, hide } = useNews(live);
  const version = [view.hash, view.review.state, view.review.submitted?.versionId].join();
  const sinceRead = useChanges(view.id, "read", version, true);
  const sinceSubmission = useChanges(view.id, "submission", version, mode === "submission");
  const asked = mode === "submission" ? sinceSubmission : sinceRead;
  const stops = useStops(frame, mode !== "plain");
  useKeepPlace(frame, document, asked.changes, mode, onlyChanges, letters.size);

  const openComments = useCallback((wanted: CommentsFocus) => {
    setFocus(wanted);
    setCommentsOpen(true);
  }, []);
  useOpenedAt(at, openComments);

  return (
    <div className="flex h-[calc(100dvh-2.75rem)] flex-col print:block print:h-auto">
      <TopBar commentsOpen={commentsOpen} onComments={() => setCommentsOpen((open) => !open)} />
      <ReadingBar document={document} mode={mode} onMode={setMode} sinceRead={sinceRead} asked={asked} stops={stops} onlyChanges={onlyChanges} onOnlyChanges={setOnlyChanges} letters={letters} />
      <div className="print:hidden">
        <StateBanner />
      </div>
      <div className="relative flex min-h-0 flex-1 print:block">
        <Outline document={document} frame={frame} />
        <div className="relative min-w-0 flex-1">
          <NewsNote news={news} onHide={hide} />
          <div ref={frame} tabIndex={0} role="region" aria-label={reading.paper} className="h-full overflow-y-auto bg-wash p-3 [overflow-anchor:none] max-sm:p-2 print:h-auto print:overflow-visible print:bg-white print:p-0">
            <PaperInView mode={mode} document={document} asked={asked} onlyChanges={onlyChanges} letters={letters.size} onComments={openComments} />
          </div>
          <PassageButton onCompose={openComments} />
        </div>
        <CommentsSide focus={focus} open={commentsOpen} onClose={() => setCommentsOpen(false)} />
      </div>
    </div>
  );
}

/** The place that the address names, once. */
function useOpenedAt({ decisionId, threadId }: DeskProps["at"], openComments: (focus: CommentsFocus) => void): void {
  const live = useLiveReport();
  useEffect(() => {
    const decision = decisionId ?? live.view.review.threads.find(({ id }) => id === threadId)?.decisionId;
    if (decision) showDecision(decision);
    if (threadId) openComments({ threadId });
  }, [live, decisionId, threadId, openComments]);
}
