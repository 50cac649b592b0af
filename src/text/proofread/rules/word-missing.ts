/** A word that fell out of a set phrase: "thành tích xuất trong" lacks "sắc". */
import { paragraphRule } from "../types";
import { everyWord } from "./every";
import { FIXED_PHRASES } from "./fixed-phrases";

type Phrase = {
  pattern: RegExp;
  missing: string;
  /** Words in the pattern by which most texts are passed over at once. */
  anchor: string;
};

/** Phrases of small letters may begin a sentence; names keep their capitals. */
function source(text: string): string {
  return text
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s*-\s*/g, "\\s?[-–]\\s?")
    .replace(/\s+/g, "\\s+")
    .replace(/([ủỦ])y/g, (_, letter: string) => (letter === "ủ" ? "(?:ủy|uỷ)" : "(?:Ủy|Uỷ)"))
    .replace(/^\p{Ll}/u, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** Where the text breaks off, more is missing than a word. */
const GOES_ON = "(?!\\s*(?:$|…|\\.\\.\\.))";

function phraseOf(phrase: string): Phrase {
  const [, before = "", missing = "", after = ""] = /^(.*?)\s*\[(.+)\](.*)$/.exec(phrase)!;
  const gap = /^[\s]/.test(after) ? "\\s+" : "\\s*";
  const rest = after.trim() === "" ? `(?!\\s+(?:${missing.split("|").map(source).join("|")})(?!\\p{L}))${GOES_ON}` : `${gap}${source(after.trim()).replace(/^\[(\p{Ll})\p{Lu}\]/u, "$1")}(?!\\p{L})`;
  // Without the first letter, which may be a capital, and without what has two spellings.
  const anchor = [before.slice(1), after.trim().replace(/^, /, "")].flatMap((part) => part.split(/[ủỦ]y| - /)).reduce((a, b) => (b.trim().length > a.length ? b.trim() : a), "");
  return { missing: missing.split("|")[0]!, anchor, pattern: new RegExp(`(${source(before)})(?!\\p{L})${rest}`, "gu") };
}

const PHRASES: readonly Phrase[] = FIXED_PHRASES.map(phraseOf);

export const wordMissing = paragraphRule({
  name: "word.missing",
  severity: "warning",
  givesWay: true,
  source: "Cụm từ cố định trong văn bản của Đảng",
  check: ({ text }, { settings }) => {
    const uy = settings.uy ?? (/[uU]ỷ/u.test(text) ? "uỷ" : "ủy");
    const faults = PHRASES.filter(({ anchor }) => text.includes(anchor)).flatMap(({ pattern, missing }) =>
      everyWord(text, pattern, (found) => {
        const [whole, before = ""] = found;
        const word = missing === "ủy" ? uy : missing;
        return {
          start: found.index,
          end: found.index + whole.length,
          message: `Có thể thiếu chữ “${word}”.`,
          replacement: `${before} ${word}${whole.slice(before.length)}`,
        };
      }),
    );
    // Longer phrases hold shorter ones: one fault for one place.
    return faults.filter((fault, index) => !faults.slice(0, index).some(({ start, end }) => fault.start < end && start < fault.end)).sort((a, b) => a.start - b.start);
  },
});
