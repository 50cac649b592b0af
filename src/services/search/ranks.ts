/** How well a text fits what was looked for, as questions to the database's index (search_keys) and for a text at hand. */
import { isAccented, wordsOf, type QueryPart } from "@/domain/search-query";
import { hasAccents, type SearchWord } from "@/domain/search-words";

/** From the best: all words together with their accents, without them, the last one only begun; then anywhere in the text, likewise. */
export const RANKS = { exactRun: 0, run: 1, begunRun: 2, exactWords: 3, words: 4, begunWords: 5 } as const;
export type Rank = (typeof RANKS)[keyof typeof RANKS];

/** `begun`: the last word may be the beginning of one. */
export type Wanted = { parts: readonly QueryPart[]; begun: boolean };

/** Accents of more words than this are not compared: nobody types a paragraph for them. */
const MOST_EXACT = 12;
/**
 * Whether what was typed last is long enough to be completed. A letter or two begin half of all words;
 * after other words two say enough, and in a number ("28-C") one does.
 */
export function canBeBegun(parts: readonly QueryPart[]): boolean {
  const last = parts.at(-1);
  if (!last) return false;
  const shortest = last.words.length > 1 ? 1 : parts.length > 1 ? 2 : 3;
  return last.words.at(-1)!.plain.length >= shortest;
}

/**
 * What to ask the index, as tsqueries: each text that fits under its best rank only, the best rank first.
 * Words of searchWords() hold nothing that a tsquery would read as its own.
 */
export function indexQueries({ parts, begun }: Wanted): { rank: Rank; query: string }[] {
  const run = wordsOf(parts);
  const together = all(runTerms(run, false));
  const words = all(partTerms(parts, false));
  // With its accents a word need not be asked for without them.
  const accents = isAccented(parts) && run.length <= MOST_EXACT ? all(run.filter(hasAccents).map(({ exact }) => `'x${exact}'`)) : null;
  const exact = accents && all([accents, ...partTerms(parts.filter((part) => part.words.length > 1 || !hasAccents(part.words[0]!)), false)]);
  const begunRun = begun ? all(runTerms(run, true)) : null;
  const but = (query: string, ...better: (string | null)[]) => [query, ...better.filter((other) => other !== null).map((other) => `!(${other})`)].join(" & ");
  const ranked: { rank: Rank; query: string | null }[] = [
    { rank: RANKS.exactRun, query: accents && `${together} & ${accents}` },
    { rank: RANKS.run, query: but(together, accents) },
    { rank: RANKS.begunRun, query: begunRun && but(begunRun, together) },
    // One word is always together.
    ...(run.length === 1
      ? []
      : [
          { rank: RANKS.exactWords, query: exact && but(exact, together, begunRun) },
          { rank: RANKS.words, query: but(words, together, accents, begunRun) },
          { rank: RANKS.begunWords, query: begunRun && but(all(partTerms(parts, true)), words, begunRun) },
        ]),
  ];
  return ranked.flatMap(({ rank, query }) => (query === null ? [] : [{ rank, query }]));
}

/** What finds every text with all parts. */
export function wholeQuery(parts: readonly QueryPart[]): string {
  return all(partTerms(parts, false));
}

function all(terms: readonly string[]): string {
  return [...new Set(terms)].join(" & ");
}

/** Every part somewhere in the text. */
function partTerms(parts: readonly QueryPart[], begun: boolean): string[] {
  return parts.flatMap(({ words }, place) => runTerms(words, begun && place === parts.length - 1));
}

/** Words that follow each other: by threes, which in a text hardly stand together for any other reason. */
function runTerms(words: readonly SearchWord[], begun: boolean): string[] {
  const size = Math.min(words.length, 3);
  const kind = size === 1 ? "w" : "p";
  const terms: string[] = [];
  for (let from = 0; from + size <= words.length; from += 1) {
    const open = begun && from + size === words.length;
    terms.push(`'${kind}${words.slice(from, from + size).map(({ plain }) => plain).join(" ")}'${open ? ":*" : ""}`);
  }
  return terms;
}

/** How a text at hand fits; null when it does not. */
export function rankOf(text: readonly SearchWord[], { parts, begun }: Wanted): Rank | null {
  const run = wordsOf(parts);
  const has = (words: readonly SearchWord[], open: boolean) => findRuns(text, words, open).length > 0;
  const hasParts = (open: boolean) => parts.every(({ words }, place) => has(words, open && place === parts.length - 1));
  const exact = () => isAccented(parts) && run.length <= MOST_EXACT && run.every((word) => !hasAccents(word) || text.some((other) => other.exact === word.exact));
  if (hasParts(false)) {
    if (has(run, false)) return exact() ? RANKS.exactRun : RANKS.run;
    if (begun && has(run, true)) return RANKS.begunRun;
    return exact() ? RANKS.exactWords : RANKS.words;
  }
  if (!begun || !hasParts(true)) return null;
  return has(run, true) ? RANKS.begunRun : RANKS.begunWords;
}

/** Where words follow each other in a text: the place of the first of them, each time. */
export function findRuns(text: readonly SearchWord[], words: readonly SearchWord[], open: boolean): number[] {
  const fits = (found: SearchWord | undefined, place: number) =>
    found !== undefined && (open && place === words.length - 1 ? found.plain.startsWith(words[place]!.plain) : found.plain === words[place]!.plain);
  const places: number[] = [];
  for (let from = 0; from + words.length <= text.length; from += 1) {
    if (words.every((_word, place) => fits(text[from + place], place))) places.push(from);
  }
  return places;
}
