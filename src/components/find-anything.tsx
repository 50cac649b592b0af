"use client";
import { Search } from "lucide-react";
import Link from "next/link";
import { Dialog } from "radix-ui";
import { useEffect, useRef, useState, type MouseEvent } from "react";
import type { Role } from "@/domain/permission";
import { FindDialog } from "./find-anything-dialog";
import { useMessages } from "./messages-provider";

/** The header's way to search: the dialog that finds anything, also by Ctrl+K; without scripts a link to the search page. */
export function FindAnything({ role }: { role: Role }) {
  const { search } = useMessages();
  const [open, setOpen] = useState(false);
  /** Where the focus was; null once something was chosen, for then it belongs to what opens. */
  const opener = useRef<HTMLElement | null>(null);
  useFindKey(() => setOpen(true));
  const onClick = (event: MouseEvent) => {
    // A click that asks for a new tab gets one.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <Link href="/search" prefetch={false} onClick={onClick} title={search.find.openHint} aria-keyshortcuts="Control+K Meta+K" className="flex h-9 items-center gap-1.5 rounded px-2 text-sm hover:bg-wash">
        <Search className="size-4" aria-hidden />
        <span className="font-medium max-lg:sr-only">{search.find.open}</span>
        <kbd className="rounded border border-line px-1 font-sans text-xs text-muted max-xl:hidden" aria-hidden>
          Ctrl K
        </kbd>
      </Link>
      <Dialog.Root open={open} onOpenChange={setOpen}>
        <Dialog.Portal>
          <Dialog.Overlay className="fixed inset-0 z-40 bg-black/40" />
          <Dialog.Content
            aria-describedby={undefined}
            onOpenAutoFocus={() => (opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null)}
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              if (opener.current?.isConnected) opener.current.focus({ preventScroll: true });
            }}
            className="fixed top-[8dvh] left-1/2 z-50 flex max-h-[80dvh] w-[calc(100vw-2rem)] max-w-3xl -translate-x-1/2 flex-col overflow-hidden rounded-lg border border-line bg-paper text-ink shadow-xl"
          >
            <Dialog.Title className="sr-only">{search.find.title}</Dialog.Title>
            <FindDialog
              role={role}
              onChosen={() => {
                opener.current = null;
                setOpen(false);
              }}
            />
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </>
  );
}

/** Ctrl+K, on a Mac Cmd+K: there Ctrl+K deletes to the end of the line. Not while a letter is being composed, nor over another dialog. */
function useFindKey(onOpen: () => void): void {
  const latest = useRef(onOpen);
  useEffect(() => void (latest.current = onOpen));
  useEffect(() => {
    const isMac = /mac/i.test(navigator.platform);
    const onKey = (event: KeyboardEvent) => {
      const command = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
      if (!command || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k" || event.isComposing) return;
      // The browser's own Ctrl+K leaves the page.
      event.preventDefault();
      if (!document.querySelector('[role="dialog"], [role="alertdialog"]')) latest.current();
    };
    // Before a text box of the page takes the key for itself.
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, []);
}
