"use client";
import { useEffect, useRef, useState } from "react";
import type { LiveReport } from "../_live/live-report";
import { addNews, NO_NEWS, type News } from "./live-news";

/** What others changed while the page was open, until it is hidden. */
export function useNews(live: LiveReport): { news: News; hide: () => void } {
  const [news, setNews] = useState(NO_NEWS);
  const seen = useRef(live.view);
  useEffect(
    () =>
      live.follow((view) => {
        const before = seen.current;
        seen.current = view;
        setNews((so) => addNews(so, before, view));
        return true;
      }),
    [live],
  );
  return { news, hide: () => setNews(NO_NEWS) };
}
