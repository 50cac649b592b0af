"use client";
import Link from "next/link";
import { useState, type ReactNode } from "react";
import { Button, buttonClass } from "@/components/button";
import { useLocale, useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { formatDateTime } from "@/messages/format";
import type { ReviewView } from "@/services/report/review-view";
import { useLive, useLiveReport, usePerson } from "../_live/live-context";
import { IssuedBanner, RecalledBanner, ReplacesNote } from "./issued-banner";
import { LateEditButton, useLateEdit } from "./late-edit";
import { useRefusalWords } from "./refusal-words";
import { StepDialog } from "./step-dialog";

/** What a person must know about the state of the report before reading on: one line for each thing, nothing while it is being drafted as usual. */
export function StateBanner() {
  const review = useLive((view) => view.review);
  return (
    <>
      <ReplacesNote review={review} />
      <OfState review={review} />
      <ExceptionNote review={review} />
    </>
  );
}

type Props = { review: ReviewView };

function OfState({ review }: Props) {
  switch (review.state) {
    case "drafting":
      return review.withdrawn && <Withdrawn review={review} />;
    case "in-review":
      return <InReview review={review} />;
    case "returned":
      return <Returned review={review} />;
    case "approved":
      return <Approved review={review} />;
    case "issued":
      return <IssuedBanner review={review} />;
    case "recalled":
      return <RecalledBanner review={review} />;
  }
}

/** Red where this person has to do something about it. */
function Lines({ tone, title, children }: { tone: "info" | "alert"; title: string; children?: ReactNode }) {
  return (
    <Notice tone={tone}>
      <p className="font-medium">{title}</p>
      {children}
    </Notice>
  );
}

function Said({ children }: { children: string }) {
  return <p className="mt-1 max-h-60 overflow-y-auto break-words whitespace-pre-wrap text-ink">{children}</p>;
}

/** Names and moments as the banner says them. */
function useNames() {
  const { review } = useMessages();
  const locale = useLocale();
  return {
    name: (person: string | null | undefined) => person ?? review.banner.unknownPerson,
    when: (iso: string) => formatDateTime(new Date(iso), locale),
  };
}

function Returned({ review: { may, stateBy, stateAt, stateReason } }: Props) {
  const { banner } = useMessages().review;
  const { name, when } = useNames();
  return (
    <Lines tone={may["report.edit"].allowed ? "alert" : "info"} title={banner.returned(name(stateBy), when(stateAt))}>
      {stateReason && <Said>{stateReason}</Said>}
    </Lines>
  );
}

function InReview({ review }: Props) {
  const { banner } = useMessages().review;
  const { name, when } = useNames();
  const person = usePerson();
  const { submitted, stateBy, stateAt, stateReason, exception, may } = review;
  // Whoever submits takes the exception of an earlier submission away; one in use comes from an approval that was withdrawn.
  const wasApproved = submitted !== null && (stateBy !== submitted.byName || exception?.used === true);
  const approve = may["report.approve"];
  const refusal = useRefusalWords()("approve", approve);
  const submittedAt = when(submitted?.at ?? stateAt);
  const title = () => {
    if (wasApproved) return banner.approvalTakenBack(name(stateBy), when(stateAt));
    if (submitted?.byId === person.id && may["report.take-back"].allowed) return approve.allowed ? banner.inReviewToApprove(submittedAt) : banner.inReviewOwn(submittedAt);
    return approve.allowed ? banner.inReviewForYou(name(submitted?.byName), submittedAt) : banner.inReview(name(submitted?.byName), submittedAt);
  };
  return (
    <Lines tone="info" title={title()}>
      {stateReason && <Said>{wasApproved ? banner.reason(stateReason) : banner.note(stateReason)}</Said>}
      {!approve.allowed && approve.reason === "own-submission" && <p className="mt-1">{refusal}</p>}
    </Lines>
  );
}

function Approved({ review: { approved, stateBy, stateAt, stateReason, may } }: Props) {
  const { banner } = useMessages().review;
  const { name, when } = useNames();
  const live = useLiveReport();
  const lateEdit = useLateEdit();
  const by = name(approved?.byName ?? stateBy);
  if (lateEdit?.isAgreed) {
    return (
      <Lines tone="alert" title={banner.editing(by)}>
        <Button size="small" className="mt-2" onClick={lateEdit.stop}>
          {banner.stopEditing}
        </Button>
      </Lines>
    );
  }
  return (
    <Lines tone="info" title={banner.approved(by, when(approved?.at ?? stateAt))}>
      {stateReason && <Said>{banner.note(stateReason)}</Said>}
      {may["report.edit"].allowed && (
        <div className="mt-1 flex flex-wrap items-center justify-between gap-2">
          <p>{banner.approvedToEdit}</p>
          {lateEdit ? (
            <LateEditButton onAgree={lateEdit.agree} />
          ) : (
            <Link href={`/reports/${live.view.id}`} className={buttonClass("plain", "small")}>
              {banner.edit}
            </Link>
          )}
        </div>
      )}
    </Lines>
  );
}

/** A change after approval took it away. */
function Withdrawn({ review: { withdrawn, stateBy, stateAt } }: Props) {
  const { banner } = useMessages().review;
  const { name, when } = useNames();
  const live = useLiveReport();
  return (
    <Lines tone="alert" title={banner.withdrawnByEdit(name(withdrawn?.byName), name(stateBy), when(stateAt))}>
      <Link href={`/reports/${live.view.id}/compare?from=${withdrawn?.versionId}&to=now`} className="underline underline-offset-2">
        {banner.whatChanged}
      </Link>
    </Lines>
  );
}

/** One person did both: seen by everybody until a second leader confirms, and recorded after that. */
function ExceptionNote({ review: { exception, state, may } }: Props) {
  const { banner, acts } = useMessages().review;
  const [isOpen, setIsOpen] = useState(false);
  const verdict = may["report.confirm-exception"];
  const refusal = useRefusalWords()("confirm-exception", verdict);
  if (!exception || state === "drafting" || state === "returned") return null;
  const { personName, grantedByName, confirmedByName, used, reason } = exception;
  const isWaiting = used && confirmedByName === null && state !== "in-review";
  const title = !used || state === "in-review" ? banner.exceptionAllowed(personName, grantedByName) : confirmedByName !== null ? banner.exceptionConfirmed(personName, grantedByName, confirmedByName) : banner.exceptionUsed(personName, grantedByName);
  return (
    <Lines tone={isWaiting ? "alert" : "info"} title={title}>
      <Said>{banner.reason(reason)}</Said>
      {isWaiting && verdict.allowed && (
        <Button size="small" className="mt-2" onClick={() => setIsOpen(true)}>
          {acts["confirm-exception"]}
        </Button>
      )}
      {isWaiting && !verdict.allowed && verdict.reason === "own-submission" && <p className="mt-1">{refusal}</p>}
      {isOpen && <StepDialog act="confirm-exception" onClose={() => setIsOpen(false)} />}
    </Lines>
  );
}
