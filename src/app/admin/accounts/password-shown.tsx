"use client";
import { useEffect, useRef } from "react";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { ButtonRow } from "@/components/dialog";
import { useMessages } from "@/components/messages-provider";

type Props = { name: string; username: string; password: string; message: string; onClose: () => void };

/** A password that is seen this once, with what belongs to it, ready to be handed over. */
export function PasswordShown({ username, password, message, onClose }: Props) {
  const { accounts } = useMessages();
  const words = accounts.admin;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const copy = async () => {
    // The clipboard is closed to pages served over plain http; then the text is selected, ready for Ctrl+C.
    try {
      await navigator.clipboard.writeText(password);
      toast.success(words.copied);
    } catch {
      const code = box.current?.querySelector("code");
      if (code) getSelection()?.selectAllChildren(code);
    }
  };
  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      <p className="font-medium" role="status">
        {message}
      </p>
      <dl className="my-4 grid grid-cols-[9rem_1fr] items-center gap-y-2 rounded border border-line bg-wash px-4 py-3">
        <dt className="text-sm text-muted">{words.columns.username}</dt>
        <dd className="font-mono">{username}</dd>
        <dt className="text-sm text-muted">{words.temporaryPassword}</dt>
        <dd className="flex items-center justify-between gap-2">
          <code className="text-lg font-semibold select-all">{password}</code>
          <Button size="small" onClick={copy}>
            {words.copy}
          </Button>
        </dd>
      </dl>
      <p className="text-sm text-muted">{words.shownOnce}</p>
      <ButtonRow>
        <Button look="primary" onClick={onClose}>
          {words.done}
        </Button>
      </ButtonRow>
    </div>
  );
}
