/** A bracket that does not close, or closes what was never opened. "a)" and "1)" count things and open nothing. */
import { paragraphRule, type Fault } from "../types";

const CLOSER: Record<string, string> = { "(": ")", "[": "]", "{": "}" };
const OPENER: Record<string, string> = { ")": "(", "]": "[", "}": "{" };
/** Before ")": "a", "12", "iv"; what begins a list or goes on in one. */
const COUNTED = /(^|[;:,.(“]\s{0,2}|\s)([a-zđ]|\d{1,2}(?:\.\d{1,2})?|[ivx]{1,4}|[IVX]{1,4}|\p{Lu})$/u;
const FIRST = /^(?:a|1|i|I|A)$/;

/** "a)", "2)" count; "gồm 21)" after a word does not, unless it is the first or the one before stands earlier. */
function isCounted(text: string, place: number): boolean {
  const found = COUNTED.exec(text.slice(Math.max(0, place - 8), place));
  if (found === null) return false;
  const [, before = "", value = ""] = found;
  if (before !== " " || FIRST.test(value)) return true;
  const previous = /^\d+$/.test(value) ? String(Number(value) - 1) : /^[b-y]$/.test(value) ? "[a-zđ]" : "[ivxIVX]{1,4}";
  return new RegExp(`(?<![\\p{L}\\d])${previous}\\)`, "u").test(text.slice(0, place));
}
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
      else if (character !== ")" || !isCounted(text, place)) {
        faults.push({ start: place, end: place + 1, message: `Ngoặc đóng “${character}” không có ngoặc mở.`, replacement: null });
      }
    }
    return [...faults, ...open.map((start) => openFault(text, start))].sort((a, b) => a.start - b.start);
  },
});
