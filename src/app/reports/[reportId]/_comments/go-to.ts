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
