/** A word torn by a space: "tổ chứ c", "đ ồng chí". */
import { paragraphRule } from "../types";
import { splitWord } from "./split-word";

export const wordSplit = paragraphRule({
  name: "word.split",
  severity: "error",
  source: "Cấu tạo âm tiết tiếng Việt: không có tiếng chỉ gồm phụ âm",
  check: ({ read, text }) => {
    // In "tiề n hằng" the lone letter belongs to the word before it, and is no beginning of the next.
    let taken = -1;
    return read.words.flatMap((word, index) => {
      const whole = index === taken ? null : splitWord(read.words, index, text);
      if (whole === null) return [];
      taken = index + 1;
      return [{ start: word.start, end: read.words[index + 1]!.end, message: `Một chữ bị tách làm hai; viết “${whole}”.`, replacement: whole }];
    });
  },
});
