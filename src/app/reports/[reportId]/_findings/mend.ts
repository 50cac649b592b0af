/** Mending findings in their boxes: the same way as typing, so that saving, versions and conflicts are the same. */
import type { ReportStore } from "../_editor/report-store";
import { paragraphIn, type FoundSpot } from "./found";

/** What was done to the boxes, to be taken back. */
export type Mended = { boxes: { box: string; before: string; after: string }[]; done: number; refused: number };

/**
 * `text` with the places replaced. A place whose words are no longer there, or
 * that meets one already replaced, is left as it is and not counted.
 */
export function replaceIn(text: string, spots: readonly FoundSpot[]): { text: string; done: number } {
  const composed = text.normalize("NFC");
  const places = spots.flatMap(({ paragraph, start, end, quote, replacement }) => {
    const within = paragraph === null ? { start: 0, end: composed.length } : paragraphIn(composed, paragraph);
    if (within === null || replacement === null) return [];
    const [from, to] = [within.start + start, within.start + end];
    return to <= within.end && composed.slice(from, to) === quote ? [{ from, to, replacement }] : [];
  });
  let [result, until, done] = [composed, Infinity, 0];
  for (const { from, to, replacement } of places.toSorted((a, b) => b.from - a.from)) {
    if (to > until) continue;
    result = result.slice(0, from) + replacement + result.slice(to);
    until = from;
    done += 1;
  }
  return done === 0 ? { text, done } : { text: result, done };
}

/** Mends the places in their boxes. Refused are those whose words have changed, and those in a box that shows a conflict. */
export function mendSpots(store: ReportStore, spots: readonly FoundSpot[]): Mended {
  const mended: Mended = { boxes: [], done: 0, refused: 0 };
  for (const box of new Set(spots.map((spot) => spot.box))) {
    const inBox = spots.filter((spot) => spot.box === box);
    const slot = box === null ? undefined : store.slotOf(box);
    const isAsked = slot === undefined || slot.status.kind === "conflict";
    const { text, done } = isAsked ? { text: "", done: 0 } : replaceIn(slot.text, inBox);
    mended.done += done;
    mended.refused += inBox.length - done;
    if (done === 0) continue;
    mended.boxes.push({ box: box!, before: slot!.text, after: text });
    slot!.input(text);
  }
  return mended;
}

/** Puts the boxes back as they were. False where one was changed since: it stays as it is. */
export function undoMend(store: ReportStore, { boxes }: Mended): boolean {
  let all = true;
  for (const { box, before, after } of boxes) {
    const slot = store.slotOf(box);
    if (slot?.text.normalize("NFC") === after && slot.status.kind !== "conflict") slot.input(before);
    else all = false;
  }
  return all;
}
