"use client";
/** What the whole page does: follows others' changes, guards against leaving with unsaved text, listens to keys. */
import { useEffect, useSyncExternalStore } from "react";
import type { StoreStart } from "./report-store";
import { useStore } from "./store-context";
import { useActs } from "./use-acts";

const FOLLOW_EVERY = 5_000;

/** Learns what others changed: every few seconds while the page is seen, and at once when one comes back to it. */
export function useFollow(reportId: string): void {
  const store = useStore();
  useEffect(() => {
    let busy = false;
    const look = async () => {
      if (busy || document.hidden) return;
      busy = true;
      try {
        const response = await fetch(`/api/reports/${reportId}?since=${store.sequence}`);
        if (response.status === 200) store.follow((await response.json()) as StoreStart);
        // The server answers, and to this person: what did not get through may go now, not at the next late try.
        if (response.ok) store.retry();
      } catch {
        // Not reachable now; the next look will tell.
      }
      busy = false;
    };
    const comeBack = () => {
      if (document.hidden) return;
      store.retry();
      void look();
    };
    const timer = setInterval(() => void look(), FOLLOW_EVERY);
    window.addEventListener("focus", comeBack);
    window.addEventListener("online", comeBack);
    document.addEventListener("visibilitychange", comeBack);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", comeBack);
      window.removeEventListener("online", comeBack);
      document.removeEventListener("visibilitychange", comeBack);
    };
  }, [reportId, store]);
}

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
