/** Two spaces, a tab or a line break between words. Printing mends it (DESIGN 3.3), so it is only told. */
import { paragraphRule } from "../types";
import { at, every } from "./every";

export const spaceDouble = paragraphRule({
  name: "space.double",
  severity: "info",
  source: "Mỗi từ cách nhau một khoảng trắng; Quy định 4148-QĐ/VPTW",
  check: ({ text }) =>
    !/[^\S ]| {2}/.test(text) ? [] : every(text, /(?<=\S)(?:[^\S ]|[ ]{2})\s*(?=\S)/gu, (found) => at(found, "Thừa khoảng trắng giữa hai từ; khi in chỉ còn một.", " ")),
});
