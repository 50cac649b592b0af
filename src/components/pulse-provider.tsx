"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useSyncExternalStore, useTransition } from "react";
import { pulseStore, type PulseState } from "./pulse-store";

const EVERY = 4_000;
const SILENT: PulseState = { unread: 0, sequence: null };

/** Follows the office while the page is seen, and looks at once when one comes back to it. One for each page, for somebody signed in. */
export function PulseProvider() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const look = async () => {
      clearTimeout(timer);
      if (!document.hidden) await pulseStore.look().catch(() => undefined);
      clearTimeout(timer);
      if (!ended) timer = setTimeout(look, EVERY);
    };
    const comeBack = () => void (document.hidden || look());
    void look();
    window.addEventListener("focus", comeBack);
    window.addEventListener("pageshow", comeBack);
    document.addEventListener("visibilitychange", comeBack);
    return () => {
      ended = true;
      clearTimeout(timer);
      window.removeEventListener("focus", comeBack);
      window.removeEventListener("pageshow", comeBack);
      document.removeEventListener("visibilitychange", comeBack);
      pulseStore.reset();
    };
  }, []);
  return null;
}

export function usePulse(): PulseState {
  return useSyncExternalStore(
    pulseStore.subscribe,
    () => pulseStore.state,
    () => SILENT,
  );
}

/**
 * Shows a page anew when something happened in the office after `sequence`
 * (officeSequence, read before all else of the page). Waits while a dialog or a
 * menu is open, and leaves scroll and focus where they are.
 */
export function PulseRefresh({ sequence }: { sequence: string }) {
  const router = useRouter();
  const [refreshing, startRefresh] = useTransition();
  /** What was asked for, and what the page showed then. */
  const asked = useRef<{ newest: string; shown: string } | null>(null);
  const focused = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const compare = () => {
      const newest = pulseStore.state.sequence;
      if (newest === null || newest === sequence || newest === asked.current?.newest) return;
      if (document.querySelector('[role="dialog"], [role="menu"], [role="alertdialog"]')) return;
      asked.current = { newest, shown: sequence };
      focused.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      startRefresh(() => router.refresh());
    };
    compare();
    return pulseStore.subscribe(compare);
  }, [router, sequence]);
  useEffect(() => {
    if (refreshing) return;
    keepFocus(focused.current);
    // Nothing came of it, the server could not be reached say: the next look asks again.
    if (asked.current?.shown === sequence) asked.current = null;
  }, [refreshing, sequence]);
  return null;
}

/** What had the focus may be gone with its row: the same link elsewhere takes it, else the page's content. */
function keepFocus(focused: HTMLElement | null): void {
  if (!focused || focused.isConnected || document.activeElement !== document.body) return;
  const href = focused.getAttribute("href");
  const twin = href && document.querySelector<HTMLElement>(`#content a[href="${CSS.escape(href)}"]`);
  (twin || document.getElementById("content"))?.focus({ preventScroll: true });
}
