"use client";
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
  const comments = useCallback((id: string) => <DecisionComments decisionId={id} onOpen={onComments} className={AFTER_WORDS} />, [onComments]);
  const show = useCallback<ShowDecision>(
    ({ id }, text) => (
      <>
        <ReadWords decisionId={id} text={text} onComments={onComments} />
        {comments(id)}
      </>
    ),
    [onComments, comments],
  );
  const plain = <Paper document={document} letters={letters} show={show} />;
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

/** A button in the line of the text: it makes the line no higher and is not printed. */
const AFTER_WORDS = "-my-1 ml-1 align-middle font-sans leading-4 select-none print:hidden pointer-coarse:p-2";

function ReadWords({ decisionId, text, onComments }: { decisionId: string; text: string; onComments: (focus: CommentsFocus) => void }) {
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
    <div className="mx-auto mb-3 max-w-3xl bg-paper print:hidden">
      <Notice tone={state === "failed" ? "alert" : "info"}>{say()}</Notice>
    </div>
  );
}
