import { KNOWN_SYLLABLES } from "../known-syllables";
import type { Word } from "../read-text";
import { isSyllable } from "../syllable";

const LONE = /^(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)$/u;
/** A capital that begins a word may be torn off too: "Đ iều động", "Q uyết định". */
const LONE_CAPITAL = /^(?:B|C|Ch|D|Đ|G|Gi|H|K|Kh|L|M|N|Ng|Nh|P|Ph|Q|Qu|R|S|T|Th|Tr|V|X)$/u;
/** Letters that name things: "điểm c", "lớp a", "50 m". */
const NAMED = /^(?:điểm|tiết|khoản|mục|lớp|loại|nhóm|hạng|bậc|tổ|khối|đội|nhà|lô|đường|phương|cấp|số|biển|giải|hình|bảng|án|đoạn|tuyến|khu|cột|mẫu|phần|nghiệm|block|\d+)$/iu;
const VOWEL_FIRST = /^[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/u;

const isKnown = (word: string): boolean => KNOWN_SYLLABLES.has(word.toLowerCase());

/** A syllable torn in two by a space, words[index] and the next: "chứ c" gives "chức"; null where it is not certain. */
export function splitWord(words: readonly Word[], index: number, text: string): string | null {
  const [first, second] = [words[index], words[index + 1]];
  if (!first || !second || (first.text.length > 3 && second.text.length > 3) || text.slice(first.end, second.start) !== " ") return null;
  if (second.text !== second.text.toLowerCase()) return null;
  const whole = first.text + second.text;
  if (LONE_CAPITAL.test(first.text) || (!isKnown(first.text) && !LONE.test(first.text) && !LONE.test(second.text))) return tornBeforeVowel(first, second, /^\s*$/.test(text.slice(0, first.start)));
  if (!LONE.test(second.text) && !LONE.test(first.text)) return null;
  if (NAMED.test(LONE.test(first.text) ? (words[index - 1]?.text ?? "") : first.text)) return null;
  // "giả i" and "gi ải" are torn; "gi" and "qu" stand alone only when torn.
  if (!isSyllable(whole)) return null;
  return isKnown(whole) || !isSyllable(first.text) ? whole : null;
}

/** "lu ận", "Đ iều": what follows begins with a vowel and is nothing by itself; at the very beginning ("C ông văn") it may be. */
function tornBeforeVowel(first: Word, second: Word, opens: boolean): string | null {
  const whole = first.text + second.text;
  const begins = opens && LONE_CAPITAL.test(first.text);
  const alone = isKnown(second.text) || !/[^\0-\x7f]/.test(second.text);
  const isTorn = VOWEL_FIRST.test(second.text) && (begins || !alone) && isKnown(whole) && /^\p{L}{1,3}$/u.test(first.text);
  return isTorn ? whole : null;
}
