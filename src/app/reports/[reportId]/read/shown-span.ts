/** Where words of a stored text stand in its printed form. Pure. */

/**
 * Offsets (UTF-16) into `shown`, which is `stored` with one space between words and with other marks at
 * its end (src/domain/print.ts). At least one letter; null where the printed text has none.
 */
export function shownSpan(stored: string, shown: string, start: number, end: number): { start: number; end: number } | null {
  const places = placesIn(stored, shown);
  const [from, to] = [places[start] ?? shown.length, places[end] ?? shown.length];
  if (from < to) return { start: from, end: to };
  // What printing mends, or what is missing, is shown by the letter before it.
  const at = Math.max(0, Math.min(from, shown.length) - 1);
  return shown.length === 0 ? null : { start: at, end: at + 1 };
}

/** For each offset of the stored text the one in the printed text. */
function placesIn(stored: string, shown: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (let index = 0; index < stored.length; index += 1) {
    places.push(at);
    const isSpace = /\s/.test(stored[index]!);
    if (isSpace ? shown[at] === " " : shown[at] === stored[index]) at += 1;
    // Printing took the rest away.
    else if (!isSpace) break;
  }
  while (places.length <= stored.length) places.push(at);
  return places;
}
