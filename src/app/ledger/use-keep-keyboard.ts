"use client";
import { useCallback, useEffect, useRef } from "react";

export function entryElementId(id: string): string {
  return `ledger-entry-${id}`;
}

/**
 * What was pressed may leave the page with its entry or its button. Call the
 * result before an act; once the ledger is drawn anew, the keyboard goes on at
 * the entry, its neighbour, or `fallback`.
 */
export function useKeepKeyboard(drawn: unknown, fallback: string): (id: string) => void {
  const wanted = useRef<string[]>([]);
  useEffect(() => {
    if (wanted.current.length === 0) return;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) wanted.current.map((id) => document.getElementById(id)).find(Boolean)?.focus({ preventScroll: true });
      wanted.current = [];
    });
    return () => cancelAnimationFrame(frame);
  }, [drawn]);
  return useCallback(
    (id: string) => {
      const ids = Array.from(document.querySelectorAll('[id^="ledger-entry-"]'), (element) => element.id);
      const at = ids.indexOf(entryElementId(id));
      wanted.current = [...(at < 0 ? ids : [...ids.slice(at), ...ids.slice(0, at).reverse()]), fallback];
    },
    [fallback],
  );
}
