"use client";
/** Remembered papers from the server while somebody types. Offline nothing comes, and nothing is said: one goes on typing. */
import { useEffect, useState } from "react";
import { getJson } from "@/components/send-json";
import type { Offer } from "@/services/citation/offer";

/** A pause this long between two keys asks the server. */
const PAUSE = 120;
/** What was asked is asked again after this long: another report may have been issued. */
const FRESH = 60_000;
const MOST_KEPT = 200;

export type Papers = {
  /** The newest answer, which may be to something typed before; null before the first, and while there is no network. */
  offer: Offer | null;
  /** Answers what is typed now. */
  isReady: boolean;
  failed: boolean;
};

const answers = new Map<string, { at: number; answer: Promise<Offer | null> }>();

function ask(query: string): Promise<Offer | null> {
  const known = answers.get(query);
  if (known && Date.now() - known.at < FRESH) return known.answer;
  const answer = getJson<Offer>(`/api/citations?${new URLSearchParams({ q: query.slice(0, 200) })}`).then((sent) => {
    if (!sent.ok) answers.delete(query);
    return sent.ok ? sent.body : null;
  });
  if (answers.size >= MOST_KEPT) answers.clear();
  answers.set(query, { at: Date.now(), answer });
  return answer;
}

/** What fits `query`; null asks for nothing. */
export function usePapers(query: string | null): Papers {
  const [answer, setAnswer] = useState<{ query: string; offer: Offer | null } | null>(null);
  useEffect(() => {
    if (query === null) return;
    let isOld = false;
    const timer = setTimeout(() => {
      void ask(query).then((offer) => !isOld && setAnswer({ query, offer }));
    }, PAUSE);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [query]);
  const isReady = answer !== null && answer.query === query;
  return { offer: answer?.offer ?? null, isReady, failed: isReady && answer.offer === null };
}
