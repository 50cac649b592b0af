"use client";

/** The findings on one decision, under its box. */
export function DecisionFindings({ decisionId }: { decisionId: string }) {
  return <span hidden data-findings={decisionId} />;
}
