/** Going through the list of findings by keyboard. */
import type { KeyboardEvent } from "react";

/** Where the keyboard goes when the list is empty. */
export const TITLE_ID = "findings-title";

const CARD = "[data-finding]";

const cardsIn = (list: Element | null): HTMLElement[] => Array.from(list?.querySelectorAll<HTMLElement>(CARD) ?? []);

/** Arrows lead from card to card, Ctrl+Z takes back what was mended last; inside a box both are the box's own. */
export function onListKey(event: KeyboardEvent<HTMLElement>, undo: () => void): void {
  if (event.target instanceof HTMLElement && event.target.matches("textarea, input, summary")) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
    event.preventDefault();
    // The page's own undo takes back the newest change of the report's order.
    event.stopPropagation();
    return undo();
  }
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const cards = cardsIn(event.currentTarget);
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  const next = cards[at === -1 ? 0 : at + by];
  if (!next) return;
  event.preventDefault();
  enter(next);
}

/**
 * Remembers which card comes next. Called once the finding is gone from the list, it puts the keyboard there:
 * after a mending on the button that mends, where there is one, so that the same key goes on; else on the card
 * itself, where keys still being typed do nothing; on the title of an empty list.
 */
export function keepPlaceInList(card: Element | null, after: "mending" | "dismissal"): () => void {
  const list = card?.closest("[data-findings-list]") ?? null;
  const cards = cardsIn(list);
  const at = cards.findIndex((one) => one === card);
  const following = [...cards.slice(at + 1), ...cards.slice(0, Math.max(0, at)).reverse()].map(({ dataset }) => dataset.finding);
  return () =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body && document.activeElement !== null) return;
      const now = cardsIn(list);
      const next = following.map((key) => now.find(({ dataset }) => dataset.finding === key)).find(Boolean);
      if (next) focusIn(next, (after === "mending" ? next.querySelector<HTMLElement>("[data-mend]") : null) ?? next);
      else document.getElementById(TITLE_ID)?.focus();
    });
}

/** Puts the keyboard on the first finding of a box, or on the list's title where it shows none of them. */
export function enterList(box: string): void {
  const card = document.querySelector<HTMLElement>(`${CARD}[data-box="${CSS.escape(box)}"]`);
  if (card) enter(card);
  else document.getElementById(TITLE_ID)?.focus();
}

function enter(card: HTMLElement): void {
  focusIn(card, card.querySelector<HTMLElement>("[data-mend]") ?? card.querySelector<HTMLElement>("button") ?? card);
}

function focusIn(card: HTMLElement, start: HTMLElement): void {
  start.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}
