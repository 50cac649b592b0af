"use client";
import { useEffect } from "react";

/** Words of the head are in sight anyway. */
const PLACES: Record<string, string> = { closing: '[data-keep="tail"]', recipients: '[data-keep="tail"]' };

/** Brings a section, or a part outside of the sections, into sight when the page opens. A decision or a thread is the desk's matter. */
export function ShowPlace({ section, field }: { section: string | undefined; field: string | undefined }) {
  useEffect(() => {
    const selector = section !== undefined ? `#section-${CSS.escape(section)}` : field !== undefined ? PLACES[field] : undefined;
    const element = selector === undefined ? null : document.querySelector<HTMLElement>(selector);
    element?.scrollIntoView({ block: section === undefined ? "center" : "start" });
    // The keyboard goes on from there.
    if (section !== undefined) element?.focus({ preventScroll: true });
  }, [section, field]);
  return null;
}
