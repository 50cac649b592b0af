"use client";
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
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={editor.trashDialog.title} description={editor.trashDialog.body} wide>
      {deleted.length === 0 && <p className="text-muted">{editor.trashDialog.empty}</p>}
      <ul className="flex flex-col gap-2">
        {deleted.map(({ id, text, sectionKey }) => (
          <li key={id} className="flex items-start gap-3 rounded border border-line p-3">
            <div className="min-w-0 flex-1">
              <p className="text-xs text-muted">{store.sections.find(({ key }) => key === sectionKey)?.heading}</p>
              <p className="break-words">{text}</p>
            </div>
            <Button size="small" onClick={() => void acts.restore(id)}>
              {editor.trashDialog.restore}
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
              <kbd className="rounded border border-line bg-wash px-1.5 py-0.5 text-sm whitespace-nowrap">{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
