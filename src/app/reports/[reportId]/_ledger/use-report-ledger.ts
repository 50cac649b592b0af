"use client";
/** The ledger of the report's period, fetched while it is looked at. */
import { useCallback, useEffect, useState } from "react";
import { getJson } from "@/components/send-json";
import type { LedgerView } from "@/services/ledger/list";
import { useLive, useLiveReport } from "../_live/live-context";

type Found = { view: LedgerView | null; hasFailed: boolean };

/** `isShown`: asks while it is true, and again with every change of the report or its quarters. `refresh` shows what one has just done. */
export function useReportLedger(isShown: boolean): Found & { refresh: () => Promise<void> } {
  const live = useLiveReport();
  const mark = useLive((view) => view.mark);
  const [found, setFound] = useState<Found>({ view: null, hasFailed: false });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!isShown) return;
    let isOvertaken = false;
    void getJson<LedgerView>(`/api/ledger?report=${live.view.id}`).then((answer) => {
      if (!isOvertaken) setFound((before) => (answer.ok ? { view: answer.body, hasFailed: false } : { ...before, hasFailed: true }));
    });
    return () => void (isOvertaken = true);
  }, [live, isShown, mark, round]);
  const refresh = useCallback(async () => {
    await live.lookAnew();
    setRound((now) => now + 1);
  }, [live]);
  return { ...found, refresh };
}
