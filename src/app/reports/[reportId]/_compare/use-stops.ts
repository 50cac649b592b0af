"use client";
import { useEffect, useEffectEvent, useState, type RefObject } from "react";

const STOP = "[data-stop]";

export type Stops = { count: number; /** From 1; 0 before the first step. */ at: number; go: (by: 1 | -1) => void };

/**
 * Steps through the changes that can be seen inside `area`, with the keys n and p
 * too. `active` off: nothing is counted, no key is taken.
 */
export function useStops(area: RefObject<HTMLElement | null>, active = true): Stops {
  const [count, setCount] = useState(0);
  const [at, setAt] = useState(0);
  useEffect(() => {
    const element = area.current;
    if (!element || !active) return;
    const recount = () => {
      const stops = stopsIn(element);
      setCount(stops.length);
      setAt(stops.findIndex((stop) => stop.hasAttribute("aria-current")) + 1);
    };
    const frame = requestAnimationFrame(recount);
    const observer = new MutationObserver(recount);
    observer.observe(element, { childList: true, subtree: true });
    // Unfolded and folded; the event does not bubble.
    element.addEventListener("toggle", recount, true);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      element.removeEventListener("toggle", recount, true);
    };
  }, [area, active]);

  const go = (by: 1 | -1) => {
    const stops = stopsIn(area.current);
    const index = nextStop(stops, by);
    const stop = stops[index];
    if (!stop) return;
    for (const other of stops) other.removeAttribute("aria-current");
    stop.setAttribute("aria-current", "true");
    stop.scrollIntoView({ block: "center", inline: "nearest" });
    setCount(stops.length);
    setAt(index + 1);
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if ((key !== "n" && key !== "p") || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    go(key === "n" ? 1 : -1);
    // Whoever steps by keys reads on from there.
    area.current?.querySelector<HTMLElement>(`${STOP}[aria-current]`)?.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (!active) return;
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, [active]);

  return { count, at, go };
}

/** Those that can be seen: what is folded away is not stepped to. */
function stopsIn(area: HTMLElement | null): HTMLElement[] {
  return area ? [...area.querySelectorAll<HTMLElement>(STOP)].filter((stop) => stop.checkVisibility()) : [];
}

/** After the current one while it is in sight; else the first one below, or above, what is in sight. Round at the ends. */
function nextStop(stops: readonly HTMLElement[], by: 1 | -1): number {
  const middles = stops.map((stop) => {
    const { top, bottom } = stop.getBoundingClientRect();
    return (top + bottom) / 2;
  });
  const current = stops.findIndex((stop) => stop.hasAttribute("aria-current"));
  const inSight = current >= 0 && middles[current]! >= 0 && middles[current]! <= window.innerHeight;
  if (inSight) return (current + by + stops.length) % stops.length;
  if (by === 1) return Math.max(0, middles.findIndex((middle) => middle >= 0));
  const above = middles.findLastIndex((middle) => middle <= window.innerHeight);
  return above >= 0 ? above : stops.length - 1;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu]") !== null;
}
