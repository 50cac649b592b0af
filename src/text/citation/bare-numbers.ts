/** Numbers that share the signs of the last one: "Kết luận số 126, 127-KL/TW", "các Nghị quyết 18 và 19-NQ/TW". */
import type { Before } from "./before";
import { DOCUMENT_TYPES, properName } from "./document-types";
import type { Citation } from "./types";

export type BareNumber = { number: string; start: number; end: number; citationStart: number; so: boolean };

const NAMES = DOCUMENT_TYPES.map(({ name }) => name).join("|");
/** Four figures may be a year. */
const NUMBER = "\\d{1,3}[a-zđ]?";
const BETWEEN = "\\s{0,2}(?:[,;&]|(?<=\\s)và)\\s{0,2}(?:số\\s{1,2})?";
const LIST = `((?:${NUMBER}${BETWEEN}){1,12})$`;
const AFTER_TYPE = new RegExp(`(?<![\\p{L}\\d])(${NAMES})(\\s{0,2}:?\\s{1,2}số\\s{0,2}:?)?\\s{1,2}${LIST}`, "iu");
const AFTER_PAPER = new RegExp(`^\\s{0,2}(?:[,;&]|và)\\s{0,2}(?:số\\s{1,2})?${LIST}`, "u");

/** The numbers right before a symbol; `from` is where `lead` begins, `type` that of a paper that ends there. */
export function numbersBefore(lead: string, from: number, type: string | null): { type: string; numbers: BareNumber[] } | null {
  const behind = type === null ? null : AFTER_PAPER.exec(lead);
  if (behind) return { type: type!, numbers: eachNumber(behind[1]!, from + lead.length - behind[1]!.length) };
  const found = AFTER_TYPE.exec(lead);
  if (!found) return null;
  const [first, ...others] = eachNumber(found[3]!, from + lead.length - found[3]!.length);
  return { type: properName(found[1]!), numbers: [{ ...first!, citationStart: from + found.index, so: found[2] !== undefined }, ...others] };
}

function eachNumber(list: string, at: number): BareNumber[] {
  return [...list.matchAll(new RegExp(NUMBER, "gu"))].map(({ 0: number, index }) => ({ number, start: at + index, end: at + index + number.length, citationStart: at + index, so: true }));
}

/** The papers of such numbers, made like the one whose signs they share; date, issuer and title are its own. */
export function barePapers(shared: Citation, { numbers }: Before): Citation[] {
  return numbers.map(({ number, start, end, citationStart, so }, index) => ({
    ...shared,
    number: number.replace(/^0+(?=\d)/, ""),
    ...{ date: null, dateValid: false, issuer: null, term: null, title: null, titleQuoted: false },
    ...{ start: citationStart, end, symbolStart: start, symbolEnd: end, dateStart: null, dateEnd: null, titleStart: null, titleEnd: null },
    spelling: { so, comma: null, ngay: null, rightSymbol: null, spaced: false, wrongSign: false, wrongLetters: false, listed: index > 0 || citationStart === start },
  }));
}
