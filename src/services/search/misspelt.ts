/** What a word that nobody wrote may have been meant to be. Pure. */

/** A Vietnamese syllable without accents. Only such are proposed: numbers and abbreviations are not guessed. */
const SYLLABLE =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?(?:a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oao|oay|oe|oeo|oi|oo|u|ua|uai|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|y|ye|yeu)(?:ch|ng|nh|[cmnpt])?$/;
const LETTERS = [..."abcdeghiklmnopqrstuvxy"];
/** Nobody's syllable is longer, and the work stays small. */
const LONGEST = 14;

/** Sounds that people write for each other, and short forms of messages. */
const SOUNDS = ["f ph", "z d", "z gi", "j gi", "w qu", "d gi", "gi d", "r d", "r gi", "gi r", "tr ch", "ch tr", "ngh ng", "ng ngh", "kh h"].map((pair) => pair.split(" ") as [string, string]);

/** What could be meant by a plain word: words one letter or sound away, or two words written together ("kiem tra"). */
export function corrections(word: string): string[] {
  if (word.length < 2 || word.length > LONGEST || /\d/.test(word)) return [];
  const one = [...oneLetterAway(word), ...otherSounds(word)].filter((other) => other !== word && SYLLABLE.test(other));
  const two = splits(word).filter(([first, second]) => SYLLABLE.test(first) && SYLLABLE.test(second)).map((pair) => pair.join(" "));
  return [...new Set([...one, ...two])];
}

function oneLetterAway(word: string): string[] {
  const found: string[] = [];
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after !== "") found.push(before + after.slice(1));
    if (after.length > 1) found.push(before + after[1] + after[0] + after.slice(2));
    for (const letter of LETTERS) {
      found.push(before + letter + after);
      if (after !== "") found.push(before + letter + after.slice(1));
    }
  }
  return found;
}

function otherSounds(word: string): string[] {
  return SOUNDS.filter(([written]) => word.startsWith(written)).map(([written, meant]) => meant + word.slice(written.length));
}

/** Telex keys that went in as letters, as when the keyboard program is off: "kieemr" is "kiem", "thuwowngf" is "thuong". */
export function withoutTelex(word: string): string {
  return word
    .replace(/w/g, "")
    .replace(/([aeod])\1/g, "$1")
    .replace(/(?<=[aeiouy].*)[sfrxj]/g, "");
}

function splits(word: string): [string, string][] {
  return Array.from({ length: word.length - 1 }, (_, index) => [word.slice(0, index + 1), word.slice(index + 1)]);
}
