"use client";
import { ClipboardPaste, NotebookPen, PenLine } from "lucide-react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { useLive } from "../_live/live-context";
import { useGoTo } from "../_review/places";
import { useEditorView } from "./editor-view";
import { useSelected, useStore } from "./store-context";
import { useActs } from "./use-acts";

/** What to do first, while nothing has been written. */
export function StartPanel() {
  const store = useStore();
  const acts = useActs();
  const { editor } = useMessages();
  const { readOnly, openPaste } = useEditorView();
  const isEmpty = useSelected((current) => current.sections.every(({ key }) => current.inSection(key).length === 0));
  const first = store.sections[0];
  const goTo = useGoTo();
  const waiting = useLive((view) => view.review.openInLedger);
  if (!isEmpty || !first) return null;
  if (readOnly) return <p className="rounded border border-dashed border-edge bg-paper p-4 text-muted">{editor.start.nothingYet}</p>;
  return (
    <section id="part-start" tabIndex={-1} aria-label={editor.start.title} className="rounded border border-dashed border-edge bg-paper px-4 py-3">
      <h2 className="text-base">{editor.start.title}</h2>
      {waiting > 0 && <p className="mt-0.5 text-sm">{editor.start.fromLedger}</p>}
      <p className="mt-0.5 text-sm text-muted">{editor.start.body}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {waiting > 0 && goTo && (
          <Button size="small" look="primary" onClick={() => goTo({ place: { part: "ledger" } })}>
            <NotebookPen className="size-4" aria-hidden />
            {editor.start.ledger(waiting)}
          </Button>
        )}
        <Button size="small" onClick={() => openPaste({ text: "", sectionKey: null, after: null })}>
          <ClipboardPaste className="size-4" aria-hidden />
          {editor.start.paste}
        </Button>
        <Button size="small" onClick={() => acts.addLast(first.key)}>
          <PenLine className="size-4" aria-hidden />
          {editor.start.write}
        </Button>
      </div>
    </section>
  );
}
