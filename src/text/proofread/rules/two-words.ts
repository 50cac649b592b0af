import { RIGHT_AFTER, RIGHT_BEFORE } from "./misspelt";

const BEFORE = new Map(Object.entries(RIGHT_AFTER).map(([wrong, words]) => [wrong, new RegExp(`(?<!\\p{L})(?:${words})\\s+$`, "iu")]));
const AFTER = new Map(Object.entries(RIGHT_BEFORE).map(([wrong, words]) => [wrong, new RegExp(`^\\s+(?:${words})(?!\\p{L})`, "iu")]));

/** Whether the two syllables belong to two words that happen to stand beside each other. */
export function isTwoWords(text: string, start: number, wrong: string): boolean {
  const end = start + wrong.length;
  return (BEFORE.get(wrong)?.test(text.slice(Math.max(0, start - 12), start)) ?? false) || (AFTER.get(wrong)?.test(text.slice(end, end + 12)) ?? false);
}
