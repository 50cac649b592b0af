"use client";
import { useMessages } from "@/components/messages-provider";
import { printNumberAndSymbol } from "@/domain/register";
import { useLive } from "../_live/live-context";

/** What the sentences of a step name. */
export function useStepFacts(): { submitter: string; approver: string; number: string; nextDraft: number | null } {
  const { review } = useMessages();
  const { submitted, approved, issued } = useLive((view) => view.review);
  const draft = useLive((view) => view.fields.draft);
  return {
    submitter: submitted?.byName ?? review.banner.unknownPerson,
    approver: approved?.byName ?? review.banner.unknownPerson,
    number: issued ? printNumberAndSymbol(issued.number, issued.symbol) : "",
    // A return counts the draft up (DESIGN 3.5); the highest number stays.
    nextDraft: draft === null || draft >= 99 ? null : draft + 1,
  };
}
