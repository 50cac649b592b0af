"use client";
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { useMessages } from "@/components/messages-provider";
import type { ReportView } from "@/services/report/load-report";
import type { CommentsFocus } from "../_comments/focus";
import { PassageButton } from "../_comments/passage-button";
import { useStops } from "../_compare/use-stops";
import { FindingsContext } from "../_findings/findings-context";
import { OpenInLedger } from "../_ledger/open-in-ledger";
import { useLive, useLiveReport } from "../_live/live-context";
import { StateBanner } from "../_review/state-banner";
import { documentOfView } from "./document-of-view";
import { FindingMarks } from "./finding-marks";
import { FindingsList } from "./findings-list";
import { hasNews } from "./live-news";
import { NewsNote } from "./news-note";
import { Outline } from "./outline";
import { PaperInView } from "./paper-in-view";
import { Against, ReadingBar, type Comparing, type Mode } from "./reading-bar";
import { showDecision } from "./show-decision";
import { TopBar } from "./top-bar";
import { Side, type SideTab } from "./side";
import { useChanges } from "./use-changes";
import { useKeepPlace } from "./use-keep-place";
import { useLetters } from "./use-letters";
import { useNews } from "./use-news";
import { useReadingFindings } from "./use-reading-findings";

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
  const side = useSide(at);
  const findings = useReadingFindings(side.openFindings);
  useKeepPlace(frame, document, asked.changes, mode, onlyChanges, letters.size);
  const list = (clear: () => void) => <FindingsList page={frame} document={document} onComments={side.openComments} onGo={clear} />;
  return (
    <FindingsContext value={findings}>
      <div className="flex h-[calc(100dvh-2.75rem)] flex-col print:block print:h-auto">
        <TopBar open={side.isOpen ? side.tab : null} onSide={side.toggle} />
        <ReadingBar document={document} comparing={comparing} letters={letters} onMarked={hide} />
        <div className="relative flex min-h-0 flex-1 print:block">
          <Outline document={document} frame={frame} />
          <div className="relative min-w-0 flex-1">
            <NewsNote news={news} onHide={hide} />
            <div ref={frame} tabIndex={0} role="region" aria-label={reading.paper} className={FRAME}>
              <AbovePaper comparing={comparing} />
              <PaperInView mode={mode} document={document} asked={asked} onlyChanges={onlyChanges} letters={letters.size} onComments={side.openComments} />
            </div>
            <PassageButton onCompose={side.openComments} />
          </div>
          <Side focus={side.focus} tab={side.tab} onTab={side.setTab} open={side.isOpen} onClose={side.close} findings={findings && list} />
        </div>
      </div>
      {findings && <FindingMarks page={frame} document={document} onChoose={side.openFindings} />}
    </FindingsContext>
  );
}

/** What is said of the report, and of what it is compared with. */
function AbovePaper({ comparing: { mode, asked } }: { comparing: Comparing }) {
  return (
    <div className="mx-auto mb-3 flex max-w-[794px] flex-col gap-2 empty:hidden print:hidden">
      <StateBanner />
      <OpenInLedger />
      {mode !== "plain" && asked.changes && !asked.changes.comparison.identical && <Against changes={asked.changes} />}
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

/** What lies beside the paper, and whether it is open where it has no column. */
function useSide({ decisionId, threadId }: DeskProps["at"]) {
  const live = useLiveReport();
  const [focus, setFocus] = useState<CommentsFocus | null>(threadId ? { threadId } : null);
  const [isOpen, setIsOpen] = useState(threadId !== undefined);
  const [tab, setTab] = useState<SideTab>("comments");
  const open = useCallback((wanted: SideTab) => {
    setTab(wanted);
    setIsOpen(true);
  }, []);
  const openComments = useCallback(
    (wanted: CommentsFocus) => {
      setFocus(wanted);
      open("comments");
    },
    [open],
  );
  const openFindings = useCallback(() => open("findings"), [open]);
  // The place that the address names, once.
  useEffect(() => {
    const decision = decisionId ?? live.view.review.threads.find(({ id }) => id === threadId)?.decisionId;
    if (decision) showDecision(decision);
  }, [live, decisionId, threadId]);
  const toggle = (wanted: SideTab) => (isOpen && tab === wanted ? setIsOpen(false) : open(wanted));
  return { focus, tab, setTab, isOpen, openComments, openFindings, toggle, close: () => setIsOpen(false) };
}
