/** A word that no Vietnamese syllable is spelt like: "hịên", "thưc", "ngyà". Names and foreign words are left alone. */
import type { Word } from "../read-text";
import { remembered } from "../remember";
import { isBegun, rightSyllable, slippedSyllable } from "../right-syllable";
import { isSyllable, withMarkMoved } from "../syllable";
import { paragraphRule, type Fault, type Unit } from "../types";
import { joinedParts } from "./joined-parts";
import { splitWord } from "./split-word";

/** A letter that English does not have; "m²" and "35°C" have none. */
const MARKED = /(?![\0-\x7f])\p{L}/u;
/** Written in one word by custom, or from other languages of the country. */
const CUSTOMARY = new Set(
  "ôtô ôxy ôxi ôzôn vắcxin bôxít xêri tivi đăk đắk rờmoóc pôlime êkíp đôla lôgíc mêtan cađimi sêri pê bê tê đ êđê xtiêng stiêng mnông hmông hrê brâu brũ khơmú khmú đêga đăkrông kbông prông plông krông kông ngọk pơtao pơtâu hlăng mơnông".split(" "),
);

const isWrong = remembered((word: string): boolean => MARKED.test(word) && !CUSTOMARY.has(word.toLowerCase()) && !isSyllable(word));

/** At the beginning of a sentence a capital tells nothing; before another capital it begins a name. */
function beginsSentence(text: string, start: number, end: number): boolean {
  return /^\s*[“"(]?$|[.!?]\s+[“"(]?$/u.test(text.slice(Math.max(0, start - 4), start)) && /^\s[\p{Ll}\d]/u.test(text.slice(end, end + 2));
}

/** Of words with a capital inside a sentence only those are told that a moved mark makes right: the rest may be names. */
function certainty(text: string, { text: word, start, end }: Word): "certain" | "likely" | null {
  if (/\d/.test(word) || (word.length > 1 && word === word.toUpperCase()) || !isWrong(word)) return null;
  if (word === word.toLowerCase()) return "certain";
  if (/\p{Lu}/u.test(word.slice(1))) return null;
  if (beginsSentence(text, start, end)) return rightSyllable(word) === null ? "likely" : "certain";
  return withMarkMoved(word) === null ? null : "likely";
}

function syllableFaults({ read, text }: Unit): Fault[] {
  return read.words.flatMap((word, index): Fault[] => {
    const sure = certainty(text, word);
    // At the very end of the text the word may still be typed.
    if (sure === null || (word.end === text.length && rightSyllable(word.text) === null && isBegun(word.text))) return [];
    if (joinedParts(word.text) !== null || splitWord(read.words, index, text) !== null || splitWord(read.words, index - 1, text) !== null) return [];
    const right = rightSyllable(word.text);
    const message = `“${word.text}” viết sai chính tả${right === null ? "" : `; viết “${right}”`}.`;
    return [{ start: word.start, end: word.end, message, replacement: right, ...(sure === "certain" ? {} : { severity: "warning" as const }) }];
  });
}

/** "tronh": without a mark a word may be of another language, so it is not certain. */
function slips({ read, text: whole }: Unit): Fault[] {
  return read.words.flatMap(({ text, start, end }): Fault[] => {
    const right = end === whole.length ? null : slippedSyllable(text);
    return right === null ? [] : [{ start, end, message: `“${text}” có thể gõ nhầm; viết “${right}”.`, replacement: right, severity: "warning" }];
  });
}

export const wordSyllable = paragraphRule({
  name: "word.syllable",
  severity: "error",
  source: "Cấu tạo âm tiết tiếng Việt",
  check: (unit) => [...syllableFaults(unit), ...slips(unit)],
});
