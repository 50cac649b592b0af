"use client";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import type { ReadNotices } from "@/services/notice/list";
import { usePulse } from "./pulse-provider";

const REPORT = /^\/reports\/([0-9a-f-]{36})(?:\/|$)/;

/** Whoever opens a report, or comes back to it, has read what the notices about it say. */
export function useReadOnOpening(markRead: (which: ReadNotices) => Promise<void>): void {
  const report = REPORT.exec(usePathname())?.[1];
  const known = usePulse().sequence !== null;
  useEffect(() => {
    if (!report || !known) return;
    const read = () => void (document.hidden || markRead({ report }));
    read();
    window.addEventListener("focus", read);
    return () => window.removeEventListener("focus", read);
  }, [report, known, markRead]);
}
