/** Lines that a mail program or a text file broke at a width, told from paragraphs. */
import { startsLower } from "./fold";
import { isBlank } from "./lines";
import { readNumeral, stripBullet } from "./markers";
import type { SourceLine } from "./types";

/** Mail wraps at 72 to 78 columns; nothing breaks lines on purpose beyond this width. */
const WIDEST = 120;
/** Fewer broken sentences than this prove nothing. */
const FEWEST = 2;

function firstWordLength(text: string): number {
  const trimmed = text.trimStart().slice(0, WIDEST * 2);
  const gap = trimmed.search(/\s/);
  return gap === -1 ? trimmed.length : gap;
}

/** The next word would have gone beyond the width: so the break may be the program's. */
function isFull(text: string, next: string, width: number): boolean {
  const length = text.trimEnd().length;
  return length <= width + 20 && length + 1 + firstWordLength(next) > width;
}

/**
 * The width at which the text was broken, or null when it was not. Read from
 * the breaks inside sentences: those before a small letter. All but a few of
 * them must be full to the width.
 */
function wrapWidth(lines: readonly SourceLine[]): number | null {
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const [{ text }, next] = [lines[index]!, lines[index + 1]!];
    if (isBlank(text) || next.paragraph || !startsLower(next.text.trim()) || stripBullet(next.text) || readNumeral(next.text)) continue;
    pairs.push([text, next.text]);
  }
  if (pairs.length < FEWEST) return null;
  const lengths = pairs.map(([text]) => text.trimEnd().length).sort((a, b) => a - b);
  const typical = lengths[Math.floor(lengths.length / 2)]!;
  const width = lengths.findLast((length) => length <= typical * 1.25)!;
  const full = pairs.filter(([text, next]) => isFull(text, next, width)).length;
  return width >= 30 && width <= WIDEST && full / pairs.length >= 0.7 ? width : null;
}

export type Wrapping = { wrapped: boolean; isBroken: (text: string, next: string) => boolean };

/** How this text is wrapped; isBroken tells whether the break between two lines can be the program's own. */
export function readWrapping(lines: readonly SourceLine[]): Wrapping {
  const width = wrapWidth(lines);
  return { wrapped: width !== null, isBroken: (text, next) => width !== null && isFull(text, next, width) };
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
