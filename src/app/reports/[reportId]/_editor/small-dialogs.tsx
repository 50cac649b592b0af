"use client";
import { useRef } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { useMessages } from "@/components/messages-provider";
import { useSelected, useStore } from "./store-context";
import { useActs } from "./use-acts";

/** Deleted decisions, each with a way back. */
export function TrashDialog({ onClose }: { onClose: () => void }) {
  const store = useStore();
  const acts = useActs();
  const { editor } = useMessages();
  useSelected((current) => current.deletedRows().map(({ id }) => id).join());
  const deleted = store.deletedRows().reverse();
  const list = useRef<HTMLUListElement>(null);
  // The pressed button goes away with its item: the keyboard goes on at the next one.
  const restore = async (id: string, index: number) => {
    await acts.restore(id);
    const buttons = list.current?.querySelectorAll("button") ?? [];
    const next = buttons[Math.min(index, buttons.length - 1)] ?? list.current;
    next?.focus();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={editor.trashDialog.title} description={editor.trashDialog.body} wide>
      {deleted.length === 0 && <p className="text-muted">{editor.trashDialog.empty}</p>}
      <ul ref={list} tabIndex={-1} className="flex flex-col gap-2 outline-none">
        {deleted.map(({ id, text, sectionKey }, index) => (
          <li key={id} className="flex items-start gap-3 rounded border border-line p-3">
            <div className="min-w-0 flex-1">
              <p className="text-xs text-muted">{store.sections.find(({ key }) => key === sectionKey)?.heading}</p>
              <p className="break-words">{text}</p>
            </div>
            <Button size="small" onClick={() => void restore(id, index)}>
              {editor.trashDialog.restore}
              <span className="sr-only">: {text.slice(0, 80)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { editor } = useMessages();
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={editor.shortcutsDialog.title}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {editor.shortcutsDialog.rows.map(([keys, meaning]) => (
          <div key={keys} className="contents">
            <dt>
              <kbd className="rounded border border-line bg-wash px-1.5 py-0.5 font-sans text-sm whitespace-nowrap">{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
