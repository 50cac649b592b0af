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
/** One letter begins half of all words. */
const SHORTEST_BEGINNING = 2;

/** Whether what was typed last is long enough to be completed. */
export function canBeBegun(parts: readonly QueryPart[]): boolean {
  return (wordsOf(parts).at(-1)?.plain.length ?? 0) >= SHORTEST_BEGINNING;
}

export type IndexQueries = {
  /** Finds every text that fits. */
  all: string;
  /** Each text under its best rank only, the best rank first. */
  ranked: { rank: Rank; query: string }[];
};

/** What to ask the index, as tsqueries. Words of searchWords() hold nothing that a tsquery would read as its own. */
export function indexQueries({ parts, begun }: Wanted): IndexQueries {
  const run = wordsOf(parts);
  const accents = isAccented(parts) && run.length <= MOST_EXACT ? run.filter(hasAccents).map(({ exact }) => `'x${exact}'`) : null;
  const [whole, together] = [partTerms(parts, false), runTerms(run, false)];
  const asked: [Rank, string[] | null][] = [
    [RANKS.exactRun, accents && [...together, ...whole, ...accents]],
    [RANKS.run, [...together, ...whole]],
    [RANKS.begunRun, begun ? [...runTerms(run, true), ...partTerms(parts, true)] : null],
    [RANKS.exactWords, accents && [...whole, ...accents]],
    [RANKS.words, whole],
    [RANKS.begunWords, begun ? partTerms(parts, true) : null],
  ];
  const ranked: IndexQueries["ranked"] = [];
  const better: string[] = [];
  for (const [rank, terms] of asked) {
    // One word is always together.
    if (terms === null || (run.length === 1 && rank > RANKS.begunRun)) continue;
    const query = all(terms);
    ranked.push({ rank, query: [query, ...better.map((other) => `!(${other})`)].join(" & ") });
    better.push(query);
  }
  return { all: all(partTerms(parts, begun)), ranked };
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
