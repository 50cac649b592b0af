"use client";
/** Putting entries of the ledger into the report that is open, undone as any change of it. */
import { useRef } from "react";
import { toast } from "sonner";
import { useMessages } from "@/components/messages-provider";
import type { LedgerEntryView } from "@/services/ledger/list";
import type { CommandResult } from "@/services/report/run-command";
import type { LedgerActs } from "../../../ledger/use-ledger-acts";
import { newId } from "../_editor/new-id";
import { useStore } from "../_editor/store-context";
import { useActs } from "../_editor/use-acts";
import { useLiveReport } from "../_live/live-context";
import { useLateEdit } from "../_review/late-edit";

/** `sectionKey` is for an entry whose own section the report has not. */
export function useTake(acts: LedgerActs, refresh: () => Promise<void>): (entries: readonly LedgerEntryView[], sectionKey?: string) => Promise<void> {
  const live = useLiveReport();
  const store = useStore();
  const writing = useActs();
  const lateEdit = useLateEdit();
  const { ledger } = useMessages();
  /** One decision for one entry: what is asked again after a lost answer is made once. */
  const ids = useRef(new Map<string, string>());
  const decisionFor = ({ id, version }: LedgerEntryView) => {
    const key = `${id}@${version}`;
    if (!ids.current.has(key)) ids.current.set(key, newId());
    return ids.current.get(key)!;
  };

  return async (entries, sectionKey) => {
    const items = entries.map((entry) => ({ id: entry.id, version: entry.version, decisionId: decisionFor(entry), ...(sectionKey ? { sectionKey } : {}) }));
    const overApproval = lateEdit?.isAgreed ? live.view.review.approved?.versionId : undefined;
    const sent = await acts.send<CommandResult>({ type: "take", take: { reportId: live.view.id, items, after: null, ...(overApproval ? { overApproval } : {}) } });
    if (!sent.ok) return void toast.error(acts.problemOf(sent));
    const { decisions, entryId } = sent.body;
    store.take(decisions);
    if (entryId === null) return void toast(ledger.done.taken(items.length));
    store.undoable.push(entryId);
    const undo = async () => {
      await writing.undo(entryId);
      await refresh();
    };
    toast(ledger.done.taken(items.length), { action: { label: ledger.acts.undo, onClick: () => void undo() } });
  };
}
