"use client";
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";

/** What is in sight, from the top: element and how far below the frame's edge. Several, since one may be removed. */
type Place = { keep: string; top: number }[];

/**
 * What is read stays where it is on the screen when the text around it changes:
 * whenever `shown` differs, and when the window does. Elements with data-keep hold
 * the place; their frame must have overflow-anchor: none.
 */
export function useKeepPlace(frame: RefObject<HTMLElement | null>, ...shown: unknown[]): void {
  const place = useRef<Place>([]);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const remember = () => (place.current = placeOf(element));
    const restore = () => putBack(element, place.current);
    remember();
    element.addEventListener("scroll", remember, { passive: true });
    window.addEventListener("resize", restore);
    return () => {
      element.removeEventListener("scroll", remember);
      window.removeEventListener("resize", restore);
    };
  }, [frame]);
  useLayoutEffect(() => {
    if (!frame.current) return;
    putBack(frame.current, place.current);
    place.current = placeOf(frame.current);
    // The list is what the caller names; its length does not change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [frame, ...shown]);
}

const REMEMBERED = 8;

/** What begins in sight holds the place better than what began above it: a long paragraph grows and shrinks. */
function placeOf(frame: HTMLElement): Place {
  const { top: edge, bottom: end } = frame.getBoundingClientRect();
  const begun: Place = [];
  const beginning: Place = [];
  for (const element of frame.querySelectorAll<HTMLElement>("[data-keep]")) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom <= edge || bottom - top === 0) continue;
    (top < edge ? begun : beginning).push({ keep: element.dataset.keep!, top: top - edge });
    if (top > end && beginning.length >= REMEMBERED) break;
  }
  return beginning[0] && beginning[0].top < end - edge ? [...beginning, ...begun] : [...begun, ...beginning];
}

function putBack(frame: HTMLElement, place: Place): void {
  // At the very beginning nothing was read yet: the beginning stays in sight.
  if (frame.scrollTop === 0) return;
  const edge = frame.getBoundingClientRect().top;
  for (const { keep, top } of place) {
    const element = frame.querySelector<HTMLElement>(`[data-keep="${CSS.escape(keep)}"]`);
    if (!element?.checkVisibility()) continue;
    frame.scrollTop += element.getBoundingClientRect().top - edge - top;
    return;
  }
}
