/** Takes the person to a decision on the page: into sight, and the keyboard with it. */
export function goToDecision(decisionId: string): void {
  const place = document.querySelector<HTMLElement>(`[data-decision="${CSS.escape(decisionId)}"]`);
  if (!place) return;
  const part = place.closest("details");
  if (part) part.open = true;
  const box = place.querySelector<HTMLElement>("textarea");
  if (!box && !place.hasAttribute("tabindex")) place.tabIndex = -1;
  place.scrollIntoView({ block: "center" });
  (box ?? place).focus({ preventScroll: true });
}

/**
 * Remembers where the keyboard stands in a list of elements whose ids begin with
 * `prefix`. Called later, it puts the keyboard on a neighbour, or on `fallback`,
 * where the element has left the page.
 */
export function keepPlace(prefix: string, id: string, fallback: string): () => void {
  const ids = Array.from(document.querySelectorAll(`[id^="${prefix}"]`), (element) => element.id);
  const at = ids.indexOf(id);
  const wanted = [...ids.slice(at + 1), ...ids.slice(0, Math.max(0, at)).reverse(), fallback];
  // What was settled leaves the list with the next drawing.
  return () => requestAnimationFrame(() => {
    if (document.getElementById(id) || document.activeElement !== document.body) return;
    wanted.map((one) => document.getElementById(one)).find(Boolean)?.focus();
  });
}
