"use client";
import clsx from "clsx";
import { useCallback, type ReactNode } from "react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import type { ReportDocument } from "@/domain/report-document";
import { DecisionComments } from "../_comments/decision-comments";
import type { CommentsFocus } from "../_comments/focus";
import { PassageText } from "../_comments/passage-text";
import { useLive } from "../_live/live-context";
import { ChangedPaper } from "./changed-paper";
import { Paper, type ShowDecision } from "./paper";
import type { Mode } from "./reading-bar";
import type { Asked } from "./use-changes";

type PaperInViewProps = {
  mode: Mode;
  document: ReportDocument;
  asked: Asked & { again: () => void };
  onlyChanges: boolean;
  letters: number;
  onComments: (focus: CommentsFocus) => void;
};

/** The paper, plain or with what changed; where there is nothing to compare, the plain one with a word why. */
export function PaperInView({ mode, document, asked, onlyChanges, letters, onComments }: PaperInViewProps) {
  const comments = useCallback((id: string) => <CommentsBehind decisionId={id} onComments={onComments} />, [onComments]);
  const show = useCallback<ShowDecision>(
    ({ id }, text) => (
      <>
        <ReadWords decisionId={id} text={text} onComments={onComments} />
        {comments(id)}
      </>
    ),
    [onComments, comments],
  );
  const plain = (
    <>
      {document.sections.every(({ decisions }) => decisions.length === 0) && <NothingYet />}
      <Paper document={document} letters={letters} show={show} />
    </>
  );
  if (mode === "plain") return plain;
  const { changes } = asked;
  if (!changes || changes.comparison.identical) {
    return (
      <>
        <WhyPlain mode={mode} asked={asked} />
        {plain}
      </>
    );
  }
  return (
    <>
      {asked.state === "failed" && <WhyPlain mode={mode} asked={asked} />}
      <ChangedPaper document={changes.document} comparison={changes.comparison} onlyChanges={onlyChanges} letters={letters} after={comments} />
    </>
  );
}

function NothingYet() {
  const { reading } = useMessages().review;
  return (
    <div className="mx-auto mb-3 max-w-[794px] print:hidden">
      <Notice>{reading.nothingYet}</Notice>
    </div>
  );
}

type OfDecision = Pick<PaperInViewProps, "onComments"> & { decisionId: string };

/** A button in the line of the text: it makes the line no higher and is not printed. */
const BEHIND = "-my-1 align-middle font-sans leading-4 select-none print:hidden pointer-coarse:p-2";
/** Seen only under the mouse: it takes no room, or lines would break where the print's do not. */
const HANGING = "pointer-fine:relative pointer-fine:z-10 pointer-fine:-mr-6 pointer-fine:bg-paper";

function CommentsBehind({ decisionId, onComments }: OfDecision) {
  const hasOpen = useLive((view) => view.review.threads.some((thread) => thread.decisionId === decisionId && thread.status === "open"));
  return <DecisionComments decisionId={decisionId} onOpen={onComments} className={clsx(BEHIND, !hasOpen && HANGING)} />;
}

function ReadWords({ decisionId, text, onComments }: OfDecision & { text: string }) {
  const threads = useLive((view) => view.review.threads);
  return <PassageText decisionId={decisionId} text={text} threads={threads} onOpen={(threadId) => onComments({ threadId })} />;
}

function WhyPlain({ mode, asked: { state, changes, again } }: Pick<PaperInViewProps, "asked"> & { mode: Exclude<Mode, "plain"> }) {
  const { review, common } = useMessages();
  const { reading } = review;
  const say = (): ReactNode => {
    if (state === "asking") return reading.loading;
    if (state === "failed") {
      return (
        <>
          {reading.failed}{" "}
          <Button size="small" onClick={again}>
            {common.retry}
          </Button>
        </>
      );
    }
    if (changes) return reading.nothingChanged;
    return mode === "read" ? reading.firstTime : reading.firstSubmission;
  };
  return (
    <div className="mx-auto mb-3 max-w-[794px] print:hidden">
      <Notice tone={state === "failed" ? "alert" : "info"}>{say()}</Notice>
    </div>
  );
}
