import { KNOWN_SYLLABLES } from "../known-syllables";
import { isSyllable } from "../syllable";

/** Two words that ran together, as they should stand: "thựchiện" gives "thực hiện", "tácXây" gives "tác Xây"; null where nothing is certain. */
export function joinedParts(word: string): string | null {
  if (word.length < 4 || word.length > 14 || !/[^\0-\x7f]/.test(word) || word === word.toUpperCase()) return null;
  const capital = /^(\p{L}\p{Ll}+)(\p{Lu}\p{Ll}+)$/u.exec(word);
  if (capital) return isSyllable(capital[1]!) && isSyllable(capital[2]!) ? `${capital[1]} ${capital[2]}` : null;
  if (word.slice(1) !== word.slice(1).toLowerCase() || isSyllable(word)) return null;
  const lower = word.toLowerCase();
  const splits = Array.from({ length: word.length - 3 }, (_, index) => index + 2).filter((place) => KNOWN_SYLLABLES.has(lower.slice(0, place)) && KNOWN_SYLLABLES.has(lower.slice(place)));
  // The longest first word: "côngtác" is "công tác", not "cô ngtác".
  const place = splits.at(-1);
  return place === undefined ? null : `${word.slice(0, place)} ${word.slice(place)}`;
}
