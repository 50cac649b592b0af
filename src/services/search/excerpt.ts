/** The place of a text that shows why it was found, with the found words marked. */
import { hasAccents, searchWords, type SearchWord } from "@/domain/search-words";
import { wordsOf } from "@/domain/search-query";
import { findRuns, type Wanted } from "./ranks";

/** [start, end) in UTF-16 units. */
export type Mark = { start: number; end: number };

export type Excerpt = {
  text: string;
  /** In `text`, in order, apart from each other. */
  marks: Mark[];
  cutBefore: boolean;
  cutAfter: boolean;
};

/** Three lines of a result. */
const LONGEST = 280;
/** How far before the first mark the sentence may begin. */
const LEAD = 110;

/** Where a text holds what was looked for: the words together where they stand so, else each of them. */
export function marksIn(text: string, { parts, begun }: Wanted): Mark[] {
  const words = searchWords(text);
  const wanted = wordsOf(parts);
  if (wanted.length === 0) return [];
  const together = placesOf(words, wanted, begun);
  if (together.length > 0) return merge(together);
  return merge(parts.flatMap((part, place) => placesOf(words, part.words, begun && place === parts.length - 1)));
}

function placesOf(text: readonly SearchWord[], words: readonly SearchWord[], begun: boolean): Mark[] {
  const whole = findRuns(text, words, false);
  const places = whole.length > 0 || !begun ? whole : findRuns(text, words, true);
  const exact = words.some(hasAccents) ? places.filter((from) => words.every((word, place) => !hasAccents(word) || text[from + place]!.exact === word.exact)) : [];
  return (exact.length > 0 ? exact : places).map((from) => ({ start: text[from]!.start, end: text[from + words.length - 1]!.end }));
}

function merge(marks: readonly Mark[]): Mark[] {
  const merged: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && mark.start < last.end) last.end = Math.max(last.end, mark.end);
    else merged.push({ ...mark });
  }
  return merged;
}

/** The part of a text that shows the most of the marks, from the beginning of a sentence or clause where one is near. */
export function excerptOf(text: string, marks: readonly Mark[]): Excerpt {
  if (text.length <= LONGEST) return { text, marks: [...marks], cutBefore: false, cutAfter: false };
  const first = bestFirst(text, marks);
  const from = first === undefined ? 0 : beginning(text, first.start);
  const to = Math.max(end(text, from), first === undefined ? 0 : Math.min(first.end, first.start + LONGEST));
  const inside = marks.filter((mark) => mark.start >= from && mark.end <= to).map(({ start, end }) => ({ start: start - from, end: end - from }));
  // A mark longer than the excerpt is shown from its beginning.
  const shown = inside.length > 0 || first === undefined ? inside : [{ start: first.start - from, end: to - from }];
  return { text: text.slice(from, to), marks: shown, cutBefore: from > 0, cutAfter: to < text.length };
}

/** The mark from which on the most different words fit. */
function bestFirst(text: string, marks: readonly Mark[]): Mark | undefined {
  const said = marks.map(({ start, end }) => searchWords(text.slice(start, end)).map(({ plain }) => plain).join(" "));
  let best: { mark: Mark; count: number } | undefined;
  for (const [place, mark] of marks.entries()) {
    let to = place;
    while (to < marks.length && marks[to]!.end <= mark.start + LONGEST - LEAD) to += 1;
    const count = new Set(said.slice(place, to)).size;
    if (!best || count > best.count) best = { mark, count };
  }
  return best?.mark;
}

/** The clause's beginning when it is near, else a word's. */
function beginning(text: string, mark: number): number {
  if (mark <= LEAD) return 0;
  const lead = text.slice(mark - LEAD, mark);
  const clause = Math.max(...["; ", ". ", ": ", "\n"].map((stop) => afterLast(lead, stop)));
  const word = lead.search(/\s/) + 1;
  return mark - LEAD + (clause > 0 ? clause : word > 0 ? word : LEAD);
}

function afterLast(text: string, stop: string): number {
  const at = text.lastIndexOf(stop);
  return at < 0 ? 0 : at + stop.length;
}

function end(text: string, from: number): number {
  if (from + LONGEST >= text.length) return text.length;
  const space = text.slice(from, from + LONGEST).lastIndexOf(" ");
  const to = space > LONGEST / 2 ? from + space : from + LONGEST;
  return isHighSurrogate(text, to - 1) ? to - 1 : to;
}

function isHighSurrogate(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at] ?? "");
}
