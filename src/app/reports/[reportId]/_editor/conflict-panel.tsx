"use client";
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import type { DraftSlot } from "./draft-slot";

type ConflictPanelProps = { slot: DraftSlot; boxId: string; onLetGo?: () => void; onBringBack?: () => void };

/** Both texts of one box, side by side, and the question which to keep. */
export function ConflictPanel({ slot, boxId, onLetGo, onBringBack }: ConflictPanelProps) {
  const { editor } = useMessages();
  if (slot.status.kind !== "conflict") return null;
  const { theirs } = slot.status;
  const words = editor.conflict;
  const settle = (text: string) => {
    const mine = slot.text;
    flushSync(() => slot.resolve(theirs, text));
    document.getElementById(boxId)?.focus();
    if (text !== mine) toast(words.tookTheirs, { action: { label: words.useMineAfterAll, onClick: () => slot.input(mine) } });
  };
  const bringBack = () => {
    onBringBack?.();
    document.getElementById(boxId)?.focus();
  };
  if (theirs === null) {
    return (
      <Question title={words.deletedTitle} body={words.deletedBody} texts={<TextOf label={words.mine} text={slot.text} />}>
        <Button size="small" look="primary" onClick={bringBack}>
          {words.bringBack}
        </Button>
        <Button size="small" onClick={onLetGo}>
          {words.letGo}
        </Button>
      </Question>
    );
  }
  const texts = (
    <>
      <TextOf label={words.mine} text={slot.text} />
      <TextOf label={words.theirs} text={theirs} />
    </>
  );
  return (
    <Question title={words.title} body={words.body} texts={texts}>
      <Button size="small" look="primary" onClick={() => settle(slot.text)}>
        {words.keepMine}
      </Button>
      <Button size="small" onClick={() => settle(theirs)}>
        {words.takeTheirs}
      </Button>
    </Question>
  );
}

function Question({ title, body, texts, children }: { title: string; body: string; texts: ReactNode; children: ReactNode }) {
  return (
    <div role="alert" className="my-1 rounded border border-alert bg-alert-wash p-3 text-sm">
      <p className="font-semibold text-alert">{title}</p>
      <p className="mt-0.5">{body}</p>
      <div className="mt-2 grid gap-2 md:grid-cols-2">{texts}</div>
      <div className="mt-2 flex flex-wrap gap-2">{children}</div>
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
