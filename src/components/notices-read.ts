"use client";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import type { ReadNotices } from "@/services/notice/list";
import { usePulse } from "./pulse-provider";

const REPORT = /^\/reports\/([0-9a-f-]{36})(?:\/|$)/;
/** As long as a notice that comes is told on the page (notices-bell.tsx). */
const TOLD_FOR = 10_000;

/** Whoever opens a report, comes back to it, or works on in it after a notice was told there, has read what the notices about it say. */
export function useReadOnOpening(markRead: (which: ReadNotices) => Promise<void>): void {
  const path = usePathname();
  const report = REPORT.exec(path)?.[1];
  const { sequence, unread } = usePulse();
  const known = sequence !== null;
  useEffect(() => {
    if (!report || !known) return;
    const read = () => void (document.hidden || markRead({ report }));
    read();
    window.addEventListener("focus", read);
    return () => window.removeEventListener("focus", read);
  }, [report, path, known, markRead]);

  /** Unread ones that are left are about other reports. */
  const left = useRef(0);
  useEffect(() => {
    if (!report || unread <= left.current) return void (left.current = Math.min(left.current, unread));
    const workOn = () => {
      left.current = unread;
      stop();
      void markRead({ report });
    };
    const stop = () => ACTS.forEach((act) => window.removeEventListener(act, workOn));
    const timer = setTimeout(() => ACTS.forEach((act) => window.addEventListener(act, workOn, { passive: true })), TOLD_FOR);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [report, unread, markRead]);
}

const ACTS = ["pointerdown", "keydown"] as const;
