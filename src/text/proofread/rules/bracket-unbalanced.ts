/** A bracket that does not close, or closes what was never opened. "a)" and "1)" count things and open nothing. */
import { paragraphRule, type Fault } from "../types";

const CLOSER: Record<string, string> = { "(": ")", "[": "]", "{": "}" };
const OPENER: Record<string, string> = { ")": "(", "]": "[", "}": "{" };
/** Before ")": "a", "12", "iv" at the beginning or after a mark. */
const COUNTED = /(?:^|[\s;:,.(“])(?:\p{Ll}{1,2}|\d{1,2}(?:\.\d{1,2})?|[ivxIVX]{1,4}|\p{Lu})$/u;
/** Up to the next mark, "(30/4/1975 - 30/4/2025": where the bracket must close is plain. */
const DATES_ONLY = /^\((?:\d{1,2}\/\d{1,2}\/\d{4}|\d{4})(?:\s?[-–]\s?(?:\d{1,2}\/\d{1,2}\/\d{4}|\d{4}))?(?=[;,.]|$)/;

function openFault(text: string, start: number): Fault {
  const dates = DATES_ONLY.exec(text.slice(start, start + 60));
  const end = start + (dates?.[0].length ?? 1);
  return { start, end, message: `Ngoặc mở “${text[start]}” chưa có ngoặc đóng.`, replacement: dates ? `${dates[0]})` : null };
}

export const bracketUnbalanced = paragraphRule({
  name: "bracket.unbalanced",
  severity: "error",
  source: "Quy tắc chính tả: ngoặc đi theo cặp",
  check: ({ text }) => {
    const faults: Fault[] = [];
    const open: number[] = [];
    for (let place = 0; place < text.length; place += 1) {
      const character = text[place]!;
      if (character in CLOSER) open.push(place);
      if (!(character in OPENER)) continue;
      const last = open.at(-1);
      if (last !== undefined && text[last] === OPENER[character]) open.pop();
      else if (character !== ")" || !COUNTED.test(text.slice(Math.max(0, place - 8), place))) {
        faults.push({ start: place, end: place + 1, message: `Ngoặc đóng “${character}” không có ngoặc mở.`, replacement: null });
      }
    }
    return [...faults, ...open.map((start) => openFault(text, start))].sort((a, b) => a.start - b.start);
  },
});
