"use client";
/** Whether the report is written or only read on this page; it changes under one's hands as the report goes through the office. */
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Verdict } from "@/domain/permission";
import { useLive, useLiveReport } from "../_live/live-context";
import type { LateEdit } from "../_review/late-edit";
import type { Agreement } from "./agreement";
import { useSelected, useStore } from "./store-context";

type Writing = {
  readOnly: boolean;
  mayEdit: Verdict;
  lateEdit: LateEdit;
  /** Another one each time texts were set aside or can be taken up again. */
  keptRound: string;
};

/** An approved report is read until the person agrees to give the approval up. */
export function useWriting(agreement: Agreement): Writing {
  const live = useLiveReport();
  const mayEdit = useLive((view) => view.review.may["report.edit"]);
  const state = useLive((view) => view.review.state);
  const isAgreed = useSyncExternalStore(agreement.subscribe, () => agreement.versionId, () => undefined) !== undefined;
  const readOnly = !mayEdit.allowed || (state === "approved" && !isAgreed);
  const round = useSetAside(readOnly);
  useLookAfterLateEdit(state === "approved" && isAgreed);
  const lateEdit = useMemo(
    () => ({ isAgreed, agree: () => agreement.agree(live.view.review.approved?.versionId), stop: agreement.stop }),
    [agreement, isAgreed, live],
  );
  return { readOnly, mayEdit, lateEdit, keptRound: `${readOnly} ${round}` };
}

/** What was being typed when the report was taken out of one's hands leaves its box and stays in the journal. */
function useSetAside(readOnly: boolean): number {
  const store = useStore();
  const [round, setRound] = useState(0);
  useEffect(() => {
    void store.setWritable(!readOnly).then(() => readOnly && setRound((now) => now + 1));
  }, [store, readOnly]);
  return round;
}

/** The first change of an approved report takes the approval away: the page says so at once. */
function useLookAfterLateEdit(isLate: boolean): void {
  const live = useLiveReport();
  const storedTick = useSelected((store) => store.storedTick);
  useEffect(() => {
    if (isLate) void live.lookAnew();
  }, [live, isLate, storedTick]);
}

