"use client";
/** What the whole page does: guards against leaving with unsaved text, listens to keys. */
import { useEffect, useSyncExternalStore } from "react";
import { useStore } from "./store-context";
import { useActs } from "./use-acts";

/** Sends what is unsaved when the page goes out of sight, and asks before leaving while something is not stored. */
export function useLeaveGuard(): void {
  const store = useStore();
  useEffect(() => {
    const onHide = () => void (document.hidden && store.flushAll());
    const onLeave = (event: BeforeUnloadEvent) => {
      if (store.overall() === "saved") return;
      void store.flushAll();
      event.preventDefault();
    };
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("beforeunload", onLeave);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("beforeunload", onLeave);
    };
  }, [store]);
}

export function useShortcuts({ onShortcuts, readOnly }: { onShortcuts: () => void; readOnly: boolean }): void {
  const store = useStore();
  const acts = useActs();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inText = event.target instanceof HTMLElement && event.target.matches("textarea, input, select, [contenteditable]");
      const command = event.ctrlKey || event.metaKey;
      if (command && event.key.toLowerCase() === "s") {
        event.preventDefault();
        void store.flushAll();
      } else if (command && event.key.toLowerCase() === "z" && !inText && !readOnly) {
        event.preventDefault();
        void acts.undo();
      } else if (event.key === "?" && !inText && !command) {
        onShortcuts();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [store, acts, onShortcuts, readOnly]);
}

const never = () => () => undefined;

/** False while the page is built on the server and taken over; then true. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
