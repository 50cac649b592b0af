/** Brings a decision on the paper into sight and lights it up for a moment; false when it is not on the page. */
export function showDecision(id: string): boolean {
  const element = document.getElementById(`decision-${id}`);
  if (!element) return false;
  for (let folded = element.closest("details"); folded; folded = folded.parentElement?.closest("details") ?? null) folded.open = true;
  element.scrollIntoView({ block: "center" });
  if (!window.matchMedia("(prefers-reduced-motion: reduce)").matches) element.animate([{ backgroundColor: "#f6e3a1" }, { backgroundColor: "transparent" }], { duration: 2_000 });
  return true;
}
