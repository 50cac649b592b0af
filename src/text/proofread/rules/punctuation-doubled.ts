/** Two marks where one belongs: ",,", ";.", "..". An ellipsis, "v.v.," and "TP.," are none; "./." closes state papers only. */
import { paragraphRule } from "../types";
import { at, every } from "./every";

/** A full stop that belongs to an abbreviation may be followed by another mark. */
const ABBREVIATED = /(?:v\.v|\b(?:tp|tx|tt|gs|ts|ths|bs|nxb|tr|st)|\p{Lu})$/iu;

/** The stronger of the two: a full stop ends more than a semicolon, that more than a comma. */
function kept(marks: string): string {
  return [".", ":", ";", ","].find((mark) => marks.includes(mark))!;
}

export const punctuationDoubled = paragraphRule({
  name: "punctuation.doubled",
  severity: "error",
  source: "Quy tắc chính tả; HD 36-HD/VPTW: văn bản Đảng không kết thúc bằng “./.”",
  check: ({ text }) => [
    ...every(text, /\.\/\./g, (found) => at(found, "Văn bản của Đảng kết thúc bằng dấu chấm, không dùng “./.”.", ".")),
    ...every(text, /[,;:](?:\s?[,;:.])+(?!\.)|(?<!\.)\.(?:\s?[,;:.]){1,3}(?!\.)/g, (found) => {
      const marks = found[0].replace(/\s/g, "");
      if (/^\.{3,}/.test(marks) || /^[,;:]\.{3,}$/.test(marks)) return null;
      const before = text.slice(Math.max(0, found.index - 4), found.index);
      if (marks[0] === "." && marks.length === 2 && ABBREVIATED.test(before) && (marks[1] !== "." || /v\.v$/i.test(before))) return null;
      return at(found, `Hai dấu câu liền nhau “${marks}”.`, kept(marks));
    }),
  ],
});
