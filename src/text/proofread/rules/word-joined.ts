/** Two words without a space between: "thựchiện", "công tácXây dựng"; a number and a word: "02đồng chí", "Ngày12/3/2024". */
import { KNOWN_SYLLABLES } from "../known-syllables";
import { paragraphRule, type Fault } from "../types";
import { every } from "./every";
import { joinedParts } from "./joined-parts";

const AFTER_NUMBER = /(?<![\p{L}\d.,/-])(\d{1,6})(\p{Ll}{2,7})(?!\p{L})/gu;
const BEFORE_NUMBER = /(?<!\p{L})(ngày|tháng|năm|quý|từ|đến)(\d{1,4})(?!\p{L})/giu;
const MARKED = /(?![\0-\x7f])\p{L}/u;

/** Units are written together with numbers ("15kg"), Vietnamese words are not. */
function numbers(text: string): Fault[] {
  const fault = ([whole, first, second]: RegExpExecArray, index: number): Fault => ({ start: index, end: index + whole.length, message: `Chữ và số viết liền; viết “${first} ${second}”.`, replacement: `${first} ${second}` });
  return [
    ...every(text, AFTER_NUMBER, (found) => (MARKED.test(found[2]!) && KNOWN_SYLLABLES.has(found[2]!) ? fault(found, found.index) : null)),
    ...every(text, BEFORE_NUMBER, (found) => fault(found, found.index)),
  ];
}

export const wordJoined = paragraphRule({
  name: "word.joined",
  severity: "error",
  source: "Cấu tạo âm tiết tiếng Việt: mỗi tiếng viết rời",
  check: ({ read, text }) => [
    ...read.words.flatMap(({ text: word, start, end }) => {
      const parts = joinedParts(word);
      return parts === null ? [] : [{ start, end, message: `Hai chữ viết liền; viết “${parts}”.`, replacement: parts }];
    }),
    ...(/\d/.test(text) ? numbers(text) : []),
  ],
});
