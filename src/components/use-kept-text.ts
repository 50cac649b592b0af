"use client";
import { useCallback, useSyncExternalStore } from "react";
import { KeptTexts } from "./kept-texts";

const texts = new KeptTexts();

/**
 * Text of a box that is not sent yet, as [text, setText, clear]. It outlives a
 * dialog closed by mistake, the end of a session and a reload of the tab; call
 * `clear` once it is sent. `key` names the person, the report and what it is
 * for, such as "<person>:<report>:return": a tab may change hands.
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
