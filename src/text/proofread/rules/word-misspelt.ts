/** Common misspellings that a list makes certain. */
import { paragraphRule } from "../types";
import { at, everyWord } from "./every";
import { MISSPELT } from "./misspelt";

const PATTERN = new RegExp(`(?:${Object.keys(MISSPELT).join("|")})(?!\\p{L})`, "giu");

export const wordMisspelt = paragraphRule({
  name: "word.misspelt",
  severity: "error",
  source: "Từ điển tiếng Việt (Viện Ngôn ngữ học)",
  check: ({ text }) =>
    everyWord(text, PATTERN, (found) => {
      const right = MISSPELT[found[0].toLowerCase()];
      if (right === undefined) return null;
      const replacement = /^\p{Lu}/u.test(found[0]) ? right[0]!.toUpperCase() + right.slice(1) : right;
      return at(found, `Sai chính tả; viết “${replacement}”.`, replacement);
    }),
});
