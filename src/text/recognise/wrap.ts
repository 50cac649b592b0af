/** Lines that a mail program or a text file broke at a width, told from paragraphs. */
import { isUpperCase, startsLower } from "./fold";
import { isBlank } from "./lines";
import { readNumeral, stripBullet } from "./markers";
import type { SourceLine } from "./types";

/** Mail wraps at 72 to 78 columns; nothing breaks lines on purpose beyond this width. */
const WIDEST = 120;
/** Fewer broken sentences than this prove nothing. */
const FEWEST = 2;
/** Breaks that prove uneven lines. */
const FEWEST_UNEVEN = 4;
/** A line shorter than this is broken by its author. */
const LONG = 40;

function firstWordLength(text: string): number {
  const trimmed = text.trimStart().slice(0, WIDEST * 2);
  const gap = trimmed.search(/\s/);
  return gap === -1 ? trimmed.length : gap;
}

/** In letters of different widths lines are full within this share of the longest. */
const UNEVEN = 0.12;

type Pair = { text: string; next: string };
type Width = { width: number; uneven: boolean };

/** The next word would have gone beyond the width: so the break may be the program's. */
function isFull({ text, next }: Pair, { width, uneven }: Width): boolean {
  const length = text.trimEnd().length;
  return length <= width + 20 && length + 1 + firstWordLength(next) > width * (uneven ? 1 - UNEVEN : 1);
}

/** Breaks inside sentences: before a small letter, surely; before a capital where a long line has no end, perhaps. */
function brokenPairs(lines: readonly SourceLine[]): { sure: Pair[]; likely: Pair[] } {
  const [sure, likely]: [Pair[], Pair[]] = [[], []];
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const [{ text }, { text: next, paragraph }] = [lines[index]!, lines[index + 1]!];
    if (isBlank(text) || isBlank(next) || paragraph || stripBullet(next) || readNumeral(next)) continue;
    if (startsLower(next.trim())) sure.push({ text, next });
    else if (text.length >= LONG && text.length <= WIDEST && !endsSentence(text) && !isUpperCase(text) && !readNumeral(text)) likely.push({ text, next });
  }
  return { sure, likely };
}

/**
 * The width at which the text was broken, or null when it was not. All but a
 * few of the breaks inside sentences must be full to the width; where letters
 * differ in width, as on a page, nearly so and oftener.
 */
function wrapWidth(lines: readonly SourceLine[]): Width | null {
  const { sure, likely } = brokenPairs(lines);
  const pairs = sure.length === 0 ? [] : [...sure, ...likely];
  if (pairs.length < FEWEST) return null;
  const lengths = pairs.map(({ text }) => text.trimEnd().length).sort((a, b) => a - b);
  const typical = lengths[Math.floor(lengths.length / 2)]!;
  const width = lengths.findLast((length) => length <= typical * 1.25)!;
  if (width < 30 || width > WIDEST) return null;
  const share = (of: readonly Pair[], uneven: boolean): number => of.filter((pair) => isFull(pair, { width, uneven })).length / of.length;
  if (share(pairs, false) >= 0.7 || (sure.length >= FEWEST && share(sure, false) >= 0.7)) return { width, uneven: false };
  return sure.length >= FEWEST_UNEVEN && share(sure, true) >= 0.75 ? { width, uneven: true } : null;
}

export type Wrapping = { wrapped: boolean; isBroken: (text: string, next: string) => boolean };

/** How this text is wrapped; isBroken tells whether the break between two lines can be the program's own. */
export function readWrapping(lines: readonly SourceLine[]): Wrapping {
  const width = wrapWidth(lines);
  return { wrapped: width !== null, isBroken: (text, next) => width !== null && !(width.uneven && endsSentence(text)) && isFull({ text, next }, width) };
}

/** Words that no sentence ends with. */
const CONNECTING = /(?:^|\s)(?:và|của|về|với|cho|tại|theo|số|ngày|tháng|các|những|là|từ|đến|trong|trên|do|bởi|để|hoặc|cùng|như|giữa|việc|khóa|khoá|đối với|đồng chí|thuộc|được|bị|gồm)$/;

/** True when the text cannot be the end of its sentence: a comma, a dash, a connecting word. */
export function isUnfinished(text: string): boolean {
  const end = text.slice(-40).trimEnd();
  return /[,–—(“«-]$/.test(end) || CONNECTING.test(end);
}

export function endsSentence(text: string): boolean {
  return /[.;:!?…]["”»)]?$/.test(text.slice(-40).trimEnd());
}
