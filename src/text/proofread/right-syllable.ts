/** The one syllable that a misspelt one must have been: "đuợc" gives "được", "chưc" gives "chức". */
import { KNOWN_SYLLABLES } from "./known-syllables";
import { remembered } from "./remember";
import { isSyllable, parted, withMarkMoved } from "./syllable";

/** Known syllables by their letters without tone. */
const BY_LETTERS = new Map<string, string[]>();
for (const syllable of KNOWN_SYLLABLES) {
  const letters = parted(syllable)?.plain;
  if (letters !== undefined) BY_LETTERS.set(letters, [...(BY_LETTERS.get(letters) ?? []), syllable]);
}

const inCase = (typed: string, right: string): string => (/^\p{Lu}/u.test(typed) ? right[0]!.toUpperCase() + right.slice(1) : right);

/** The one known syllable of these letters; of this tone where one is asked for (null is the level one). */
function known(letters: string, tone?: string | null): string | null {
  const same = (BY_LETTERS.get(letters) ?? []).filter((syllable) => tone === undefined || parted(syllable)!.tone === tone);
  return same.length === 1 ? same[0]! : null;
}

/**
 * A word that cannot be a syllable, mended: the mark moved, the second horn of "ươ" put back, or the tone that a stopped
 * syllable needs, where only one known syllable fits. Null where nothing or more than one does.
 */
export const rightSyllable = remembered((word: string): string | null => {
  if (word.length > 7 || isSyllable(word)) return null;
  const moved = withMarkMoved(word);
  if (moved !== null) return moved;
  const parts = parted(word);
  if (parts === null) return null;
  const horned = parts.plain.replace(/ưo|uơ/u, "ươ");
  const right = horned === parts.plain ? known(parts.plain) : known(horned, parts.tone);
  return right === null ? null : inCase(word, right);
});

/** Whether more letters make a known syllable of it: "tiê" is "tiến" half typed. */
export const isBegun = remembered((word: string): boolean => {
  const letters = parted(word)?.plain;
  return letters !== undefined && [...BY_LETTERS.keys()].some((known) => known.length > letters.length && known.startsWith(letters));
});

/**
 * A word without any mark whose letters were struck in the wrong order or beside the right key: "tronh" gives "trong".
 * Null for what can be a syllable, and for foreign words: no known syllable is one stroke away from them.
 */
export const slippedSyllable = remembered((word: string): string | null => {
  if (!/^[a-z]{4,7}$/.test(word) || isSyllable(word)) return null;
  const swapped = Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
  const ending = /n[gh]$/.test(word) ? [word.slice(0, -1) + (word.endsWith("g") ? "h" : "g")] : [];
  const right = [...new Set([...swapped, ...ending])].filter((candidate) => KNOWN_SYLLABLES.has(candidate));
  return right.length === 1 ? right[0]! : null;
});
