/** Common misspellings that a list makes certain. */
import { paragraphRule } from "../types";
import { at, everyWord } from "./every";
import { MISSPELT } from "./misspelt";
import { isTwoWords } from "./two-words";

const PATTERN = new RegExp(`(?:${Object.keys(MISSPELT).join("|")})(?!\\p{L})`, "giu");

/** The right words in the capitals of the wrong ones. */
function inCaseOf(typed: string, right: string): string {
  if (typed.length > 3 && typed === typed.toUpperCase()) return right.toUpperCase();
  return typed
    .split(" ")
    .map((word, index) => (/^\p{Lu}/u.test(word) ? right.split(" ")[index]!.replace(/^./u, (letter) => letter.toUpperCase()) : right.split(" ")[index]!))
    .join(" ");
}

export const wordMisspelt = paragraphRule({
  name: "word.misspelt",
  severity: "error",
  source: "Từ điển tiếng Việt (Viện Ngôn ngữ học)",
  check: ({ text }) =>
    everyWord(text, PATTERN, (found) => {
      const wrong = found[0].toLowerCase();
      const right = MISSPELT[wrong];
      if (right === undefined || isTwoWords(text, found.index, wrong)) return null;
      const replacement = inCaseOf(found[0], right);
      return at(found, `Sai chính tả; viết “${replacement}”.`, replacement);
    }),
});
