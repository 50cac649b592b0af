"use client";
import { useEffect } from "react";
import { useCameBack, useKeptText } from "@/components/use-kept-text";
import type { EntryDraft } from "./entry-draft";

/** A draft kept in this browser until it is sent: `first` until something is typed. */
export function useKeptDraft(key: string, first: EntryDraft): [draft: EntryDraft, setDraft: (draft: EntryDraft) => void, clear: () => void] {
  const [kept, setKept, clear] = useKeptText(key);
  const draft = readKept(kept, first);
  // Only the day and the meeting of the entry before: on another day they would be wrong.
  const isBare = useCameBack(key) !== null && first.text === "" && (draft.text + draft.sourcePaper + draft.originUnit).trim() === "";
  useEffect(() => {
    if (isBare) clear();
  }, [isBare, clear]);
  return [isBare ? first : draft, (next) => setKept(JSON.stringify(next)), clear];
}

function readKept(kept: string, first: EntryDraft): EntryDraft {
  try {
    const draft = JSON.parse(kept) as Record<string, unknown>;
    return Object.fromEntries(Object.entries(first).map(([field, value]) => [field, typeof draft[field] === "string" ? draft[field] : value])) as EntryDraft;
  } catch {
    return first;
  }
}
