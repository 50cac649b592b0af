/** A paragraph into clauses, the single things it tells: parted at ";" and at full stops, outside brackets and quotes. */
import type { ReadText, Word } from "./read-text";

export type Clause = {
  start: number;
  end: number;
  words: readonly Word[];
  /** Lower-case words, for comparing. */
  keys: readonly string[];
  /** The same joined: two clauses with one key say the same. */
  key: string;
};

const CLOSER: Record<string, string> = { "(": ")", "“": "”", "«": "»" };

/** Where brackets and quotes that close begin and end; one that never closes hides nothing. */
function hiddenUntil(text: string): Map<number, number> {
  const hidden = new Map<number, number>();
  for (let at = 0; at < text.length; at += 1) {
    const closer = CLOSER[text[at]!];
    if (closer === undefined) continue;
    // Bounded: a text of nothing but open brackets must not be searched to its end from each.
    const close = text.slice(at, at + 700).indexOf(closer);
    if (close === -1) continue;
    hidden.set(at, at + close);
    at += close;
  }
  return hidden;
}

function isBreak(text: string, at: number): boolean {
  const character = text[at];
  if (character === ";") return true;
  return (character === "." || character === "!" || character === "?") && /^\s+\p{Lu}/u.test(text.slice(at + 1, at + 5)) && /[\p{Ll}\d)”"]/u.test(text[at - 1] ?? "");
}

/** The clauses of a text, in order; those without words are left out. */
export function clausesOf({ text, words }: Pick<ReadText, "text" | "words">): Clause[] {
  const hidden = hiddenUntil(text);
  const clauses: Clause[] = [];
  let start = 0;
  let next = 0;
  const close = (end: number): void => {
    const first = next;
    while (next < words.length && words[next]!.start < end) next += 1;
    const inside = words.slice(first, next);
    if (inside.length === 0) return;
    const keys = inside.map(({ text: word }) => word.toLowerCase());
    clauses.push({ start: Math.max(start, inside[0]!.start), end: inside.at(-1)!.end, words: inside, keys, key: keys.join(" ") });
  };
  for (let at = 0; at < text.length; at += 1) {
    at = hidden.get(at) ?? at;
    if (!isBreak(text, at)) continue;
    close(at);
    start = at + 1;
  }
  close(text.length);
  return clauses;
}
