"use client";
import { useSyncExternalStore } from "react";
import { useLocale } from "@/components/messages-provider";
import { formatDateTime } from "@/messages/format";
import { timeAgo } from "./time-ago";

const STEP = 15_000;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, STEP);
  return () => clearInterval(timer);
}

/** The present moment in steps, so that what is shown changes as time goes by and not with every look. */
const stepNow = () => Math.floor(Date.now() / STEP) * STEP;

/** How long ago and exactly when. */
export function TimeMark({ at }: { at: string }) {
  const locale = useLocale();
  const now = useSyncExternalStore(subscribe, stepNow, stepNow);
  const then = new Date(at);
  const exact = formatDateTime(then, locale);
  const ago = timeAgo(then, new Date(now), locale);
  return (
    <time dateTime={at} title={exact}>
      {ago ? `${ago} · ${exact}` : exact}
    </time>
  );
}
