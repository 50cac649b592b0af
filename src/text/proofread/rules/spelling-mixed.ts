/** Two spellings of one sound in a report: "ủy" and "uỷ", "khóa" and "khoá". Told once; which one is right is the office's choice. */
import { remembered } from "../remember";
import { reportRule, type PlacedFault, type ReadReport } from "../types";

type Style = "old" | "new";
type Pair = {
  /** Marked on the first vowel, "ủy"; on the second, "uỷ". */
  style: (word: string) => Style | null;
  other: (word: string) => string;
  show: Record<Style, string>;
};

const [FIRST_U, SECOND_Y] = ["ùúủũụÙÚỦŨỤ", "ỳýỷỹỵỲÝỶỸỴ"];
const [FIRST_O, SECOND_A, SECOND_E] = ["òóỏõọÒÓỎÕỌ", "àáảãạÀÁẢÃẠ", "èéẻẽẹÈÉẺẼẸ"];
/** Same tone, same case: the marked vowels stand in the same order. */
const swap = (letter: string, from: string, to: string): string => to[from.indexOf(letter)] ?? letter;

const [OLD_UY, NEW_UY] = [new RegExp(`[${FIRST_U}]y$`, "iu"), new RegExp(`(?<![qQ])u[${SECOND_Y}]$`, "iu")];
const [OLD_OA, NEW_OA] = [new RegExp(`[${FIRST_O}][ae]$`, "iu"), new RegExp(`o[${SECOND_A}${SECOND_E}]$`, "iu")];

const UY: Pair = {
  style: (word) => (OLD_UY.test(word) ? "old" : NEW_UY.test(word) ? "new" : null),
  other: (word) => {
    const [first, second] = [word.at(-2)!, word.at(-1)!];
    if (FIRST_U.includes(first)) return word.slice(0, -2) + (first === first.toUpperCase() ? "U" : "u") + swap(first.toLowerCase(), FIRST_U, SECOND_Y);
    const marked = swap(second.toLowerCase(), SECOND_Y, FIRST_U);
    return word.slice(0, -2) + (first === "U" ? marked.toUpperCase() : marked) + "y";
  },
  show: { old: "ủy", new: "uỷ" },
};

const OA: Pair = {
  style: (word) => (OLD_OA.test(word) ? "old" : NEW_OA.test(word) ? "new" : null),
  other: (word) => {
    const [first, second] = [word.at(-2)!, word.at(-1)!];
    if (FIRST_O.includes(first)) return word.slice(0, -2) + "o" + swap(first, FIRST_O, second === "a" ? SECOND_A : SECOND_E);
    const from = SECOND_A.includes(second) ? SECOND_A : SECOND_E;
    return word.slice(0, -2) + swap(second, from, FIRST_O) + (from === SECOND_A ? "a" : "e");
  },
  show: { old: "khóa", new: "khoá" },
};

/** Names of people and places keep their own spelling; of the words with a capital only "Ủy" is a common one. */
const isCommon = (word: string): boolean => /^\p{Ll}/u.test(word) || /^(?:Ủy|Uỷ)$/u.test(word);

/** Kept for each word: both rules walk over every word at every keystroke. */
const STYLES = new Map([UY, OA].map((pair) => [pair, remembered((word) => (isCommon(word) ? pair.style(word) : null))]));
const styleOf = (pair: Pair, word: string): Style | null => STYLES.get(pair)!(word);

type Place = { unit: ReadReport["units"][number]; start: number; end: number; word: string; style: Style };

function placesOf({ units }: ReadReport, pair: Pair): Place[] {
  return units.flatMap((unit) =>
    unit.read.words.flatMap(({ text: word, start, end }) => {
      const style = word.length > 7 ? null : styleOf(pair, word);
      return style === null ? [] : [{ unit, start, end, word, style }];
    }),
  );
}

function check(report: ReadReport, pair: Pair, house: Style | null): PlacedFault[] {
  const places = placesOf(report, pair);
  const old = places.filter(({ style }) => style === "old").length;
  if (house === null && (old === 0 || old === places.length)) return [];
  const right = house ?? (old * 2 >= places.length ? "old" : "new");
  const wrong = places.filter(({ style }) => style !== right).map(({ unit, start, end, word }) => ({ unit, start, end, replacement: pair.other(word) }));
  const [first, ...also] = wrong;
  if (first === undefined) return [];
  const wrongStyle = right === "old" ? "new" : "old";
  return [{ ...first, also, message: `Có ${wrong.length} chỗ viết kiểu “${pair.show[wrongStyle]}” trong khi báo cáo dùng kiểu “${pair.show[right]}”.` }];
}

export const spellingUy = reportRule({
  name: "spelling.uy",
  severity: "warning",
  source: "Chính tả tiếng Việt: hai cách đều gặp, chọn một cách",
  checkReport: (report, { settings }) => check(report, UY, settings.uy === null ? null : settings.uy === "ủy" ? "old" : "new"),
});

export const spellingTone = reportRule({
  name: "spelling.tone",
  severity: "warning",
  source: "Chính tả tiếng Việt: hai cách đều gặp, chọn một cách",
  checkReport: (report, { settings }) => check(report, OA, settings.tone === null ? null : settings.tone === "khóa" ? "old" : "new"),
});
