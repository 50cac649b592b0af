"use client";
import { Toaster } from "sonner";
import { useMessages } from "./messages-provider";

/** Short notes that go away by themselves; never the only place where a failure is told. */
export function Toasts() {
  const { common } = useMessages();
  return (
    <Toaster
      // Over the paper, not over the text that is being typed; long enough to reach for "undo".
      position="bottom-right"
      duration={6000}
      containerAriaLabel={common.notes}
      // The library's own grey of a description is meant for white notes.
      toastOptions={{ classNames: { description: "text-on-ink!" }, style: { background: "var(--ink)", color: "var(--on-ink)", border: "none", fontFamily: "var(--font-sans)", fontSize: "0.9375rem" } }}
    />
  );
}
