/** A quotation mark without its partner. */
import { paragraphRule, type Fault } from "../types";

const missing = (start: number, message: string): Fault => ({ start, end: start + 1, message, replacement: null });

/** A straight mark closes an open “, where people type one of each. */
function readMarks(text: string): { opened: number[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const opened: number[] = [];
  for (let place = 0; place < text.length; place += 1) {
    const character = text[place]!;
    if (character === "“" || character === "«") opened.push(place);
    else if (character === "”" || character === "»") {
      if (opened.length > 0) opened.pop();
      else faults.push(missing(place, `Dấu ngoặc kép đóng ${character} không có dấu mở.`));
    } else if (character === '"') {
      if (opened.length > 0) opened.pop();
      // 'màn hình 55"': inches.
      else if (!/\d/.test(text[place - 1] ?? "")) opened.push(place);
    }
  }
  return { opened, faults };
}

export const quoteUnbalanced = paragraphRule({
  name: "quote.unbalanced",
  severity: "error",
  source: "Quy tắc chính tả: dấu ngoặc kép đi theo cặp",
  check: ({ text }) => {
    const { opened, faults } = readMarks(text);
    return [...faults, ...opened.map((place) => missing(place, `Dấu ngoặc kép mở ${text[place]} chưa có dấu đóng.`))].sort((a, b) => a.start - b.start);
  },
});
