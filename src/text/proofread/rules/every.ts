import type { Fault } from "../types";

/** One fault for each match; `make` returns null for a match that is none. */
export function every(text: string, pattern: RegExp, make: (found: RegExpExecArray) => Fault | null): Fault[] {
  return [...text.matchAll(pattern)].flatMap((found) => make(found) ?? []);
}

/** The whole match as the fault's place. */
export function at(found: RegExpExecArray, message: string, replacement: string | null, severity?: Fault["severity"]): Fault {
  return { start: found.index, end: found.index + found[0].length, message, replacement, ...(severity === undefined ? {} : { severity }) };
}
