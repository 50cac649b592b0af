"use client";
import { useEffect, useRef } from "react";

/** Runs `onDone` once for each time an action has answered "done", however often the form is drawn again. */
export function useOnDone(state: { status: string }, onDone: () => void): void {
  const handled = useRef<object>(null);
  useEffect(() => {
    if (state.status !== "done" || handled.current === state) return;
    handled.current = state;
    onDone();
  });
}
