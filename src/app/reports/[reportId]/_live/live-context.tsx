"use client";
import { createContext, useContext, useEffect, useSyncExternalStore } from "react";
import type { Role } from "@/domain/permission";
import type { ReportView } from "@/services/report/load-report";
import type { LiveReport } from "./live-report";

export const LiveContext = createContext<LiveReport | null>(null);

/** Who looks at the page. */
export type Person = { id: string; username: string; name: string; role: Role };

export const PersonContext = createContext<Person | null>(null);

export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (!person) throw new Error("PersonContext is missing");
  return person;
}

export function useLiveReport(): LiveReport {
  const live = useContext(LiveContext);
  if (!live) throw new Error("LiveContext is missing");
  return live;
}

/** Part of the report as the server last told it; re-renders with each newer view that changes this part. Select what is in the view, build nothing new. */
export function useLive<T>(select: (view: ReportView) => T): T {
  const live = useLiveReport();
  return useSyncExternalStore(
    live.subscribe,
    () => select(live.view),
    () => select(live.view),
  );
}

const LOOK_EVERY = 4_000;

/** Follows what others do: every few seconds while the page is seen, and at once when one comes back to it. */
export function useFollow(live: LiveReport, onAnswer?: () => void): void {
  useEffect(() => {
    const look = async () => {
      if (!document.hidden && (await live.look())) onAnswer?.();
    };
    const now = () => void look();
    const timer = setInterval(now, LOOK_EVERY);
    const events = [
      [window, "focus"],
      [window, "online"],
      [document, "visibilitychange"],
    ] as const;
    for (const [target, event] of events) target.addEventListener(event, now);
    return () => {
      clearInterval(timer);
      for (const [target, event] of events) target.removeEventListener(event, now);
    };
  }, [live, onAnswer]);
}
