/** The key by which a finding is known again after the report was edited elsewhere. */
import { fold } from "../recognise/fold";

/** FNV-1a, two of them side by side: 52 bits, enough that no two findings of one office meet. */
function hash(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01234567];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b) + at;
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36);
}

/** Characters on each side that tell one place from another of the same words. */
const AROUND = 40;

/** Rule, section, quote and the words around it; spaces and accents' spelling do not count. */
export function findingKey(rule: string, place: { sectionKey: string; text: string } | null, start: number, end: number): string {
  if (place === null) return `${rule}:report`;
  const { sectionKey, text } = place;
  const before = fold(text.slice(Math.max(0, start - AROUND), start)).split(" ").slice(-3).join(" ");
  const after = fold(text.slice(end, end + AROUND)).split(" ").slice(0, 3).join(" ");
  const quote = text.slice(start, end).replace(/\s+/g, " ").toLowerCase();
  return `${rule}:${hash([sectionKey, before, quote, after].join("|"))}`;
}
