/**
 * Puts text into a box in place of [from, to), as if it were typed: the browser's own undo (Ctrl Z)
 * takes it back, and the box tells the page by an input event. The caret stands behind it.
 */
export function replaceIn(box: HTMLTextAreaElement, from: number, to: number, text: string): void {
  box.focus();
  box.setSelectionRange(from, to);
  // Marked as outdated, yet the one way that browsers undo; where one has dropped it, text still goes in.
  if (document.execCommand("insertText", false, text)) return;
  box.setRangeText(text, from, to, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
