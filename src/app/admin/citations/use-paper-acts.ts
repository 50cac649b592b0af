"use client";
/** What a button does to a paper, each with a way back. */
import { toast } from "sonner";
import { useMessages } from "@/components/messages-provider";
import type { FormState } from "@/server/form-state";
import type { PaperView } from "@/services/citation/rows";
import type { SeenPaper } from "@/services/citation/mend";
import { symbolOf } from "@/text/citation";
import { forgetPaperAction, mergePapersAction, restorePaperAction, savePaperAction, separatePaperAction } from "./actions";
import { nameOf } from "./name-of";
import { sendForm } from "./send-form";

export type PaperActs = ReturnType<typeof usePaperActs>;

export function usePaperActs() {
  const words = useMessages().citations.memory;

  /** The result of what was sent; a refusal is told and gives null. */
  const sent = async <Result>(answer: Promise<FormState<Result>>): Promise<Result | null> => {
    const { status, result, message } = await answer;
    if (status === "done") return result ?? null;
    toast.error(message);
    return null;
  };
  const tell = (sentence: string, undo: () => Promise<boolean>) =>
    toast.success(sentence, { action: { label: words.undo, onClick: () => void undo().then((isUndone) => isUndone && toast(words.undone)) } });
  const seen = ({ id, version }: SeenPaper) => ({ id, version });

  return {
    async forget(paper: PaperView): Promise<void> {
      const away = await sent(sendForm(forgetPaperAction, seen(paper)));
      if (away) tell(words.forgotten(nameOf(paper)), async () => (await sent(sendForm(restorePaperAction, seen(away)))) !== null);
    },

    async restore(paper: PaperView): Promise<void> {
      const back = await sent(sendForm(restorePaperAction, seen(paper)));
      if (back) tell(words.restored(nameOf(paper)), async () => (await sent(sendForm(forgetPaperAction, seen(back)))) !== null);
    },

    async separate(merged: SeenPaper & { name: string }, from: PaperView): Promise<void> {
      const apart = await sent(sendForm(separatePaperAction, seen(merged)));
      const again = async () => (await sent(sendForm(mergePapersAction, { into: `${from.id} ${from.version}`, others: `${apart!.id} ${apart!.version}` }))) !== null;
      if (apart) tell(words.separated(merged.name), again);
    },

    tellMerged(name: string, others: readonly SeenPaper[]): void {
      tell(words.merge.done(name), async () => {
        for (const other of others) if (!(await sent(sendForm(separatePaperAction, seen(other))))) return false;
        return true;
      });
    },

    /** `before` is what the paper was; null for one just added. */
    tellSaved(name: string, before: PaperView | null, now: SeenPaper): void {
      const undo = async () => {
        if (!before) return (await sent(sendForm(forgetPaperAction, seen(now)))) !== null;
        const { type, date, issuer, term, title, titleQuoted } = before;
        return (await sent(sendForm(savePaperAction, { ...seen(now), type, symbol: symbolOf(before), date, issuer, term, title, titleQuoted }))) !== null;
      };
      tell(before ? words.saved(name) : words.added(name), undo);
    },
  };
}
