/** When nothing was found: the words as they were probably meant, and without those that stand nowhere. */
import { wordsOf, type QueryPart } from "@/domain/search-query";
import type { SearchWord } from "@/domain/search-words";
import { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import type { LedgerWords, Run } from "./ledger-words";
import { corrections, withoutTelex } from "./misspelt";
import { wholeQuery } from "./ranks";

export type Near = {
  /** What was looked for instead. */
  text: string;
  /** Words, as typed, that were left out. */
  without: string[];
};

/** Longer queries are copied from somewhere, and each word costs the database a look. */
const MOST_WORDS = 12;
const MOST_CORRECTED = 3;
/** Corrections of a word that are looked up, the likeliest first. */
const MOST_TRIED = 24;

/**
 * What to look for instead and finds something somewhere, the closest first. `entries`
 * knows what the database has no index of.
 */
export async function* nearParts(parts: readonly QueryPart[], entries: LedgerWords): AsyncGenerator<{ parts: QueryPart[]; near: Near }> {
  const words = wordsOf(parts);
  if (words.length > MOST_WORDS) return;
  const known = await knownWords(words.flatMap(({ plain }) => [plain, withoutTelex(plain)]), entries);
  const meant = words.some(({ plain }) => !known.has(plain)) ? await corrected(withKeysRead(parts, known), known, entries) : null;
  const proposals: QueryPart[][] = meant ? [meant] : [];
  const loose = (meant ?? parts).flatMap(({ words: together }) => together.map((word): QueryPart => ({ words: [word], quoted: false })));
  // Every word stands somewhere, but not all in one place: first apart from each other, then all but one.
  if (loose.length > (meant ?? parts).length) proposals.push(loose);
  if (loose.length > 1) proposals.push(...loose.map((_part, left) => loose.filter((_other, place) => place !== left)));
  for (const proposal of proposals) {
    if (proposal.length > 0 && (await stands(proposal, entries))) yield { parts: proposal, near: difference(words, proposal) };
  }
}

async function stands(parts: readonly QueryPart[], entries: LedgerWords): Promise<boolean> {
  if (entries.stand(parts.map(({ words }) => words.map(({ plain }) => plain)))) return true;
  const [row] = await db.$queryRaw<{ stands: boolean }[]>(Prisma.sql`SELECT ${isSomewhere("query")} AS stands FROM (SELECT ${wholeQuery(parts)}::tsquery AS query) AS asked`);
  return row?.stands === true;
}

function difference(words: readonly SearchWord[], proposal: readonly QueryPart[]): Near {
  const kept = wordsOf(proposal);
  const without = words.filter(({ start }) => !kept.some((word) => word.start === start)).map(({ exact }) => exact);
  return { text: kept.map(({ exact }) => exact).join(" "), without };
}

/** The words that stand in some decision, entry of the register or entry of the ledger. */
async function knownWords(words: readonly string[], entries: LedgerWords): Promise<Set<string>> {
  const asked = [...new Set(words)];
  const rows = await db.$queryRaw<{ word: string }[]>(Prisma.sql`
    SELECT word FROM unnest(${asked}::text[], ${asked.map((word) => `'w${word}'`)}::tsquery[]) AS asked(word, query) WHERE ${isSomewhere("query")}`);
  return new Set([...rows.map(({ word }) => word), ...asked.filter((word) => entries.knows(word))]);
}

function isSomewhere(query: string): Prisma.Sql {
  const name = Prisma.raw(query);
  return Prisma.sql`(
    EXISTS (SELECT 1 FROM "Decision" d WHERE search_keys(d.text) @@ ${name} AND d."deletedAt" IS NULL)
    OR EXISTS (SELECT 1 FROM "RegisterEntry" e WHERE search_keys(search_entry_text(e.number, e.symbol, e.subject, e.note)) @@ ${name}))`;
}

/** The parts with the Telex keys of unknown words read as such: a keyboard program that is off spoils every word. */
function withKeysRead(parts: readonly QueryPart[], known: ReadonlySet<string>): QueryPart[] {
  const read = (word: SearchWord): SearchWord => {
    const plain = withoutTelex(word.plain);
    return known.has(word.plain) || !known.has(plain) ? word : { ...word, plain, exact: plain };
  };
  return parts.map(({ words, quoted }) => ({ words: words.map(read), quoted }));
}

/** The parts with unknown words mended or, where there is no likely one, left out. */
async function corrected(parts: readonly QueryPart[], known: ReadonlySet<string>, entries: LedgerWords): Promise<QueryPart[]> {
  const run = wordsOf(parts);
  const meant = new Map<SearchWord, SearchWord[]>();
  const unknown = run.filter(({ plain }) => !known.has(plain));
  for (const word of unknown.slice(0, MOST_CORRECTED)) {
    const place = run.indexOf(word);
    const neighbours = [run[place - 1], run[place + 1]].map((other) => (other && known.has(other.plain) ? other.plain : null));
    const others = run.filter(({ plain }) => known.has(plain)).map(({ plain }) => plain);
    meant.set(word, await likeliest(word, neighbours as [string | null, string | null], others, entries));
  }
  return parts.flatMap(({ words, quoted }): QueryPart[] => {
    const mended = words.flatMap((word) => (known.has(word.plain) ? [word] : (meant.get(word) ?? [])));
    return mended.length === 0 ? [] : [{ words: mended, quoted }];
  });
}

/**
 * The correction that stands beside the word's neighbours somewhere, else one that stands with the
 * other words, the most alike first (pg_trgm counts the letters in threes). Empty when there is none.
 */
async function likeliest(word: SearchWord, neighbours: [string | null, string | null], others: readonly string[], entries: LedgerWords): Promise<SearchWord[]> {
  const tried = corrections(word.plain).map((text) => placed(text, neighbours, others));
  if (tried.length === 0) return [];
  const beside = tried.map((one) => (one.beside.length > 1 ? queryOf(one.beside) : null));
  const among = tried.map((one) => queryOf(one.among));
  const rows = await db.$queryRaw<{ text: string; isBeside: boolean; isAmong: boolean }[]>(Prisma.sql`
    SELECT text, coalesce(${isSomewhere("beside")}, false) AS "isBeside", ${isSomewhere("among")} AS "isAmong"
    FROM (
      SELECT text, beside, among, similarity(replace(text, ' ', ''), ${word.plain}) AS alike
      FROM unnest(${tried.map(({ text }) => text)}::text[], ${beside}::tsquery[], ${among}::tsquery[]) AS tried(text, beside, among)
      ORDER BY alike DESC, text LIMIT ${MOST_TRIED}::int
    ) AS likely
    ORDER BY alike DESC, text`);
  const looked = rows.map((row) => {
    const one = tried.find(({ text }) => text === row.text)!;
    const isBeside = row.isBeside || (one.beside.length > 1 && entries.stand(one.beside));
    return { text: row.text, isBeside, isAmong: row.isAmong || entries.stand(one.among) };
  });
  const found = looked.find(({ isBeside }) => isBeside) ?? looked.find(({ isAmong }) => isAmong);
  return (found?.text.split(" ") ?? []).map((plain) => ({ plain, exact: plain, start: word.start, end: word.end }));
}

/** A correction where its word was typed, and wherever all the other words are. */
function placed(text: string, [previous, next]: [string | null, string | null], others: readonly string[]): { text: string; beside: Run[]; among: Run[] } {
  const own = text.split(" ");
  const beside = [previous && [previous, own[0]!], next && [own.at(-1)!, next]].filter((run) => Array.isArray(run));
  return { text, beside: [own, ...beside], among: [own, ...others.map((other) => [other])] };
}

/** Runs of at most three words, which is what the index knows, as the database is asked for them all. */
function queryOf(runs: readonly Run[]): string {
  return runs.map((run) => `'${run.length > 1 ? "p" : "w"}${run.join(" ")}'`).join(" & ");
}
