/** Which of the office's sections a heading means: by its words, not by its number. */
import { foldedWords } from "./fold";
import { CONCEPT_PHRASES, GENERIC_PHRASES, WEAK_PHRASES } from "./meaning-words";
import type { HeadingMatch, OfficeSection } from "./types";

type Phrase = { kind: "strong" | "weak" | "generic"; concept: string };

const PHRASES = new Map<string, Phrase>();
for (const phrase of GENERIC_PHRASES) PHRASES.set(phrase, { kind: "generic", concept: "" });
for (const [concept, phrases] of Object.entries(WEAK_PHRASES)) for (const phrase of phrases) PHRASES.set(phrase, { kind: "weak", concept });
for (const [concept, phrases] of Object.entries(CONCEPT_PHRASES)) for (const phrase of phrases) PHRASES.set(phrase, { kind: "strong", concept });
const LONGEST_PHRASE = Math.max(...[...PHRASES.keys()].map((phrase) => phrase.split(" ").length));

export type Meaning = {
  /** In the order they are named. */
  concepts: string[];
  /** Words that tell one heading from another. */
  words: string[];
  /** Told only by words that name more than one field at times: "xây dựng Đảng". */
  weak: boolean;
  /** Part of those words that a concept accounts for, 0 to 1. */
  coverage: number;
};

/** Reads a heading's meaning; the longest known phrase at each place counts. */
export function readMeaning(heading: string): Meaning {
  const all = foldedWords(heading);
  const strong: string[] = [];
  const weak: string[] = [];
  const words: string[] = [];
  let covered = 0;
  for (let at = 0; at < all.length; ) {
    let length = Math.min(LONGEST_PHRASE, all.length - at);
    while (length > 1 && !PHRASES.has(all.slice(at, at + length).join(" "))) length -= 1;
    const taken = all.slice(at, at + length);
    const phrase = PHRASES.get(taken.join(" "));
    at += length;
    if (phrase?.kind === "generic") continue;
    words.push(...taken);
    if (!phrase) continue;
    covered += taken.length;
    (phrase.kind === "strong" ? strong : weak).push(phrase.concept);
  }
  const concepts = [...new Set(strong.length > 0 ? strong : weak)];
  return { concepts, words, weak: strong.length === 0, coverage: words.length === 0 ? 0 : covered / words.length };
}

export type KnownSection = OfficeSection & { meaning: Meaning };

/** The office's sections with their meaning read; a heading that says nothing known falls back on the meaning of its key. */
export function knowSections(sections: readonly OfficeSection[]): KnownSection[] {
  return sections.map(({ key, heading }) => {
    const meaning = readMeaning(heading);
    if (meaning.concepts.length === 0 && Object.hasOwn(CONCEPT_PHRASES, key)) meaning.concepts.push(key);
    return { key, heading, meaning };
  });
}

export type SectionMatch = { key: string | null; match: HeadingMatch; candidates: string[]; coverage: number };

function sharedPart(a: readonly string[], b: readonly string[]): number {
  const [first, second] = [new Set(a), new Set(b)];
  const shared = [...first].filter((item) => second.has(item)).length;
  const together = first.size + second.size - shared;
  return together === 0 ? 0 : shared / together;
}

function best<T>(items: readonly T[], score: (item: T) => number): { item: T; score: number } | null {
  let found: { item: T; score: number } | null = null;
  for (const item of items) {
    const value = score(item);
    if (value > 0 && (found === null || value > found.score)) found = { item, score: value };
  }
  return found;
}

/** Same words up to order and small words; below it only known meanings count. */
const SAME_WORDS = 0.8;
/** Enough shared words for a section of the office's own, about which nothing is known. */
const ENOUGH_WORDS = 0.5;

function matchConcepts(meaning: Meaning, sections: readonly KnownSection[]): SectionMatch | null {
  const { concepts, coverage } = meaning;
  const earliness = (section: KnownSection): number => {
    const at = concepts.findIndex((concept) => section.meaning.concepts.includes(concept));
    return at === -1 ? 0 : 1 / (at + 1);
  };
  // Named first weighs less than sharing more of the meaning: it settles ties.
  const found = best(sections, (section) => sharedPart(concepts, section.meaning.concepts) + earliness(section) / 1000);
  if (!found) return null;
  const left = concepts.filter((concept) => !found.item.meaning.concepts.includes(concept));
  const candidates = sections.filter((section) => section !== found.item && left.some((concept) => section.meaning.concepts.includes(concept))).map(({ key }) => key);
  return { key: found.item.key, match: candidates.length > 0 ? "several" : "meaning", candidates, coverage };
}

/** The section that a heading means, or null when none is meant surely. Takes the heading without its number. */
export function matchSection(heading: string, sections: readonly KnownSection[]): SectionMatch {
  const meaning = readMeaning(heading);
  const core = meaning.words.join(" ");
  const same = core === "" ? undefined : sections.find((section) => section.meaning.words.join(" ") === core);
  if (same) return { key: same.key, match: "exact", candidates: [], coverage: 1 };
  const alike = best(sections, (section) => sharedPart(meaning.words, section.meaning.words));
  if (alike && alike.score >= SAME_WORDS) return { key: alike.item.key, match: "meaning", candidates: [], coverage: Math.max(alike.score, meaning.coverage) };
  const byConcept = meaning.coverage >= 0.5 ? matchConcepts(meaning, sections) : null;
  if (byConcept) return byConcept;
  if (alike && alike.score >= ENOUGH_WORDS) return { key: alike.item.key, match: "meaning", candidates: [], coverage: alike.score };
  return { key: null, match: "none", candidates: [], coverage: 0 };
}
