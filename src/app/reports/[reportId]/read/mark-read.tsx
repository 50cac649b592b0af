"use client";
import { BookOpenCheck, Check } from "lucide-react";
import { useRef, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { useLocale, useMessages } from "@/components/messages-provider";
import { sendJson } from "@/components/send-json";
import { formatDateTime } from "@/messages/format";
import { SignInDialog } from "../_editor/sign-in-dialog";
import { useLive, useLiveReport, usePerson } from "../_live/live-context";
import type { Asked } from "./use-changes";

type MarkReadProps = {
  read: Asked & { again: () => void };
  /** Content on the paper where it is not the page's newest. */
  seen: string | null;
  onMarked: () => void;
};

/** Remembers what is on the paper as read; says so where it is. */
export function MarkRead({ read, seen, onMarked }: MarkReadProps) {
  const { reading } = useMessages().review;
  const locale = useLocale();
  const { username } = usePerson();
  const hash = useLive((view) => view.hash);
  const { isBusy, isSignedOut, mark, signedIn } = useMarking(() => {
    read.again();
    onMarked();
  });
  const { changes } = read;
  const isRead = changes !== null && changes.comparison.identical && changes.hash === hash;
  const lastRead = changes ? reading.lastRead(formatDateTime(new Date(changes.since), locale)) : undefined;
  if (isRead) {
    return (
      <span title={lastRead} className="flex items-center gap-1 px-2 text-sm whitespace-nowrap text-muted">
        <Check className="size-4" aria-hidden />
        <span className="max-md:sr-only">{reading.allRead}</span>
      </span>
    );
  }
  return (
    <>
      <Button size="small" className="pointer-coarse:h-11 pointer-coarse:min-w-11" title={lastRead} aria-disabled={isBusy || undefined} onClick={() => void mark(seen ?? hash)}>
        <BookOpenCheck className="size-4" aria-hidden />
        <span className="max-md:sr-only">{isBusy ? reading.marking : reading.markRead}</span>
      </Button>
      {isSignedOut && <SignInDialog username={username} onSignedIn={signedIn} onClose={signedIn} />}
    </>
  );
}

function useMarking(onMarked: () => void) {
  const { reading } = useMessages().review;
  const live = useLiveReport();
  const isSending = useRef(false);
  const [isBusy, setIsBusy] = useState(false);
  const [isSignedOut, setIsSignedOut] = useState(false);
  const mark = async (hash: string) => {
    if (isSending.current) return;
    isSending.current = true;
    setIsBusy(true);
    const sent = await sendJson(`/api/reports/${live.view.id}/read-mark`, { hash });
    isSending.current = false;
    setIsBusy(false);
    if (sent.ok) {
      toast(reading.marked);
      onMarked();
    } else if (sent.code === "not-signed-in") setIsSignedOut(true);
    else toast.error(sent.message || reading.unreachable);
    if (!sent.ok && sent.code === "content-changed") void live.lookAnew();
  };
  return { isBusy, isSignedOut, mark, signedIn: () => setIsSignedOut(false) };
}
