/**
 * Words as search sees them. The same rule stands in the database as search_keys()
 * (prisma/migrations/0006_search): a change here needs one there.
 */

/** A word of a text at [start, end), in UTF-16 units of the text as it was given. */
export type SearchWord = {
  start: number;
  end: number;
  /** Lower case, without accents, without leading zeros: "Ủy" is "uy", "05" is "5". */
  plain: string;
  /** With accents, the tone on the letter where newer spelling puts it: "Ủy" and "Uỷ" are both "uỷ". */
  exact: string;
};

/** What stands between words: ASCII and general punctuation, spaces, arrows and dingbats, private letters (Word's bullets), emoji. */
const BETWEEN = "\\u0000-/:-@\\[-`{-\\u00bf\\u00d7\\u00f7\\u2000-\\u206f\\u2190-\\u2bff\\u3000-\\u303f\\ue000-\\uf8ff\\ufe30-\\ufe6f\\ufeff\\ufff9-\\uffff\\u{1f000}-\\u{1ffff}";
const WORD = new RegExp(`[^${BETWEEN}]+`, "gu");

/** A longer run of letters is nobody's word; an index has no room for it. */
export const MAX_WORD_LENGTH = 40;

/** Letters that are no letter with a mark. The database's unaccent writes them so. */
const PLAIN: Record<string, string> = { đ: "d", ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", þ: "th", ð: "d", ı: "i" };
const LETTER_WITH_MARK = /[\u00c0-\u024f\u1e00-\u1eff]/g;
const MARKS = /[\u0300-\u036f]+/g;

/** Where the tone of an open syllable stands is a matter of house style: "hòa" and "hoà", "thủy" and "thuỷ". */
const OLD_TONES = ["òa oà", "óa oá", "ỏa oả", "õa oã", "ọa oạ", "òe oè", "óe oé", "ỏe oẻ", "õe oẽ", "ọe oẹ", "ùy uỳ", "úy uý", "ủy uỷ", "ũy uỹ", "ụy uỵ"].map((pair) => pair.split(" ") as [string, string]);
const NEW_TONE = new Map(OLD_TONES);
const OLD_TONE = new RegExp(OLD_TONES.map(([old]) => old).join("|"), "g");

/** All words of a text, in order. Takes any string. */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  for (const { 0: letters, index: start } of text.matchAll(WORD)) {
    const lower = letters.normalize("NFC").toLowerCase();
    const plain = cut(withoutLeadingZeros(withoutMarks(lower)));
    if (plain !== "") words.push({ start, end: start + letters.length, plain, exact: cut(withoutLeadingZeros(lower.replace(OLD_TONE, (old) => NEW_TONE.get(old)!))) });
  }
  return words;
}

/** Whether the word was typed with accents, and so says more than its plain form. */
export function hasAccents({ plain, exact }: SearchWord): boolean {
  return plain !== exact;
}

function withoutMarks(lower: string): string {
  const bare = lower.replace(LETTER_WITH_MARK, (letter) => letter.normalize("NFD")).replace(MARKS, "");
  return /^[\0-\x7f]*$/.test(bare) ? bare : bare.replace(/./gu, (letter) => PLAIN[letter] ?? letter);
}

function withoutLeadingZeros(word: string): string {
  return word.startsWith("0") ? word.replace(/^0+(?=.)/, "") : word;
}

function cut(word: string): string {
  return word.length <= MAX_WORD_LENGTH ? word : [...word].slice(0, MAX_WORD_LENGTH).join("");
}
