/** Text as it may be stored: NFC, and nothing in it that XML 1.0 forbids. */

export type CleanText = {
  text: string;
  /** How many characters were taken out: control characters, lone surrogates, U+FFFE, U+FFFF, marks piled beyond MAX_MARKS. */
  removed: number;
};

// XML 1.0 section 2.2: Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF].
// A vertical tab or form feed is how Word copies a soft line or page break, so these two part words.
const WORD_BREAKS = /[\u000b\u000c]/g;
const FORBIDDEN = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Marks on one letter beyond this are removed: UAX #15 section 13, stream-safe text. Vietnamese needs two.
 * Trap: normalize() takes quadratic time on a longer run, three minutes for 1 MB.
 */
const MAX_MARKS = 30;
const PILED_MARKS = new RegExp(`(\\p{M}{${MAX_MARKS}})(\\p{M}+)`, "gu");

/**
 * Normalises text at a door (form, paste, import, JSON): NFC, line ends as \n,
 * soft breaks from Word as spaces, forbidden characters removed and counted so
 * that the person can be told. Linear in the length of the input.
 */
export function cleanText(input: string): CleanText {
  let removed = 0;
  const text = input
    .replace(/\r\n?/g, "\n")
    .replace(WORD_BREAKS, " ")
    .replace(FORBIDDEN, () => {
      removed += 1;
      return "";
    })
    .replace(PILED_MARKS, (_run, kept: string, piled: string) => {
      removed += [...piled].length;
      return kept;
    })
    .normalize("NFC");
  return { text, removed };
}
