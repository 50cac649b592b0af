"use client";
/** What a drafter does to decisions, with what is said about it. */
import { useMemo } from "react";
import { flushSync } from "react-dom";
import { toast } from "sonner";
import { useMessages } from "@/components/messages-provider";
import type { DecisionCommand } from "@/domain/decision-command";
import { joinDecisions, splitDecision } from "@/text/split";
import { newId } from "./new-id";
import type { ReportStore } from "./report-store";
import { useStore } from "./store-context";
import type { Reply } from "./transport";

export type Acts = ReturnType<typeof makeActs>;

export function useActs(): Acts {
  const store = useStore();
  const { editor } = useMessages();
  return useMemo(() => makeActs(store, editor), [store, editor]);
}

/** Id of the text box of a decision. */
export function boxId(decisionId: string): string {
  return `box-${decisionId}`;
}

/** Puts the cursor into a decision's box. */
export function focusBox(decisionId: string | undefined, caret: "start" | "end" | number = "end"): void {
  const box = decisionId && document.getElementById(boxId(decisionId));
  if (!(box instanceof HTMLTextAreaElement)) return;
  const at = caret === "start" ? 0 : caret === "end" ? box.value.length : caret;
  box.focus();
  box.setSelectionRange(at, at);
}

function makeActs(store: ReportStore, words: ReturnType<typeof useMessages>["editor"]) {
  const explain = (failure: NonNullable<Reply["failure"]>) => toast.error(failure.kind === "refused" ? failure.message : words.failed[failure.kind]);

  const undo = async (entryId?: string) => {
    if (!entryId && store.undoable.length === 0) return;
    const failure = await store.undo(entryId);
    if (failure) explain(failure);
    else toast(words.undone);
  };

  const say = (sentence: string) => {
    const entryId = store.undoable.at(-1);
    toast(sentence, entryId ? { action: { label: words.undo, onClick: () => void undo(entryId) } } : {});
  };

  const run = async (involved: string[], build: () => DecisionCommand | null, done?: string): Promise<boolean> => {
    const failure = await store.command(involved, build);
    if (failure) explain(failure);
    else if (done) say(done);
    return !failure;
  };

  const version = (id: string) => store.rows.get(id)!.decision.version;
  const isStored = (id: string) => version(id) > 0;
  const headingOf = (key: string) => store.sections.find((section) => section.key === key)?.heading ?? "";

  /** Where a step up or down leads: inside the section, or to the edge of the next one. */
  const step = (id: string, by: -1 | 1): { sectionKey: string; after: string | null } | null => {
    const { decision } = store.rows.get(id)!;
    const rows = store.inSection(decision.sectionKey).map((row) => row.decision.id);
    const at = rows.indexOf(id);
    if (by === -1 && at > 0) return { sectionKey: decision.sectionKey, after: rows[at - 2] ?? null };
    if (by === 1 && at < rows.length - 1) return { sectionKey: decision.sectionKey, after: rows[at + 1]! };
    const section = store.sections[store.sections.findIndex(({ key }) => key === decision.sectionKey) + by];
    if (!section) return null;
    return { sectionKey: section.key, after: by === -1 ? (store.inSection(section.key).at(-1)?.decision.id ?? null) : null };
  };

  const move = async (id: string, to: { sectionKey: string; after: string | null }, announce: boolean) => {
    if (store.rows.get(id)!.slot.text.trim() === "" && !isStored(id)) return;
    const involved = to.after && !isStored(to.after) ? [id, to.after] : [id];
    const done = announce ? words.done.moved(headingOf(to.sectionKey)) : undefined;
    await run(involved, () => ({ type: "move", id, version: version(id), ...to }), done);
  };

  return {
    undo,

    addAfter(id: string): void {
      const { decision } = store.rows.get(id)!;
      const added = flushSync(() => store.addRow(decision.sectionKey, id, { marker: decision.marker, joinsPrevious: false }));
      focusBox(added);
    },

    addLast(sectionKey: string): void {
      const last = store.inSection(sectionKey).at(-1);
      // An empty box waiting at the end is the next item already.
      if (last && last.slot.text === "" && last.decision.version === 0) return focusBox(last.decision.id);
      const added = flushSync(() => store.addRow(sectionKey, last?.decision.id ?? null, { marker: last?.decision.marker ?? "dash" }));
      focusBox(added);
    },

    /** Enter inside a text: the part behind the cursor becomes the next decision. */
    async splitAt(id: string, caret: number): Promise<void> {
      const added = newId();
      const done = await run([id], () => {
        const { text } = store.rows.get(id)!.slot;
        return { type: "split", id, version: version(id), texts: [text.slice(0, caret).trimEnd(), text.slice(caret).trimStart()], newIds: [added] };
      });
      if (done) focusBox(added, "start");
    },

    /** How many decisions the semicolons of a text make. */
    partsOf: (text: string) => splitDecision(text).length,

    async splitAtSemicolons(id: string): Promise<void> {
      // Read once the text is stored: letters typed until then are split along.
      const parts = () => splitDecision(store.rows.get(id)!.slot.text);
      if (parts().length < 2) return;
      const build = (): DecisionCommand => ({ type: "split", id, version: version(id), texts: parts(), newIds: parts().slice(1).map(newId) });
      await run([id], build, words.done.split(parts().length));
    },

    async mergeIntoPrevious(id: string): Promise<void> {
      const rows = store.inSection(store.rows.get(id)!.decision.sectionKey).map((row) => row.decision.id);
      const previous = rows[rows.indexOf(id) - 1];
      if (!previous) return;
      const ids = [previous, id];
      const done = await run(
        ids,
        () => ({ type: "merge", items: ids.map((one) => ({ id: one, version: version(one) })), text: joinDecisions(ids.map((one) => store.rows.get(one)!.slot.text)) }),
        words.done.merged,
      );
      if (done) focusBox(previous);
    },

    async remove(id: string): Promise<void> {
      const rows = store.inSection(store.rows.get(id)!.decision.sectionKey).map((row) => row.decision.id);
      const neighbour = rows[rows.indexOf(id) - 1] ?? rows[rows.indexOf(id) + 1];
      const { slot } = store.rows.get(id)!;
      // A first save may be on its way: without its answer the row would come back with the next look at the server.
      await slot.answered();
      // A text that cannot be stored (emptied by hand, too long, asked about) does not keep its row from being deleted.
      const isStuck = slot.text.trim() === "" || slot.status.kind === "refused" || slot.status.kind === "conflict";
      if (!isStored(id) && isStuck) {
        flushSync(() => store.dropNewRow(id));
        focusBox(neighbour);
        return;
      }
      const involved = isStuck ? [] : [id];
      const done = await run(involved, () => ({ type: "delete", items: [{ id, version: version(id) }] }), words.done.deleted);
      if (done) focusBox(neighbour);
    },

    /** Brings back, with one's own text, what another person deleted. */
    async bringBack(id: string): Promise<void> {
      const failure = await store.bringBack(id);
      if (failure) explain(failure);
    },

    async restore(id: string): Promise<void> {
      await run([], () => ({ type: "restore", id, version: version(id) }), words.done.restored);
    },

    async format(id: string, change: { marker?: "dash" | "none"; joinsPrevious?: boolean }): Promise<void> {
      if (!isStored(id) && store.rows.get(id)!.slot.text.trim() === "") return store.formatNewRow(id, change);
      await run([id], () => ({ type: "format", id, version: version(id), ...change }));
    },

    async moveBy(id: string, by: -1 | 1): Promise<void> {
      const to = step(id, by);
      if (!to) return;
      const box = document.getElementById(boxId(id));
      const caret = box instanceof HTMLTextAreaElement && document.activeElement === box ? box.selectionStart : null;
      await move(id, to, to.sectionKey !== store.rows.get(id)!.decision.sectionKey);
      // The box of a moved row is made anew in another section.
      if (caret !== null) focusBox(id, caret);
    },

    moveTo: (id: string, sectionKey: string, after: string | null) => move(id, { sectionKey, after }, sectionKey !== store.rows.get(id)!.decision.sectionKey),

    async addMany(decisions: { sectionKey: string; text: string; marker: "dash" | "none" }[], after: string | null): Promise<boolean> {
      const rows = decisions.map((decision) => ({ ...decision, id: newId(), joinsPrevious: false }));
      const sections = new Set(rows.map((row) => row.sectionKey)).size;
      const restsOn = after && (isStored(after) || store.rows.get(after)?.slot.text.trim() !== "") ? [after] : [];
      const done = await run(restsOn, () => ({ type: "add-many", decisions: rows, after: after && store.storedAnchor(after) }), words.done.pasted(rows.length, sections));
      // The empty box that was pasted into has served.
      if (done && after && !isStored(after) && store.rows.get(after)?.slot.text.trim() === "") store.dropNewRow(after);
      return done;
    },
  };
}
