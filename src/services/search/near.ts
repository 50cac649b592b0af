/** When nothing was found: the words as they were probably meant, and without those that stand nowhere. */
import { wordsOf, type QueryPart } from "@/domain/search-query";
import type { SearchWord } from "@/domain/search-words";
import { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
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

/** What to look for instead and finds something somewhere, the closest first. */
export async function* nearParts(parts: readonly QueryPart[]): AsyncGenerator<{ parts: QueryPart[]; near: Near }> {
  const words = wordsOf(parts);
  if (words.length > MOST_WORDS) return;
  const known = await knownWords(words.flatMap(({ plain }) => [plain, withoutTelex(plain)]));
  const meant = words.some(({ plain }) => !known.has(plain)) ? await corrected(withKeysRead(parts, known), known) : null;
  const proposals: QueryPart[][] = meant ? [meant] : [];
  const loose = (meant ?? parts).flatMap(({ words: together }) => together.map((word): QueryPart => ({ words: [word], quoted: false })));
  // Every word stands somewhere, but not all in one place: first apart from each other, then all but one.
  if (loose.length > (meant ?? parts).length) proposals.push(loose);
  if (loose.length > 1) proposals.push(...loose.map((_part, left) => loose.filter((_other, place) => place !== left)));
  for (const proposal of proposals) {
    if (proposal.length > 0 && (await stands(proposal))) yield { parts: proposal, near: difference(words, proposal) };
  }
}

async function stands(parts: readonly QueryPart[]): Promise<boolean> {
  const [row] = await db.$queryRaw<{ stands: boolean }[]>(Prisma.sql`SELECT ${isSomewhere("query")} AS stands FROM (SELECT ${wholeQuery(parts)}::tsquery AS query) AS asked`);
  return row?.stands === true;
}

function difference(words: readonly SearchWord[], proposal: readonly QueryPart[]): Near {
  const kept = wordsOf(proposal);
  const without = words.filter(({ start }) => !kept.some((word) => word.start === start)).map(({ exact }) => exact);
  return { text: kept.map(({ exact }) => exact).join(" "), without };
}

/** The words that stand in some decision or entry of the register. */
async function knownWords(words: readonly string[]): Promise<Set<string>> {
  const asked = [...new Set(words)];
  const rows = await db.$queryRaw<{ word: string }[]>(Prisma.sql`
    SELECT word FROM unnest(${asked}::text[], ${asked.map((word) => `'w${word}'`)}::tsquery[]) AS asked(word, query) WHERE ${isSomewhere("query")}`);
  return new Set(rows.map(({ word }) => word));
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
async function corrected(parts: readonly QueryPart[], known: ReadonlySet<string>): Promise<QueryPart[]> {
  const run = wordsOf(parts);
  const meant = new Map<SearchWord, SearchWord[]>();
  const unknown = run.filter(({ plain }) => !known.has(plain));
  for (const word of unknown.slice(0, MOST_CORRECTED)) {
    const place = run.indexOf(word);
    const neighbours = [run[place - 1], run[place + 1]].map((other) => (other && known.has(other.plain) ? other.plain : null));
    const others = run.filter(({ plain }) => known.has(plain)).map(({ plain }) => plain);
    meant.set(word, await likeliest(word, neighbours as [string | null, string | null], others));
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
async function likeliest(word: SearchWord, [previous, next]: [string | null, string | null], others: readonly string[]): Promise<SearchWord[]> {
  const tried = corrections(word.plain).map((text) => {
    const own = `'${text.includes(" ") ? "p" : "w"}${text}'`;
    const [first, last] = [text.split(" ")[0]!, text.split(" ").at(-1)!];
    const beside = [previous && `'p${previous} ${first}'`, next && `'p${last} ${next}'`].filter((term) => term !== null);
    return { text, beside: beside.length > 0 ? [own, ...beside].join(" & ") : null, among: [own, ...others.map((other) => `'w${other}'`)].join(" & ") };
  });
  if (tried.length === 0) return [];
  const rows = await db.$queryRaw<{ text: string }[]>(Prisma.sql`
    SELECT text FROM (
      SELECT text, alike, ${isSomewhere("beside")} AS "isBeside", ${isSomewhere("among")} AS "isAmong"
      FROM (
        SELECT text, beside, among, similarity(replace(text, ' ', ''), ${word.plain}) AS alike
        FROM unnest(${tried.map(({ text }) => text)}::text[], ${tried.map(({ beside }) => beside)}::tsquery[], ${tried.map(({ among }) => among)}::tsquery[]) AS tried(text, beside, among)
        ORDER BY alike DESC, text LIMIT ${MOST_TRIED}::int
      ) AS likely
    ) AS looked
    WHERE "isBeside" OR "isAmong" ORDER BY "isBeside" DESC, alike DESC, text LIMIT 1`);
  return (rows[0]?.text.split(" ") ?? []).map((plain) => ({ plain, exact: plain, start: word.start, end: word.end }));
}
