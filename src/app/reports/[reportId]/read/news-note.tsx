"use client";
import { withCapital } from "@/messages/format";
import { X } from "lucide-react";
import { useRef } from "react";
import { useMessages } from "@/components/messages-provider";
import { hasNews, type News } from "./live-news";
import { showDecision } from "./show-decision";

/** Says what others just changed, over the paper, and leads there: one change after the other. */
export function NewsNote({ news, onHide }: { news: News; onHide: () => void }) {
  const { reading } = useMessages().review;
  const next = useRef(0);
  const words = wordsOf(news, reading.news);
  const onShow = () => {
    const id = news.decisions[next.current++ % news.decisions.length];
    if (id) showDecision(id);
  };
  return (
    <div role="status" className="pointer-events-none absolute inset-x-0 top-2 z-10 flex justify-center px-2 print:hidden">
      {hasNews(news) && (
        <div className="pointer-events-auto flex items-center gap-2 rounded border border-line bg-ink py-1 pr-1 pl-3 text-sm text-on-ink shadow-lg">
          <span>{words}</span>
          {news.decisions.length > 0 && (
            <button type="button" onClick={onShow} className="rounded px-1.5 py-1 font-medium underline underline-offset-2 pointer-coarse:min-h-11">
              {reading.news.show}
            </button>
          )}
          <button type="button" onClick={onHide} aria-label={reading.news.dismiss} title={reading.news.dismiss} className="flex size-8 items-center justify-center rounded pointer-coarse:size-11">
            <X className="size-4" aria-hidden />
          </button>
        </div>
      )}
    </div>
  );
}

function wordsOf({ decisions, removed, fields }: News, words: { decisions: (count: number) => string; removed: (count: number) => string; fields: string }): string {
  const said = [decisions.length > 0 && words.decisions(decisions.length), removed.length > 0 && words.removed(removed.length), fields && words.fields].filter((part) => part !== false).join("; ");
  return withCapital(said);
}
