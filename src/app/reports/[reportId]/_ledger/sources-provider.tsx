"use client";
import { createContext, useContext, useEffect, useState, type ReactNode } from "react";
import { getJson } from "@/components/send-json";
import type { DecisionSource } from "@/services/ledger/sources";
import { useLive, useLiveReport } from "../_live/live-context";
import { focusedDecision } from "../_live/presence-store";
import { SourceStore } from "./source-store";

/** Rest after which the line moves to another decision: it must not push text from under a second click. */
const CALM = 600;
const POINTED = 400;

const SourcesContext = createContext<SourceStore | null>(null);

/** Knows which decision one is at; DecisionSource inside shows where it was decided. */
export function SourcesProvider({ children }: { children: ReactNode }) {
  const live = useLiveReport();
  const [store] = useState(() => {
    const ask = async (decisionId: string) => {
      const answer = await getJson<{ sources: DecisionSource[] }>(`/api/ledger/sources?report=${live.view.id}&decision=${decisionId}`);
      return answer.ok ? answer.body.sources : null;
    };
    return new SourceStore(ask, () => live.view.sequence);
  });
  useChosen(store);
  usePointed(store);
  return <SourcesContext value={store}>{children}</SourcesContext>;
}

export function useSources(): SourceStore {
  const store = useContext(SourcesContext);
  if (!store) throw new Error("SourcesContext is missing");
  return store;
}

/** The decision that has the focus or was pressed last, once nothing is pressed or being selected. */
function useChosen(store: SourceStore): void {
  // Linking and unlinking change it, also while one stays where one is.
  const open = useLive((view) => view.review.openInLedger);
  useEffect(() => {
    let wanted = focusedDecision(document.activeElement);
    let isPressed = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(() => (isSelecting() ? settle() : void store.look("chosen", wanted)), CALM);
    };
    const onFocus = () => {
      wanted = focusedDecision(document.activeElement);
      if (!isPressed) settle();
    };
    const onDown = () => {
      isPressed = true;
      clearTimeout(timer);
    };
    const onUp = (event: Event) => {
      isPressed = false;
      wanted = (event.target instanceof Element && focusedDecision(event.target)) || wanted;
      settle();
    };
    settle();
    const events = [
      ["focusin", onFocus],
      ["pointerdown", onDown],
      ["pointerup", onUp],
      ["pointercancel", onUp],
    ] as const;
    for (const [name, listener] of events) document.addEventListener(name, listener);
    return () => {
      clearTimeout(timer);
      for (const [name, listener] of events) document.removeEventListener(name, listener);
    };
  }, [store, open]);
}

/** Words are marked in a text that is read: the button beside them must not lose its place. */
function isSelecting(): boolean {
  return !(document.activeElement instanceof HTMLTextAreaElement) && document.getSelection()?.isCollapsed === false;
}

/** The decision under a mouse that rests; fingers do not point. */
function usePointed(store: SourceStore): void {
  useEffect(() => {
    let under: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onOver = (event: PointerEvent) => {
      if (event.pointerType !== "mouse" || !(event.target instanceof Element)) return;
      const now = focusedDecision(event.target);
      if (now === under) return;
      under = now;
      clearTimeout(timer);
      void store.look("pointed", null);
      if (now !== null) timer = setTimeout(() => void store.look("pointed", now), POINTED);
    };
    document.addEventListener("pointerover", onOver);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerover", onOver);
    };
  }, [store]);
}
