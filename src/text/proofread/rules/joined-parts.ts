import { KNOWN_SYLLABLES } from "../known-syllables";
import { remembered } from "../remember";
import { rightSyllable } from "../right-syllable";
import { isSyllable } from "../syllable";

/** Two words that ran together, as they should stand: "thựchiện" gives "thực hiện", "tácXây" gives "tác Xây"; null where nothing is certain. */
export const joinedParts = remembered((word: string): string | null => {
  if (word.length < 4 || word.length > 14 || !/[^\0-\x7f]/.test(word) || word === word.toUpperCase()) return null;
  const capital = /^(\p{L}\p{Ll}+)(\p{Lu}\p{Ll}+)$/u.exec(word);
  if (capital) return isSyllable(capital[1]!) && isSyllable(capital[2]!) ? `${capital[1]} ${capital[2]}` : null;
  if (word.slice(1) !== word.slice(1).toLowerCase() || isSyllable(word) || rightSyllable(word) !== null) return null;
  const lower = word.toLowerCase();
  const splits = Array.from({ length: word.length - 3 }, (_, index) => index + 2).filter((place) => isSyllable(lower.slice(0, place)) && isSyllable(lower.slice(place)));
  const known = (place: number): number => Number(KNOWN_SYLLABLES.has(lower.slice(0, place))) + Number(KNOWN_SYLLABLES.has(lower.slice(place)));
  const half = splits.filter((place) => known(place) === 1);
  // Of two the longest first word: "côngtác" is "công tác". One known word alone must leave no choice.
  const both = splits.filter((split) => known(split) === 2).at(-1);
  // "Đêga", "Êđê": a word with a capital may be a name of another language.
  const place = both ?? (half.length === 1 && word === lower ? half[0] : undefined);
  return place === undefined ? null : `${word.slice(0, place)} ${word.slice(place)}`;
});
