import type { Fault } from "../types";

/** One fault for each match; `make` returns null for a match that is none. */
export function every(text: string, pattern: RegExp, make: (found: RegExpExecArray) => Fault | null): Fault[] {
  return [...text.matchAll(pattern)].flatMap((found) => make(found) ?? []);
}

const LETTER = /\p{L}/u;

/**
 * The same for matches that begin a word. The pattern does not look back itself: a look behind at
 * every place of a text takes many times as long as the pattern.
 */
export function everyWord(text: string, pattern: RegExp, make: (found: RegExpExecArray) => Fault | null): Fault[] {
  return every(text, pattern, (found) => (found.index > 0 && LETTER.test(text[found.index - 1]!) ? null : make(found)));
}

/** The whole match as the fault's place. */
export function at(found: RegExpExecArray, message: string, replacement: string | null, severity?: Fault["severity"]): Fault {
  return { start: found.index, end: found.index + found[0].length, message, replacement, ...(severity === undefined ? {} : { severity }) };
}
