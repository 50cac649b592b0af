"use client";
import { useCallback, useSyncExternalStore } from "react";
import { cleanKept } from "./kept-slot";
import { KeptTexts } from "./kept-texts";

const texts = new KeptTexts();

if (typeof window !== "undefined") {
  cleanKept();
  window.addEventListener("storage", texts.onElsewhere);
}

/**
 * Text of a box that is not sent yet, as [text, setText, clear]. It outlives a
 * dialog closed by mistake, the end of a session, a reload and a closed tab;
 * call `clear` once it is sent, and show KeptNote beside the box. `key` begins
 * with the person's id, such as "<person>:<report>:return": a computer changes hands.
 */
export function useKeptText(key: string): [text: string, setText: (text: string) => void, clear: () => void] {
  const text = useSyncExternalStore(
    texts.subscribe,
    () => texts.read(key),
    () => "",
  );
  const setText = useCallback((next: string) => texts.write(key, next), [key]);
  const clear = useCallback(() => texts.write(key, ""), [key]);
  return [text, setText, clear];
}

/** When the text under `key` was typed, where it came back with the page; null where it was typed on it, and where there is none. */
export function useCameBack(key: string): number | null {
  return useSyncExternalStore(
    texts.subscribe,
    () => texts.cameBack(key),
    () => null,
  );
}
