/** Headings whose words are not known, told by their number: they stand where the outline has a gap. */
import type { LineKind } from "./body";
import { readPlacedHeading } from "./heading";
import { readNumeral, type Numeral } from "./markers";
import type { KnownSection } from "./meaning";
import type { SourceLine } from "./types";

/** Numerals that only outlines use: a list of decisions counts in figures. */
const OUTLINE_STYLES: readonly Numeral["style"][] = ["capital", "roman"];
/** Longest line in which a number is looked for here. */
const LONGEST = 300;

type Numbered = { index: number; numeral: Numeral; isHeading: boolean };

/** "I.", "I-" and "1/" are numbered in different ways. */
function wayOf({ style, label }: Numeral): string {
  return `${style} ${label.replace(/[\p{L}\p{N}\s]/gu, "")}`;
}

/**
 * Turns text lines into headings in place: one that counts on from the heading
 * before, in its way, with the next heading counting on from it. Of capital and
 * Roman numbers the last one needs no next. Linear.
 */
export function placeHeadings(kinds: LineKind[], lines: readonly SourceLine[], sections: readonly KnownSection[]): void {
  const ways = new Map<string, Numbered[]>();
  kinds.forEach(({ kind }, index) => {
    const { text } = lines[index]!;
    const numeral = (kind === "text" || kind === "heading") && text.length <= LONGEST ? readNumeral(text) : null;
    if (!numeral || numeral.value === 0) return;
    const way = wayOf(numeral);
    const list = ways.get(way) ?? [];
    ways.set(way, list);
    list.push({ index, numeral, isHeading: kind === "heading" });
  });
  for (const list of ways.values()) {
    if (list.some(({ isHeading }) => isHeading)) placeInWay(list, kinds, lines, sections);
  }
}

/** For each line the next heading after it. */
function nextHeadings(list: readonly Numbered[]): (Numbered | undefined)[] {
  const nexts: (Numbered | undefined)[] = [];
  let next: Numbered | undefined;
  for (let at = list.length - 1; at >= 0; at -= 1) {
    nexts[at] = next;
    if (list[at]!.isHeading) next = list[at];
  }
  return nexts;
}

function placeInWay(list: readonly Numbered[], kinds: LineKind[], lines: readonly SourceLine[], sections: readonly KnownSection[]): void {
  let last = 0;
  const nexts = nextHeadings(list);
  list.forEach(({ index, numeral, isHeading }, at) => {
    if (!isHeading && numeral.value === last + 1) {
      const next = nexts[at];
      const holds = next ? next.numeral.value === numeral.value + 1 : OUTLINE_STYLES.includes(numeral.style);
      const heading = holds ? readPlacedHeading(lines[index]!.text, sections) : null;
      if (heading) {
        kinds[index] = { kind: "heading", heading };
        last = numeral.value;
      }
    } else if (isHeading) last = numeral.value;
  });
}
