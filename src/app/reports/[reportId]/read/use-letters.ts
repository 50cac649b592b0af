"use client";
import { useSyncExternalStore } from "react";

/** Sizes of letters, as a share of the print's. */
const STEPS = [0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2];
const KEY = "bao-cao.letters";

const listeners = new Set<() => void>();
let chosen: number | null = null;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A browser may refuse to store anything; the choice then holds for this page. */
function read(): number {
  try {
    chosen ??= Number(localStorage.getItem(KEY));
  } catch {
    chosen ??= 1;
  }
  return STEPS.includes(chosen) ? chosen : 1;
}

function choose(letters: number): void {
  chosen = letters;
  try {
    localStorage.setItem(KEY, String(letters));
  } catch {
    // Kept for this page above.
  }
  for (const listener of listeners) listener();
}

export type Letters = { size: number; smaller: (() => void) | null; larger: (() => void) | null; normal: () => void };

/** How large the paper's letters are; each person's browser remembers it. */
export function useLetters(): Letters {
  const size = useSyncExternalStore(subscribe, read, () => 1);
  const at = STEPS.indexOf(size);
  const step = (index: number) => (STEPS[index] === undefined ? null : () => choose(STEPS[index]!));
  return { size, smaller: step(at - 1), larger: step(at + 1), normal: () => choose(1) };
}
