/** A suggestion was written for a text that has been edited since: its changes, carried over to the text as it is now. */
import { diffWords } from "./word-diff";

/** In place of the letters from `start` to `end` of a text come others. */
type Change = { start: number; end: number; text: string };

function changesOf(before: string, after: string): Change[] {
  const changes: Change[] = [];
  let at = 0;
  let open: Change | null = null;
  for (const { kind, text } of diffWords(before, after)) {
    if (kind === "same") {
      at += text.length;
      open = null;
      continue;
    }
    if (!open) changes.push((open = { start: at, end: at, text: "" }));
    if (kind === "added") open.text += text;
    else open.end = at += text.length;
  }
  return changes;
}

const isSame = (a: Change, b: Change) => a.start === b.start && a.end === b.end && a.text === b.text;
/** Changes that touch are about the same words: which of them holds is for a person to say. */
const touches = (a: Change, b: Change) => a.start <= b.end && b.start <= a.end;

/** Text without the marks at its end: a decision joined to another loses its full stop. A loop: the regular expression is quadratic on ";;;; x". */
function stemOf(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s.;,]/.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

/** Where the whole of `base` stands once among other decisions merged with it: `replacement` in its place. */
function inPlace(base: string, replacement: string, present: string): string | null {
  const [stem, wanted] = [stemOf(base), stemOf(replacement)];
  const at = present.indexOf(stem);
  if (stem === "" || stem === wanted || at < 0 || present.indexOf(stem, at + 1) >= 0) return null;
  const [before, after] = [present.slice(0, at), present.slice(at + stem.length)];
  const standsAlone = /^$|[;.]\s*$/.test(before) && /^$|^[;.]/.test(after);
  return standsAlone ? before + wanted + after : null;
}

/**
 * `present` with the changes that lead from `base` to `replacement`. Null where
 * both changed the same words; the same change on both sides is no quarrel.
 */
export function carryOver(base: string, replacement: string, present: string): string | null {
  if (present === base) return replacement;
  const joined = inPlace(base, replacement, present);
  if (joined !== null) return joined;
  const theirs = changesOf(base, present);
  const wanted = changesOf(base, replacement).filter((change) => !theirs.some((one) => isSame(one, change)));
  if (wanted.some((change) => theirs.some((one) => touches(one, change)))) return null;
  let text = "";
  let at = 0;
  for (const change of [...theirs, ...wanted].sort((a, b) => a.start - b.start)) {
    text += base.slice(at, change.start) + change.text;
    at = change.end;
  }
  return text + base.slice(at);
}
