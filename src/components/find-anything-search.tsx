"use client";
/** What the server finds while somebody types into the dialog that finds anything. */
import { useEffect, useState } from "react";
import { MAX_QUERY_LENGTH } from "@/domain/search-query";
import type { QuickResult } from "@/services/search/search";

/** A pause this long between two keys asks the server. */
const PAUSE = 150;

export type QuickAnswer = { typed: string; result: QuickResult | null };

/**
 * The newest answer and what it answers; its result is null when the server gave none. An answer
 * that comes after more was typed is dropped, and the request with it.
 */
export function useQuickSearch(typed: string): QuickAnswer | null {
  const [answer, setAnswer] = useState<QuickAnswer | null>(null);
  useEffect(() => {
    const request = new AbortController();
    const ask = async () => {
      const result = await fetchResult(typed, request.signal);
      if (!request.signal.aborted) setAnswer({ typed, result });
    };
    const timer = setTimeout(() => void ask(), typed === "" ? 0 : PAUSE);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [typed]);
  return answer;
}

async function fetchResult(typed: string, signal: AbortSignal): Promise<QuickResult | null> {
  try {
    const response = await fetch(`/api/search?${new URLSearchParams({ q: typed.slice(0, MAX_QUERY_LENGTH) })}`, { signal });
    return response.ok ? ((await response.json()) as QuickResult) : null;
  } catch {
    return null;
  }
}
