/** Headings whose words are not known, told by their number: they stand where the outline has a gap. */
import type { LineKind } from "./body";
import { startsLower } from "./fold";
import { readPlacedHeading, readPlacedRunIn, startsAsDecision, type Heading } from "./heading";
import { NUMERAL_LEVEL, readNumeral, type Numeral } from "./markers";
import type { KnownSection } from "./meaning";
import type { SourceLine } from "./types";

/** Numerals that only outlines use: a list of decisions counts in figures. */
const OUTLINE_STYLES: readonly Numeral["style"][] = ["capital", "roman"];
/** Longest line in which a number is looked for here; one that runs into its text may be longer. */
const LONGEST = 300;
const LONGEST_RUN_IN = 20_000;
/** Most words of a title told only by the plain text under it. */
const MOST_WORDS_OVER_TEXT = 14;

type Numbered = { index: number; numeral: Numeral; heading: Heading | null };

/** "I.", "I-" and "1/" are numbered in different ways. */
function wayOf({ style, label }: Numeral): string {
  return `${style} ${label.replace(/[\p{L}\p{N}\s]/gu, "")}`;
}

/**
 * Turns text lines into headings in place: one that counts on from the heading
 * before, in its way, with the next heading counting on from it or with what
 * belongs to a heading under it. Of capital and Roman numbers counting suffices. Linear.
 */
export function placeHeadings(kinds: LineKind[], lines: readonly SourceLine[], sections: readonly KnownSection[]): void {
  const ways = new Map<string, Numbered[]>();
  kinds.forEach((kind, index) => {
    const { text } = lines[index]!;
    const numeral = (kind.kind === "text" || kind.kind === "heading") && text.length <= LONGEST_RUN_IN ? readNumeral(text) : null;
    if (!numeral || numeral.value === 0) return;
    const way = wayOf(numeral);
    const list = ways.get(way) ?? [];
    ways.set(way, list);
    list.push({ index, numeral, heading: kind.kind === "heading" ? kind.heading : null });
  });
  for (const list of ways.values()) {
    for (const run of runsOf(list)) demoteDecisions(run, kinds, lines);
    if (list.some(({ heading }) => heading !== null)) new Way(list, kinds, lines, sections).place();
  }
}

/** The stretches that count on from one to the next. */
function runsOf(list: readonly Numbered[]): Numbered[][] {
  const runs: Numbered[][] = [];
  for (const one of list) {
    const run = runs.at(-1);
    if (run && one.numeral.value === run.at(-1)!.numeral.value + 1) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** A few known words in a list of which most are decisions: "3. Biên chế khối Đảng" after "1. Bổ nhiệm ..." and "2. Điều động ...". */
function demoteDecisions(run: readonly Numbered[], kinds: LineKind[], lines: readonly SourceLine[]): void {
  const others = run.filter(({ heading }) => heading === null);
  const headings = run.filter(({ heading }) => heading !== null);
  if (headings.length === 0 || headings.length >= others.length || OUTLINE_STYLES.includes(run[0]!.numeral.style)) return;
  const decisions = others.filter(({ index, numeral }) => readsAsDecision(lines[index]!.text, numeral));
  if (decisions.length * 2 < others.length) return;
  for (const one of headings) {
    if (one.heading!.match === "exact") continue;
    one.heading = null;
    kinds[one.index] = { kind: "text" };
  }
}

function readsAsDecision(text: string, { rest }: Numeral): boolean {
  return /[.;]$/.test(text) || startsAsDecision(rest);
}

/** What stands under a line: what only a heading has, plain text, or nothing that tells. */
type Below = "parts" | "text" | "nothing";

/** The lines numbered in one way. */
class Way {
  private readonly nexts: (Numbered | undefined)[] = [];
  private readonly known: number;
  /** Known headings that run into their text. */
  private readonly runs: number;

  constructor(
    private readonly list: readonly Numbered[],
    private readonly kinds: LineKind[],
    private readonly lines: readonly SourceLine[],
    private readonly sections: readonly KnownSection[],
  ) {
    let next: Numbered | undefined;
    for (let at = list.length - 1; at >= 0; at -= 1) {
      this.nexts[at] = next;
      if (list[at]!.heading) next = list[at];
    }
    const known = list.filter(({ heading }) => heading !== null);
    this.known = known.length;
    this.runs = known.filter(({ heading }) => heading!.runIn !== "").length;
  }

  place(): void {
    /** Number of the heading before; -1 inside a list that counts anew. */
    let last = 0;
    this.list.forEach((one, at) => {
      const { index, numeral } = one;
      if (!one.heading && this.counts(at, last)) one.heading = this.headingAt(at);
      if (one.heading) {
        this.kinds[index] = { kind: "heading", heading: one.heading };
        last = numeral.value;
      } else if (numeral.value <= Math.max(last, 1)) last = -1;
    });
  }

  private counts(at: number, last: number): boolean {
    const { value } = this.list[at]!.numeral;
    const next = this.list[at + 1];
    return (last >= 0 && value === last + 1) || (value === 1 && next?.heading != null && next.numeral.value === 2);
  }

  private headingAt(at: number): Heading | null {
    const { index, numeral } = this.list[at]!;
    const { text } = this.lines[index]!;
    if (this.isAmongRunIns(at)) return readPlacedRunIn(text, this.sections);
    if (text.length > LONGEST) return null;
    const below = this.below(index, numeral);
    const between = this.nexts[at]?.numeral.value === numeral.value + 1;
    const isOutline = OUTLINE_STYLES.includes(numeral.style);
    if (isOutline || between) return readPlacedHeading(text, this.sections, below === "parts" || (isOutline && below === "text"));
    if (below === "nothing" || /\d/.test(numeral.rest)) return null;
    const heading = readPlacedHeading(text, this.sections);
    return heading && (below === "parts" || ((this.known >= 2 || heading.key !== null) && heading.heading.split(" ").length <= MOST_WORDS_OVER_TEXT)) ? heading : null;
  }

  /** Beside a heading that runs into its text, where most do. */
  private isAmongRunIns(at: number): boolean {
    return this.runs * 2 >= this.known && [this.list[at - 1], this.list[at + 1]].some((one) => one?.heading != null && one.heading.runIn !== "");
  }

  private below(index: number, numeral: Numeral): Below {
    let at = index + 1;
    while (at < this.kinds.length && ["blank", "left-out", "title-end"].includes(this.kinds[at]!.kind)) at += 1;
    const kind = this.kinds[at];
    if (kind?.kind === "bullet") return "parts";
    if (kind?.kind === "heading") return kind.heading.level > NUMERAL_LEVEL[numeral.style] ? "parts" : "nothing";
    if (kind?.kind !== "text") return "nothing";
    const { text } = this.lines[at]!;
    const other = readNumeral(text);
    return (other && wayOf(other) === wayOf(numeral)) || startsLower(text.trim()) ? "nothing" : "text";
  }
}
