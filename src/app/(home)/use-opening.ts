"use client";
import { useEffect, useState } from "react";
import { getJson } from "@/components/send-json";
import { periodKey } from "@/domain/period-key";
import type { Period } from "@/domain/report-document";
import type { OpeningView } from "@/services/report/opening";

type Looked = { of: string; view: OpeningView | null };

export type Opening = {
  /** Null until the server has answered for the period and start asked for. */
  view: OpeningView | null;
  failed: boolean;
  retry: () => void;
};

/** What opening `period` offers, from `from` or the usual start; asked anew with each choice. */
export function useOpening(period: Period | null, from: string | null): Opening {
  const [round, setRound] = useState(0);
  const [looked, setLooked] = useState<Looked | null>(null);
  const query = period && new URLSearchParams({ kind: period.kind, year: String(period.year), index: String(period.index), ...(from ? { from } : {}) }).toString();
  const of = period && `${periodKey(period)} ${from ?? ""} ${round}`;
  useEffect(() => {
    if (!query || !of) return;
    let isWanted = true;
    void getJson<OpeningView>(`/api/openings?${query}`).then((sent) => isWanted && setLooked({ of, view: sent.ok ? sent.body : null }));
    return () => void (isWanted = false);
  }, [query, of]);
  const isCurrent = looked?.of === of;
  return { view: isCurrent ? looked!.view : null, failed: isCurrent && looked!.view === null, retry: () => setRound((now) => now + 1) };
}
