/** Numbers of papers below 10 take a zero: "05-CT/TW". */
import { paragraphRule } from "../types";

export const citationZero = paragraphRule({
  name: "citation.zero",
  severity: "info",
  source: "HD 36-HD/VPTW: số dưới 10 ghi hai chữ số",
  check: ({ read, text }) =>
    read.citations.flatMap(({ symbolStart, symbolEnd, code }) =>
      code !== null && /^\d(?!\d)/.test(text.slice(symbolStart, symbolEnd))
        ? [{ start: symbolStart, end: symbolEnd, message: "Số văn bản dưới 10 viết thêm số 0 ở trước.", replacement: `0${text.slice(symbolStart, symbolEnd)}` }]
        : [],
    ),
});
