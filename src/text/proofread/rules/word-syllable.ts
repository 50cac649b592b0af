/** A word that no Vietnamese syllable is spelt like: "hịên", "thưc", "ngyà". Names and foreign words are left alone. */
import { remembered } from "../remember";
import { isSyllable, withMarkMoved } from "../syllable";
import { paragraphRule, type Fault, type Unit } from "../types";
import { joinedParts } from "./joined-parts";
import { splitWord } from "./split-word";

const MARKED = /[^\0-\x7f]/;
/** Written in one word by custom, or from other languages of the country. */
const CUSTOMARY = new Set(["ôtô", "ôxy", "ôxi", "ôzôn", "vắcxin", "bôxít", "xêri", "tivi", "đăk", "đắk", "rờmoóc", "pôlime", "êkíp", "đôla", "lôgíc", "mêtan", "cađimi", "sêri", "pê", "bê", "tê", "đ"]);

const isWrong = remembered((word: string): boolean => {
  if (!MARKED.test(word) || CUSTOMARY.has(word.toLowerCase())) return false;
  // Of words with a capital only those are told that a moved or missing mark makes right: the rest may be names.
  if (/^\p{Lu}/u.test(word)) return withMarkMoved(word) !== null;
  return !isSyllable(word) && word === word.toLowerCase();
});

function syllableFaults({ read, text }: Unit): Fault[] {
  return read.words.flatMap(({ text: word, start, end }, index) => {
    if (!isWrong(word) || /\d/.test(word)) return [];
    if (joinedParts(word) !== null || splitWord(read.words, index, text) !== null || splitWord(read.words, index - 1, text) !== null) return [];
    return [{ start, end, message: `“${word}” viết sai chính tả.`, replacement: withMarkMoved(word) }];
  });
}

export const wordSyllable = paragraphRule({
  name: "word.syllable",
  severity: "error",
  source: "Cấu tạo âm tiết tiếng Việt",
  check: syllableFaults,
});
