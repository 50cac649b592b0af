"use client";

/** All findings on the report, beside the text. */
export function FindingsPanel({ inFront }: { inFront: boolean }) {
  return <p hidden={!inFront} />;
}
