"use client";

/** The ledger of the report's period beside the text. */
export function LedgerPanel({ inFront }: { inFront: boolean }) {
  return <p hidden={!inFront} />;
}
