/** Passages in a text as it is shown, which may be the printed form of the stored one. Pure. */
import type { ThreadView } from "@/services/report/review-view";
import { locatePassage, passageOf, type Passage } from "@/text/passage";

export type PassagePiece = {
  text: string;
  /** Threads on these letters. */
  threads: ThreadView[];
  /** Threads whose passage ends here. */
  ending: ThreadView[];
};

/** Cuts a text where passages of open threads begin or end. The pieces joined are the text. */
export function passagePieces(text: string, threads: readonly ThreadView[]): PassagePiece[] {
  const placed = threads.flatMap((thread) => {
    const place = thread.status === "open" && thread.passage && (locatePassage(text, thread.passage) ?? locatePassage(text, folded(thread.passage)));
    return place ? [{ thread, ...place }] : [];
  });
  const cuts = [...new Set([0, ...placed.flatMap(({ start, end }) => [start, end]), text.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1]!;
    return {
      text: text.slice(from, to),
      threads: placed.filter(({ start, end }) => start <= from && end >= to).map(({ thread }) => thread),
      ending: placed.filter(({ end }) => end === to).map(({ thread }) => thread),
    };
  });
}

const SPACES = /\s+/g;

/** Printing leaves one space between words. */
function folded(passage: Passage): Passage {
  return { ...passage, quote: passage.quote.replace(SPACES, " "), before: passage.before.replace(SPACES, " "), after: passage.after.replace(SPACES, " ") };
}

/**
 * The stored passage that a selection of shown text means: half a word means the
 * word, and spaces and marks that printing added or took away do not count. Null
 * where the stored text has no such words.
 */
export function passageShown(stored: string, shown: string, start: number, end: number): Passage | null {
  const [from, to] = wholeWords(shown, start, end);
  if (from >= to) return null;
  if (stored === shown) return passageOf(stored, from, to);
  const flat = flatten(stored);
  // The full stop at the very end may be the printer's.
  for (const last of [to, to - (/[.;,…]$/.test(shown.slice(from, to)) ? 1 : 0)]) {
    const found = last > from ? locatePassage(flat.text, passageOf(shown, from, last)) : null;
    if (found) return passageOf(stored, flat.offsets[found.start]!, flat.offsets[found.end - 1]! + 1);
  }
  return null;
}

const IN_WORD = /[\p{L}\p{N}\p{M}]/u;
/** True where two letters of one word meet. */
const isInsideWord = (text: string, at: number) => at > 0 && at < text.length && IN_WORD.test(text[at - 1]!) && IN_WORD.test(text[at]!);

/** Without spaces at its ends, and wide enough for whole words. */
function wholeWords(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from += 1;
  while (from < to && /\s/.test(text[to - 1]!)) to -= 1;
  if (from === to) return [from, to];
  while (isInsideWord(text, from)) from -= 1;
  while (isInsideWord(text, to)) to += 1;
  return [from, to];
}

/** A text as printing spaces it, with the offset of every letter in the stored one. */
function flatten(stored: string): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let text = "";
  for (let at = 0; at < stored.length; at += 1) {
    const isSpace = /\s/.test(stored[at]!);
    if (isSpace && (text === "" || text.endsWith(" "))) continue;
    text += isSpace ? " " : stored[at];
    offsets.push(at);
  }
  return { text, offsets };
}
