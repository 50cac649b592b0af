"use client";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import type { LedgerEntryView } from "@/services/ledger/list";
import type { LedgerActs } from "./use-ledger-acts";

/** What was taken out of the ledger, each with a way back. */
export function RemovedEntries({ entries, acts, mayRecord, keepKeyboard }: { entries: readonly LedgerEntryView[]; acts: LedgerActs; mayRecord: boolean; keepKeyboard: (id: string) => void }) {
  const { ledger } = useMessages();
  if (entries.length === 0) return null;
  const restore = (entry: LedgerEntryView) => {
    keepKeyboard(entry.id);
    void acts.restore(entry);
  };
  return (
    <details className="rounded border border-line bg-paper px-3 py-2 text-sm">
      <summary className="w-fit font-medium">{ledger.removed(entries.length)}</summary>
      <ul className="mt-2 flex flex-col gap-2">
        {entries.map((entry) => (
          <li key={entry.id} className="flex items-start justify-between gap-3">
            <p className="min-w-0 break-words text-muted">{entry.text}</p>
            {mayRecord && (
              <Button size="small" onClick={() => restore(entry)}>
                {ledger.acts.restore}
                <span className="sr-only">{ledger.acts.of(entry.text.slice(0, 60))}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
