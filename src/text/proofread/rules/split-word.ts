import { KNOWN_SYLLABLES } from "../known-syllables";
import type { Word } from "../read-text";
import { isSyllable } from "../syllable";

const LONE = /^(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)$/u;
/** Letters that name things: "điểm c", "lớp a", "50 m". */
const NAMED = /^(?:điểm|tiết|khoản|mục|lớp|loại|nhóm|hạng|bậc|tổ|khối|đội|nhà|lô|đường|phương|cấp|số|biển|giải|hình|bảng|\d+)$/iu;

/** A syllable torn in two by a space, words[index] and the next: "chứ c" gives "chức"; null where it is not certain. */
export function splitWord(words: readonly Word[], index: number, text: string): string | null {
  const [first, second] = [words[index], words[index + 1]];
  if (!first || !second || text.slice(first.end, second.start) !== " ") return null;
  if (!LONE.test(second.text) && !LONE.test(first.text)) return null;
  if (NAMED.test(LONE.test(first.text) ? (words[index - 1]?.text ?? "") : first.text)) return null;
  // "giả i" and "gi ải" are torn; "gi" and "qu" stand alone only when torn.
  const whole = first.text + second.text;
  if (second.text !== second.text.toLowerCase() || !isSyllable(whole)) return null;
  return KNOWN_SYLLABLES.has(whole.toLowerCase()) || !isSyllable(first.text) ? whole : null;
}
