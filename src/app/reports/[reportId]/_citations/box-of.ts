import { boxId } from "../_editor/use-acts";

/** The text box of a decision, while it is on the page. */
export function boxOf(decisionId: string): HTMLTextAreaElement | null {
  const box = document.getElementById(boxId(decisionId));
  return box instanceof HTMLTextAreaElement ? box : null;
}
