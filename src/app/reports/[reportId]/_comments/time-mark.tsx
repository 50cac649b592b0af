"use client";
import { useSyncExternalStore } from "react";
import { useLocale, useMessages } from "@/components/messages-provider";
import { formatDateTime } from "@/messages/format";
import { timeAgo } from "./time-ago";

const STEP = 15_000;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, STEP);
  return () => clearInterval(timer);
}

/** The present moment in steps, so that what is shown changes as time goes by and not with every look. */
const stepNow = () => Math.floor(Date.now() / STEP) * STEP;

/** The server's moment is not the reader's: the page says how long ago once it is theirs. */
const notYet = () => null;

/** How long ago and exactly when. */
export function TimeMark({ at }: { at: string }) {
  const locale = useLocale();
  const { comments } = useMessages();
  const now = useSyncExternalStore(subscribe, stepNow, notYet);
  const then = new Date(at);
  const exact = formatDateTime(then, locale);
  const ago = now === null ? null : timeAgo(then, new Date(now), locale, comments.justNow);
  return (
    <time dateTime={at} title={exact}>
      {ago ? `${ago} · ${exact}` : exact}
    </time>
  );
}
