/** Two words without a space between: "thựchiện", "công tácXây dựng". */
import { paragraphRule } from "../types";
import { joinedParts } from "./joined-parts";

export const wordJoined = paragraphRule({
  name: "word.joined",
  severity: "error",
  source: "Cấu tạo âm tiết tiếng Việt: mỗi tiếng viết rời",
  check: ({ read }) =>
    read.words.flatMap(({ text: word, start, end }) => {
      const parts = joinedParts(word);
      return parts === null ? [] : [{ start, end, message: `Hai chữ viết liền; viết “${parts}”.`, replacement: parts }];
    }),
});
