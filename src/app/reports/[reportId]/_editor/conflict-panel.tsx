"use client";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import type { DraftSlot } from "./draft-slot";

type ConflictPanelProps = { slot: DraftSlot; onLetGo?: () => void; onBringBack?: () => void };

/** Both texts of one box, side by side, and the question which to keep. */
export function ConflictPanel({ slot, onLetGo, onBringBack }: ConflictPanelProps) {
  const { editor } = useMessages();
  if (slot.status.kind !== "conflict") return null;
  const { theirs } = slot.status;
  const words = editor.conflict;
  const deleted = theirs === null;
  return (
    <div role="alert" className="my-1 rounded border border-alert bg-alert-wash p-3 text-sm">
      <p className="font-semibold text-alert">{deleted ? words.deletedTitle : words.title}</p>
      <p className="mt-0.5">{deleted ? words.deletedBody : words.body}</p>
      <div className="mt-2 grid gap-2 md:grid-cols-2">
        <TextOf label={words.mine} text={slot.text} />
        {!deleted && <TextOf label={words.theirs} text={theirs} />}
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        {deleted ? (
          <>
            <Button size="small" look="primary" onClick={onBringBack}>
              {words.bringBack}
            </Button>
            <Button size="small" onClick={onLetGo}>
              {words.letGo}
            </Button>
          </>
        ) : (
          <>
            <Button size="small" look="primary" onClick={() => slot.resolve(theirs, slot.text)}>
              {words.keepMine}
            </Button>
            <Button size="small" onClick={() => slot.resolve(theirs, theirs)}>
              {words.takeTheirs}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function TextOf({ label, text }: { label: string; text: string }) {
  return (
    <div className="rounded border border-line bg-paper p-2">
      <p className="text-xs font-semibold text-muted">{label}</p>
      <p className="mt-1 max-h-48 overflow-y-auto break-words whitespace-pre-wrap">{text}</p>
    </div>
  );
}
