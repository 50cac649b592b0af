"use client";
/** What changed in the quarters, and what a person does about it. */
import { useCallback, useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import { useMessages } from "@/components/messages-provider";
import { getJson, sendJson, type Sent } from "@/components/send-json";
import type { Followed } from "@/services/ledger/origin";
import type { OriginAct, OriginRequest } from "@/services/ledger/origin-rules";
import type { OriginsView } from "@/services/ledger/origin-view";
import { useStore } from "../_editor/store-context";
import { useActs } from "../_editor/use-acts";
import { useLive, useLiveReport } from "../_live/live-context";
import { useLateEdit } from "../_review/late-edit";

export type Origins = { view: OriginsView | null; failed: boolean; look: () => Promise<void> };

/** Looks when the page opens, and when the report or one of its quarters changes. */
export function useOrigins(): Origins {
  const live = useLiveReport();
  const reportId = live.view.id;
  const isLonger = useLive((view) => view.period.kind !== "quarter");
  const mark = useLive((view) => view.mark);
  const [looked, setLooked] = useState<{ view: OriginsView | null; failed: boolean }>({ view: null, failed: false });
  const looks = useRef({ asked: 0, shown: 0 });
  const look = useCallback(async () => {
    const mine = ++looks.current.asked;
    const sent = await getJson<OriginsView>(`/api/reports/${reportId}/origins`);
    // The answer to a later look came before this one.
    if (mine < looks.current.shown) return;
    looks.current.shown = mine;
    setLooked((before) => (sent.ok ? { view: sent.body, failed: false } : { view: before.view, failed: true }));
  }, [reportId]);
  useEffect(() => {
    const now = () => void look();
    if (isLonger) now();
  }, [isLonger, look, mark]);
  return { ...looked, look };
}

type Copy = { id: string; version: number };

export type Following = {
  busy: boolean;
  /** True when it was done. `copies` are decisions of this report as the person saw them. */
  run: (acts: OriginAct[], copies: Copy[], done: string) => Promise<boolean>;
  /** Takes a quarter in or out; the other way round is offered as undo. */
  part: (type: PartAct, periodId: string, words: PartWords) => Promise<boolean>;
};

type PartAct = "add-part" | "remove-part";
export type PartWords = Record<PartAct, (count: number) => string>;

export function useFollowing({ look }: Origins): Following {
  const live = useLiveReport();
  const store = useStore();
  const lateEdit = useLateEdit();
  const undo = useUndo(look);
  const words = useMessages().ledger.compose;
  const [busy, setBusy] = useState(false);
  const turns = useRef<{ asked: Set<string>; last: Promise<unknown> }>({ asked: new Set(), last: Promise.resolve() });

  /** Text still in a box is stored first; it makes another version than the one that was looked at. */
  const stored = async (copies: Copy[]): Promise<boolean> => {
    const flushed = await Promise.all(copies.map(({ id }) => store.rows.get(id)?.slot.flush() ?? true));
    const isSeen = copies.every(({ id, version }) => (store.rows.get(id)?.decision.version ?? version) === version);
    if (!flushed.every(Boolean)) toast.error(words.unsaved);
    else if (!isSeen) toast.error(words.changedMeanwhile);
    return isSeen && flushed.every(Boolean);
  };

  const send = async <T>(request: OriginRequest): Promise<T | null> => {
    const overApproval = lateEdit?.isAgreed ? live.view.review.approved?.versionId : undefined;
    const sent = await sendJson<T>(`/api/reports/${live.view.id}/origins`, { ...request, ...(overApproval ? { overApproval } : {}) });
    if (!sent.ok) toast.error(sentenceOf(sent, words));
    return sent.ok ? sent.body : null;
  };

  /** One after another; what is asked twice is done once. Whatever comes of it, the page looks anew. */
  const inTurn = async (what: string, act: () => Promise<boolean>): Promise<boolean> => {
    const { asked, last } = turns.current;
    if (asked.has(what)) return false;
    asked.add(what);
    setBusy(true);
    const mine = last.then(async () => {
      const done = await act();
      await live.lookAnew();
      await look();
      asked.delete(what);
      setBusy(asked.size > 0);
      return done;
    });
    turns.current.last = mine;
    return mine;
  };

  const part: Following["part"] = (type, periodId, done) =>
    inTurn(`${type} ${periodId}`, async () => {
      const answer = await send<{ added?: number; removed?: number }>({ type, periodId });
      if (!answer) return false;
      const back = type === "add-part" ? "remove-part" : "add-part";
      toast(done[type](answer.added ?? answer.removed ?? 0), { action: { label: words.done.undo, onClick: () => void part(back, periodId, done) } });
      return true;
    });

  return {
    busy,
    run: (acts, copies, done) =>
      inTurn(JSON.stringify(acts), async () => {
        if (!(await stored(copies))) return false;
        const followed = await send<Followed>({ type: "acts", acts });
        if (!followed) return false;
        store.take(followed.decisions);
        if (followed.decisions.length > 0) store.undoable.push(followed.entryId);
        toast(done, { action: { label: words.done.undo, onClick: () => void undo(followed) } });
        return true;
      }),
    part,
  };
}

/** Takes back what was followed: changed text as any change of the report, else what was only looked at. */
function useUndo(look: () => Promise<void>): (followed: Followed) => Promise<void> {
  const live = useLiveReport();
  const writing = useActs();
  const words = useMessages().ledger.compose;
  return async ({ entryId, decisions }) => {
    if (decisions.length > 0) await writing.undo(entryId);
    else {
      const sent = await sendJson(`/api/reports/${live.view.id}/origins`, { type: "undo", entryId } satisfies OriginRequest);
      if (sent.ok) toast(words.done.undone);
      else toast.error(sentenceOf(sent, words));
    }
    await live.lookAnew();
    await look();
  };
}

function sentenceOf({ code, message }: Extract<Sent<unknown>, { ok: false }>, words: { unreachable: string; changedMeanwhile: string }): string {
  if (code === "unreachable") return words.unreachable;
  return code === "stale" ? words.changedMeanwhile : message;
}
