/** Vietnamese words without accents and case, for comparing headings: "Uỷ ban", "Ủy Ban" and "uy ban" are one. */
import { withoutAccents } from "@/domain/ascii";

/** Lower-case words of a to z and 0 to 9. Takes any string; meant for single lines. */
export function foldedWords(text: string): string[] {
  return withoutAccents(text)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

export function fold(text: string): string {
  return foldedWords(text).join(" ");
}

/** True for text with at least four letters, all capitals. */
export function isUpperCase(text: string): boolean {
  return text === text.toUpperCase() && (text.match(/\p{L}/gu)?.length ?? 0) >= 4;
}

/** True when the first letter is a small one and nothing but opening marks stands before it. */
export function startsLower(text: string): boolean {
  return /^[“"'(«[‘]?\p{Ll}/u.test(text);
}
