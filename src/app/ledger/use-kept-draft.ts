"use client";
import { useKeptText } from "@/components/use-kept-text";
import type { EntryDraft } from "./entry-draft";

/** A draft kept in this tab until it is sent: `first` until something is typed. */
export function useKeptDraft(key: string, first: EntryDraft): [draft: EntryDraft, setDraft: (draft: EntryDraft) => void, clear: () => void] {
  const [kept, setKept, clear] = useKeptText(key);
  return [readKept(kept, first), (draft) => setKept(JSON.stringify(draft)), clear];
}

function readKept(kept: string, first: EntryDraft): EntryDraft {
  try {
    const draft = JSON.parse(kept) as Record<string, unknown>;
    return Object.fromEntries(Object.entries(first).map(([field, value]) => [field, typeof draft[field] === "string" ? draft[field] : value])) as EntryDraft;
  } catch {
    return first;
  }
}
