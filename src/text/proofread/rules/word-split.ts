/** A word torn by a space: "tổ chứ c", "đ ồng chí". */
import { paragraphRule } from "../types";
import { splitWord } from "./split-word";

export const wordSplit = paragraphRule({
  name: "word.split",
  severity: "error",
  source: "Cấu tạo âm tiết tiếng Việt: không có tiếng chỉ gồm phụ âm",
  check: ({ read, text }) =>
    read.words.flatMap((word, index) => {
      const whole = splitWord(read.words, index, text);
      if (whole === null) return [];
      return [{ start: word.start, end: read.words[index + 1]!.end, message: `Một chữ bị tách làm hai; viết “${whole}”.`, replacement: whole }];
    }),
});
